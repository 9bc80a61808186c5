package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.storage.EventLog;
import limen.storage.crash.Damage.Change;
import limen.storage.crash.Damage.Outcome;
import limen.storage.crash.Damage.Result;
import limen.study.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A damaged log is read as it was written, or refused as damaged; never as something else.
class DamageTest {
    private static final int ENTRIES = 300;
    private static final int PAGE = 4_096;
    private static final int FRAME = PAGE + 24;
    private static final String MAIN = "study.limen";
    private static final String WRITES = "study.limen-wal";

    @TempDir
    private Path temporary;

    private final long seed = Long.getLong("limen.seed", 20261121);
    private Damage closed = new Damage(Map.of(), List.of(), List.of(), 0);
    /// As a kill leaves it: much of it only in the log of writes.
    private Damage open = closed;

    @BeforeEach
    void writeLogs() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("log"));
        var killed = Files.createDirectory(temporary.resolve("killed"));
        var sent = new ArrayList<Entry>();
        int last;
        try (var log = StudyFolder.openOrCreate(folder)) {
            append(log, sent, ENTRIES / 2);
        }
        try (var log = StudyFolder.openOrCreate(folder)) {
            last = append(log, sent, ENTRIES);
            for (var name : List.of(MAIN, WRITES)) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        closed = Damage.of(folder, sent, last);
        open = Damage.of(killed, sent, last);
        assertThat(open.content()).isEqualTo(closed.content()).hasSizeGreaterThanOrEqualTo(ENTRIES);
    }

    /// Appends until there are so many.
    ///
    /// @return how many were appended last, together
    private int append(EventLog log, List<Entry> sent, int until) {
        var last = 0;
        for (int number = sent.size() + 1; sent.size() < until; number++) {
            var batch = new Sent(seed, 1, 0, number);
            log.append(batch.batch());
            sent.addAll(batch.entries());
            last = batch.entries().size();
        }
        return last;
    }

    @Test
    void a_bit_that_flips_is_seen() throws Exception {
        flips(300);
    }

    @Test
    @Tag("slow")
    void a_bit_that_flips_is_seen_ten_thousand_times() throws Exception {
        flips(10_000);
    }

    @Test
    void a_file_that_is_cut_short_is_seen() throws Exception {
        cuts(97);
    }

    @Test
    @Tag("slow")
    void a_file_that_is_cut_short_is_seen_at_each_byte_of_its_last_page() throws Exception {
        cuts(1);
    }

    private void flips(int count) throws Exception {
        var random = new SplittableRandom(seed);
        var results = attempt("bits flipped in a closed log", closed, flips(closed, count / 2, random));
        results.addAll(attempt("bits flipped in a log that was killed", open, flips(open, count / 2, random)));
        requireHonest(results);
    }

    private static List<Change> flips(Damage log, int count, RandomGenerator random) {
        var flips = new ArrayList<Change>();
        var all = log.files().values().stream().mapToInt(bytes -> bytes.length).sum();
        for (int i = 0; i < count; i++) {
            var at = random.nextInt(all);
            for (var file : log.files().entrySet()) {
                if (at >= 0 && at < file.getValue().length) {
                    flips.add(new Change.BitFlipped(file.getKey(), at, random.nextInt(8)));
                }
                at -= file.getValue().length;
            }
        }
        return flips;
    }

    private void cuts(int step) throws Exception {
        var results = attempt("a closed log cut short", closed, cuts(closed, MAIN, PAGE, step));
        results.addAll(attempt("a killed log whose writes are cut short", open, cuts(open, WRITES, FRAME, step)));
        results.addAll(attempt("a killed log whose main file is cut short", open, cuts(open, MAIN, PAGE, 7 * step)));
        requireHonest(results);
    }

    private static List<Change> cuts(Damage log, String file, int last, int step) {
        var length = log.files().getOrDefault(file, new byte[0]).length;
        return IntStream.iterate(1, less -> less <= Math.min(length, last), less -> less + step)
                .mapToObj(less -> (Change) new Change.CutTo(file, length - less))
                .toList();
    }

    private List<Result> attempt(String name, Damage log, List<Change> changes) throws Exception {
        var folder = Files.createTempDirectory(inMemory(), "limen-damaged");
        var results = log.attempt(changes, folder);
        Damage.clear(folder);
        Files.delete(folder);
        print(name, results);
        return results;
    }

    private static void requireHonest(List<Result> results) {
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.WRONG)
                .isEmpty();
        // At the end of the log of writes nobody can tell damage from a cut of power. In the file itself nothing may be
        // missing.
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.WITHOUT_THE_LAST
                        && !result.change().file().equals(WRITES))
                .isEmpty();
    }

    /// Thousands of copies, of which none must last.
    private Path inMemory() {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : temporary;
    }

    private void print(String name, List<Result> results) {
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        var words = new TreeMap<String, Integer>();
        for (var result : results) {
            outcomes.merge(result.outcome(), 1, Integer::sum);
            words.merge(result.words().replaceAll("\\d+", "N"), 1, Integer::sum);
        }
        System.out.printf("%s, seed %d: %d cases: %s%n", name, seed, results.size(), outcomes);
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(said -> System.out.printf("  %6d %s%n", said.getValue(), said.getKey()));
    }
}
