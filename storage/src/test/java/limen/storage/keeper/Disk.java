package limen.storage.keeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A small disk of its own, in memory, that a test may fill or make read-only.
final class Disk implements AutoCloseable {
    private final Path folder;

    private Disk(Path folder) {
        this.folder = folder;
    }

    /// Mounts it; where the machine does not allow that, the test is skipped and says so.
    static Disk mount(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        var answer = run(List.of(
                "mount", "-t", "tmpfs", "-o", "size=%dk".formatted(kilobytes), "limen-test", folder.toString()));
        if (!answer.isEmpty()) {
            System.out.println("Skipped: this machine mounts no disk for a test: " + answer);
            Assumptions.abort("this machine mounts no disk for a test: " + answer);
        }
        return new Disk(folder);
    }

    Path folder() {
        return folder;
    }

    void makeReadOnly() {
        require(run(List.of("mount", "-o", "remount,ro", folder.toString())));
    }

    @Override
    public void close() {
        require(run(List.of("umount", "-l", folder.toString())));
    }

    private static void require(String answer) {
        if (!answer.isEmpty()) {
            throw new IllegalStateException(answer);
        }
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.onExit().join().exitValue() == 0 ? "" : "%s: %s".formatted(command.getFirst(), said.strip());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
