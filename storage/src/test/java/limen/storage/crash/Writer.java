package limen.storage.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import limen.storage.Appended;
import limen.storage.DataFolder;
import limen.storage.EventLog;
import limen.storage.SealedAllocations;
import limen.storage.SealedLog;
import limen.storage.key.Vault;

/// A process that uses a log until it is killed: `Writer FOLDER SEED RUN WRITERS BATCHES KEY`. Many append, one looks
/// after it ([Caretaker]), one makes backups ([Copier]). Where each has done BATCHES things it ends by itself.
///
/// It prints, each at once: `+ WRITER NUMBER LAST` when a batch of a writer was acknowledged, and the log is at least
/// LAST long; `- WRITER NUMBER` when one was refused because somebody in it is erased; and the lines of a [Deed].
public final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = Path.of(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var run = Integer.parseInt(arguments[2]);
        var writers = Integer.parseInt(arguments[3]);
        var batches = Integer.parseInt(arguments[4]);
        var study = StudyFolder.in(folder);
        make(study);
        var keeper = study.writing();
        var vault = keeper.read(rows -> Vault.open(rows, Keyring.opener(arguments[5])));
        try (var log = SealedLog.open(keeper, vault, study.erasures(), InstantSource.system())) {
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < writers; i++) {
                var writer = i;
                threads.add(start(() -> write(log, seed, run, writer, batches)));
            }
            var numbers = new AtomicInteger();
            var random = new SplittableRandom(seed + run);
            var caretaker = new Caretaker(keeper, vault, log, run, numbers, random.split());
            var copier = new Copier(study, StudyFolder.backups(folder), run, numbers, random.split());
            threads.add(start(() -> caretaker.work(batches)));
            threads.add(start(() -> copier.work(batches)));
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static void make(DataFolder study) {
        if (Files.notExists(study.path().resolve(DataFolder.LOG))) {
            study.create(
                            StudyFolder.STUDY,
                            Keyring.opener(Keyring.FIRST),
                            Keyring.CHEAP,
                            InstantSource.system(),
                            (log, vault) -> SealedAllocations.put(
                                    log, vault, Deed.allocations(Keyring.FIRST), StudyFolder.LIST_KEY))
                    .close();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread start(Work work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (InterruptedException | RuntimeException | Error unexpected) {
                unexpected.printStackTrace();
                // The others would go on, and nobody would see this.
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private static void write(EventLog log, long seed, int run, int writer, int batches) {
        for (int number = 1; number <= batches; number++) {
            switch (log.append(new Sent(seed, run, writer, number).batch())) {
                case Appended.Stored stored -> say("+ %d %d %d".formatted(writer, number, stored.last()));
                case Appended.RecordErased() -> say("- %d %d".formatted(writer, number));
                case Appended.AlreadyThere _, Appended.Overtaken _, Appended.Conflicting _ ->
                    throw new IllegalStateException("Another answer than a new batch can have");
            }
        }
    }

    /// One line in one write, so that it arrives whole or not at all.
    static void say(String line) {
        PrintStream out = System.out;
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        if (out.checkError()) {
            // Whoever listened has gone, and nobody would ever kill this.
            Runtime.getRuntime().halt(1);
        }
    }
}
