package limen.storage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.Strand;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.study.Entry;

/// The files of a log at one moment, of which damaged copies are opened and read.
///
/// @param files by name
/// @param content what the log held
/// @param sent all its entries
/// @param last how many of them were sent last, together
record Damage(Map<String, byte[]> files, List<Recorded> content, List<Entry> sent, int last) {
    private static final int LONGEST_SECONDS = 10;

    /// What came of one damaged copy.
    enum Outcome {
        AS_IT_WAS,
        /// All but those that were sent last. A cut of power leaves the same, before they are acknowledged.
        WITHOUT_THE_LAST,
        DAMAGED,
        NEWER,
        /// Anything else: other content, another exception, a wrong reason, no end.
        WRONG
    }

    /// One change to one file.
    sealed interface Change {
        String file();

        record BitFlipped(String file, int at, int bit) implements Change {}

        record CutTo(String file, int length) implements Change {}
    }

    /// @param words what was told
    record Result(Change change, Outcome outcome, String words) {}

    static Damage of(Path folder, List<Entry> sent, int last) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                // Made anew whenever a log is opened.
                if (!file.toString().endsWith("-shm") && !file.toString().endsWith(".lock")) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        var undamaged = Files.createTempDirectory(folder.getParent(), "undamaged");
        write(files, undamaged);
        try (var log = StudyFolder.open(undamaged)) {
            return new Damage(files, read(log), sent, last);
        }
    }

    private static List<Recorded> read(EventLog log) {
        var all = new ArrayList<Recorded>();
        log.read(0, all::add);
        return all;
    }

    /// Tries one change after the other in this folder.
    List<Result> attempt(List<Change> changes, Path folder) throws Exception {
        try (ExecutorService one =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
            var results = new ArrayList<Result>();
            for (var change : changes) {
                clear(folder);
                write(changed(change), folder);
                var result = one.submit(() -> open(change, folder));
                try {
                    results.add(result.get(LONGEST_SECONDS, TimeUnit.SECONDS));
                } catch (TimeoutException _) {
                    throw new AssertionError("%s: no end after %d s".formatted(change, LONGEST_SECONDS));
                } catch (ExecutionException e) {
                    results.add(new Result(change, Outcome.WRONG, String.valueOf(e.getCause())));
                }
            }
            return results;
        }
    }

    private Result open(Change change, Path folder) {
        try (var log = StudyFolder.open(folder)) {
            var found = read(log);
            if (!found.equals(content)) {
                var prefix = found.equals(content.subList(0, Math.min(found.size(), content.size())));
                return prefix && found.size() == content.size() - last
                        ? new Result(change, Outcome.WITHOUT_THE_LAST, "all but the last")
                        : new Result(
                                change,
                                Outcome.WRONG,
                                "%s%d entries"
                                        .formatted(
                                                prefix ? "only the first " : "others than were written: ",
                                                found.size()));
            }
            var strands = new ArrayList<Recorded>(log.strand(new Strand.OfStudy()));
            Sent.participants(1).forEach(participant -> strands.addAll(log.of(participant)));
            if (strands.size() != content.size() || !content.containsAll(strands)) {
                return new Result(change, Outcome.WRONG, "the strands are not the whole");
            }
            return log.append(Batch.of(sent)) instanceof Appended.AlreadyThere
                    ? new Result(change, Outcome.AS_IT_WAS, "as it was")
                    : new Result(change, Outcome.WRONG, "an entry was taken twice");
        } catch (StorageFault fault) {
            return new Result(
                    change,
                    switch (fault.trouble()) {
                        case Trouble.Damaged _ -> Outcome.DAMAGED;
                        case Trouble.Newer _ -> Outcome.NEWER;
                        default -> Outcome.WRONG;
                    },
                    fault.trouble().getClass().getSimpleName() + ": "
                            + fault.trouble().sentence().replace(folder.toString(), "DIR"));
        }
    }

    private Map<String, byte[]> changed(Change change) {
        var changed = new TreeMap<>(files);
        switch (change) {
            case Change.BitFlipped(var file, var at, var bit) ->
                changed.computeIfPresent(file, (_, bytes) -> {
                    var other = bytes.clone();
                    other[at] ^= (byte) (1 << bit);
                    return other;
                });
            case Change.CutTo(var file, var length) ->
                changed.computeIfPresent(file, (_, bytes) -> Arrays.copyOf(bytes, length));
        }
        return changed;
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    static void clear(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) {
                Files.delete(file);
            }
        }
    }
}
