package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A command in a process of its own, with an environment of its own and nobody at its console.
record CommandProcess(Process process, Path out, Path err) {
    static CommandProcess start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "limen.cli.Limen"));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile("limen", ".out");
        var err = Files.createTempFile("limen", ".err");
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LIMEN_"));
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start(), out, err);
    }

    /// Runs a command to its end.
    static CommandRun run(@Nullable String passphrase, String... arguments) throws Exception {
        return start(passphrase == null ? Map.of() : Map.of("LIMEN_PASSPHRASE", passphrase), arguments)
                .ended();
    }

    /// Waits for the end. What long work says of its progress is left out.
    CommandRun ended() throws IOException, InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var said = Files.readString(err)
                .lines()
                .filter(line -> !line.matches(".*: (\\d+ %|done)"))
                .toList();
        var run = new CommandRun(process.exitValue(), Files.readString(out), String.join("\n", said));
        Files.delete(out);
        Files.delete(err);
        return run;
    }
}
