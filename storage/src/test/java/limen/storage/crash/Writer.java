package limen.storage.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import limen.storage.Appended;
import limen.storage.EventLog;

/// A process that writes into a log until it is killed: `Writer FOLDER SEED RUN WRITERS BATCHES`. Where each writer has
/// sent so many batches it ends by itself.
///
/// It prints `WRITER NUMBER` when a batch of a writer was acknowledged, at once.
public final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var run = Integer.parseInt(arguments[2]);
        var writers = Integer.parseInt(arguments[3]);
        var batches = Integer.parseInt(arguments[4]);
        try (var log = StudyFolder.openOrCreate(folder)) {
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < writers; i++) {
                var writer = i;
                threads.add(Thread.ofPlatform().start(() -> write(log, seed, run, writer, batches)));
            }
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static void write(EventLog log, long seed, int run, int writer, int batches) {
        try {
            for (int number = 1; number <= batches; number++) {
                var answer = log.append(new Sent(seed, run, writer, number).batch());
                if (!(answer instanceof Appended.Stored)) {
                    throw new IllegalStateException("%s for a new batch".formatted(answer));
                }
                say(writer + " " + number);
            }
        } catch (RuntimeException | Error unexpected) {
            unexpected.printStackTrace();
            // The others would go on, and nobody would see this.
            Runtime.getRuntime().halt(1);
        }
    }

    /// One line in one write, so that it arrives whole or not at all.
    private static void say(String line) {
        PrintStream out = System.out;
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
