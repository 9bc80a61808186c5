package limen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A text that people may read: a document, a template, a table, or a constant of a class.
///
/// @param place a file below the root of the project, or the name of a class
record UserFacingText(String place, String text) {
    private static final Set<String> KINDS =
            Set.of("md", "csv", "yaml", "yml", "txt", "html", "js", "css", "svg", "jte", "properties");

    /// Modules that nobody meets outside a build.
    private static final Set<String> BEHIND_THE_SCENES = Set.of("testkit", "bench");

    /// Everything of the project in that folder.
    static List<UserFacingText> all(Path root) {
        var texts = new ArrayList<UserFacingText>();
        texts.addAll(files(root, list(root).filter(Files::isRegularFile)));
        for (var folder : List.of("docs", "examples")) {
            texts.addAll(files(root, walk(root.resolve(folder))));
        }
        list(root)
                .filter(module -> Files.exists(module.resolve("pom.xml")))
                .filter(module ->
                        !BEHIND_THE_SCENES.contains(module.getFileName().toString()))
                .forEach(module -> {
                    texts.addAll(files(root, walk(module.resolve("src/main/resources"))));
                    texts.addAll(files(root, walk(module.resolve("src/main/jte"))));
                    walk(module.resolve("target/classes"))
                            .filter(UserFacingText::isOwnClass)
                            .forEach(file -> texts.addAll(constants(bytes(file))));
                });
        return texts;
    }

    /// The constants of a class, and whatever else in it has a space, as the texts of annotations do.
    static List<UserFacingText> constants(byte[] bytes) {
        var parsed = ClassFile.of().parse(bytes);
        var place = parsed.thisClass().asInternalName().replace('/', '.').replaceAll("\\$.*", "");
        var found = new LinkedHashSet<String>();
        for (var entry : parsed.constantPool()) {
            if (entry instanceof StringEntry string) {
                found.add(string.stringValue());
            } else if (entry instanceof Utf8Entry utf8 && utf8.stringValue().contains(" ")) {
                found.add(utf8.stringValue());
            }
        }
        return found.stream().map(text -> new UserFacingText(place, text)).toList();
    }

    private static List<UserFacingText> files(Path root, Stream<Path> files) {
        return files.filter(UserFacingText::isRead)
                .map(file -> new UserFacingText(root.relativize(file).toString().replace('\\', '/'), read(file)))
                .toList();
    }

    private static boolean isRead(Path file) {
        var name = file.getFileName().toString();
        return KINDS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// A template is read as a template, not as the class that was made of it.
    private static boolean isOwnClass(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".class") && !name.matches("Jte\\w+Generated.*");
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        if (Files.notExists(folder)) {
            return Stream.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
