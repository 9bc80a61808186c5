package limen.storage.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import limen.storage.Recorded;
import limen.study.Entry;
import limen.study.EventId;

/// What writers were told is on the disk, to be held against what is found there.
///
/// A writer sends its next batch when the last was acknowledged, so at most one batch of each is on its way when it
/// dies. That one may be there or not, but not in part.
final class Ledger {
    /// What a look into the log found.
    ///
    /// @param acknowledged entries, of all runs
    /// @param recovered entries that were found as they were sent, acknowledged or not
    /// @param lost entries that were acknowledged, or found once, and are not there
    /// @param wrong anything else that is not as it should be
    record Found(int acknowledged, int recovered, int lost, List<String> wrong) {
        Found {
            wrong = List.copyOf(wrong);
        }

        String sentence() {
            return "acknowledged %d, recovered %d%s, lost %d%s"
                    .formatted(
                            acknowledged,
                            recovered,
                            recovered < acknowledged ? "" : " (%d more)".formatted(recovered - acknowledged),
                            lost,
                            wrong.isEmpty() ? "" : ", WRONG: " + wrong);
        }
    }

    private final long seed;
    private final int writers;
    /// How many batches of each writer must be there, by run.
    private final List<int[]> kept = new ArrayList<>();

    private int acknowledged;

    Ledger(long seed, int writers) {
        this.seed = seed;
        this.writers = writers;
    }

    long seed() {
        return seed;
    }

    /// Another process begins to write.
    ///
    /// @return its number
    synchronized int begin() {
        kept.add(new int[writers]);
        return kept.size();
    }

    synchronized void acknowledge(int run, int writer, int number) {
        var last = kept.get(run - 1)[writer]++;
        if (number != last + 1) {
            throw new AssertionError(
                    "Writer %d of run %d acknowledged batch %d after %d".formatted(writer, run, number, last));
        }
        acknowledged += new Sent(seed, run, writer, number).entries().size();
    }

    /// Compares with all that the log holds; what is found once must be found for ever.
    synchronized Found compare(List<Recorded> log) {
        var there = new HashMap<EventId, Recorded.Kept>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < log.size(); i++) {
            var recorded = log.get(i);
            if (recorded.position() != i + 1) {
                wrong.add("place %d holds entry %d".formatted(i + 1, recorded.position()));
            }
            if (!(recorded instanceof Recorded.Kept found)) {
                wrong.add("entry %d is erased".formatted(recorded.position()));
            } else if (there.put(found.entry().id(), found) != null) {
                wrong.add("entry %d is there twice".formatted(found.position()));
            }
        }
        var recovered = there.size();
        var lost = 0;
        for (int run = 1; run <= kept.size(); run++) {
            for (int writer = 0; writer < writers; writer++) {
                lost += take(run, writer, there, wrong);
            }
        }
        there.values().forEach(found -> wrong.add("entry %d was never sent".formatted(found.position())));
        return new Found(acknowledged, recovered - there.size(), lost, wrong);
    }

    /// Takes out what is there of one writer.
    ///
    /// @return how many entries should be there and are not
    private int take(int run, int writer, Map<EventId, Recorded.Kept> there, List<String> wrong) {
        var lost = 0;
        var after = 0;
        var due = kept.get(run - 1)[writer];
        for (int number = 1; number <= due + 1; number++) {
            var sent = new Sent(seed, run, writer, number);
            var entries = sent.entries();
            var found = entries.stream()
                    .filter(entry -> there.containsKey(entry.id()))
                    .toList();
            if (number <= due) {
                lost += entries.size() - found.size();
            } else if (found.size() == entries.size()) {
                kept.get(run - 1)[writer]++;
            }
            if (!found.isEmpty() && found.size() < entries.size()) {
                wrong.add("%s is there in part".formatted(sent));
            }
            for (var entry : found) {
                after = takeOne(entry, there, after, sent, wrong);
            }
        }
        return lost;
    }

    private static int takeOne(
            Entry sent, Map<EventId, Recorded.Kept> there, int after, Sent batch, List<String> wrong) {
        var found = Objects.requireNonNull(there.remove(sent.id()));
        if (!found.entry().equals(sent)) {
            wrong.add("entry %d is not as it was sent".formatted(found.position()));
        }
        if (found.position() <= after) {
            wrong.add("%s stands before what was sent before it".formatted(batch));
        }
        return found.position();
    }
}
