package limen.storage.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// How a child's virtual machine is started.
///
/// @param options up to the name of the class
record ChildJava(List<String> options) {
    private static final List<String> START = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED");

    ChildJava {
        options = List.copyOf(options);
    }

    /// On the class path of this one.
    static ChildJava plain() {
        return on(classPath());
    }

    private static ChildJava on(String classPath) {
        var options = new ArrayList<>(START);
        options.addAll(List.of("-cp", classPath));
        return new ChildJava(options);
    }

    /// One that remembers what it loads from a first run that ends by itself, and from then on starts four times
    /// faster.
    ///
    /// @param into for what it remembers
    static ChildJava remembering(Path into, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        var classPath = packed(into.resolve("classes.jar"));
        var remembered = into.resolve("remembered.aot");
        var first = with(on(classPath), "-XX:AOTCacheOutput=" + remembered);
        var process = new ProcessBuilder(first.command(into, main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(into.resolve("first.txt").toFile())
                .start();
        if (process.waitFor() != 0 || !Files.exists(remembered)) {
            throw new IllegalStateException("The first run failed: " + Files.readString(into.resolve("first.txt")));
        }
        return with(on(classPath), "-XX:AOTCache=" + remembered);
    }

    private static ChildJava with(ChildJava java, String option) {
        var options = new ArrayList<>(java.options());
        options.add(option);
        return new ChildJava(options);
    }

    /// @param scratch for its temporary files
    List<String> command(Path scratch, Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(options);
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /// The class path with its folders in one jar, because what is in folders is not remembered.
    private static String packed(Path jar) throws IOException {
        var path = new LinkedHashSet<String>();
        var names = new HashSet<String>();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var element : classPath().split(File.pathSeparator, -1)) {
                var folder = Path.of(element);
                if (Files.isDirectory(folder)) {
                    pack(folder, out, names);
                    path.add(jar.toString());
                } else {
                    path.add(element);
                }
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static void pack(Path folder, JarOutputStream out, Set<String> names) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.equals("module-info.class") && names.add(name)) {
                    pack(file, name, out);
                }
            });
        }
    }

    private static void pack(Path file, String name, JarOutputStream out) {
        try {
            out.putNextEntry(new JarEntry(name));
            Files.copy(file, (OutputStream) out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
