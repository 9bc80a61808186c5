package limen.storage.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A child process that says lines, and is killed before it ends.
final class KilledChild {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path errors;
    private final CountDownLatch firstLine = new CountDownLatch(1);
    private final CompletableFuture<Void> heard;

    private KilledChild(Process process, Path errors, Consumer<String> each) {
        this.process = process;
        this.errors = errors;
        this.heard = CompletableFuture.runAsync(
                () -> listen(each), task -> Thread.ofPlatform().daemon().start(task));
    }

    /// Starts the main method of a class in another virtual machine.
    ///
    /// @param scratch for its temporary files
    /// @param each hears every line
    static KilledChild start(
            ChildJava java,
            Class<?> main,
            List<String> arguments,
            Map<String, String> environment,
            Path scratch,
            Consumer<String> each)
            throws IOException {
        var errors = scratch.resolve("errors.txt");
        var builder = new ProcessBuilder(java.command(scratch, main, arguments)).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new KilledChild(builder.start(), errors, each);
    }

    private void listen(Consumer<String> each) {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            // What was in the pipe when it died is still heard.
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line);
                firstLine.countDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            firstLine.countDown();
        }
    }

    void awaitFirstLine() throws InterruptedException {
        if (!firstLine.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("The child said nothing for %s".formatted(PATIENCE));
        }
    }

    /// Waits until it has said so much, but not for ever, and not once it has ended.
    void await(CountDownLatch enough, long millis) throws InterruptedException {
        for (long waited = 0; waited < millis && process.isAlive() && !enough.await(1, TimeUnit.MILLISECONDS); ) {
            waited++;
        }
    }

    /// Kills it with SIGKILL and hears the rest of what it said.
    void kill() throws InterruptedException {
        var ended = !process.isAlive();
        // Not the process itself: that would close the pipe, and what was acknowledged last would not be heard.
        process.toHandle().destroyForcibly();
        process.waitFor();
        heard.join();
        if (ended) {
            throw new AssertionError(
                    "The child ended by itself with %d: %s".formatted(process.exitValue(), complaint()));
        }
    }

    private String complaint() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
