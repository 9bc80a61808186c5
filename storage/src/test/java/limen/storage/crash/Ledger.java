package limen.storage.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import limen.storage.Recorded;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;
import limen.study.Entry;

/// What writers were told is on the disk, to be held against what is found there.
///
/// A writer sends its next batch when the last was answered, so at most one batch of each is on its way when it
/// dies. That one may be there or not, but not in part.
final class Ledger {
    /// What a look into the log found.
    ///
    /// @param acknowledged entries, of all runs
    /// @param recovered entries that were found as they were sent, acknowledged or not
    /// @param lost entries that were acknowledged, or found once, and are not there
    record Found(int acknowledged, int recovered, int lost) {
        Found plus(Found more) {
            return new Found(acknowledged + more.acknowledged, recovered + more.recovered, lost + more.lost);
        }
    }

    private final long seed;
    private final int writers;
    /// How many batches of each writer must be there, by run.
    private final List<int[]> kept = new ArrayList<>();

    /// Batches that were refused, because somebody in them is erased.
    private final Set<Sent> refused = new HashSet<>();

    private int acknowledged;
    private int length;

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
    int begin() {
        kept.add(new int[writers]);
        return kept.size();
    }

    /// @param last where the last entry of the batch stands
    void stored(Sent sent, int last) {
        answered(sent);
        acknowledged += sent.entries().size();
        length = Math.max(length, last);
    }

    void refused(Sent sent) {
        answered(sent);
        refused.add(sent);
    }

    private void answered(Sent sent) {
        var before = kept.get(sent.run() - 1)[sent.writer()]++;
        if (sent.number() != before + 1) {
            throw new AssertionError("%s was answered after number %d".formatted(sent, before));
        }
    }

    /// How many entries the log has at least.
    int length() {
        return length;
    }

    /// All of it is gone.
    Found nothing() {
        return new Found(acknowledged, 0, acknowledged);
    }

    /// Compares with all that the log holds; what is found once must be found for ever.
    ///
    /// @param others entries that no writer sent, and that may be there
    /// @param wrong takes what is not as it should be
    Found compare(Look look, Set<Tag> others, List<String> wrong) {
        var rows = look.rows().entries();
        var there = look.rows().byId();
        if (there.size() != rows.size()) {
            wrong.add("%d entries are there twice".formatted(rows.size() - there.size()));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).position() != i + 1 || look.recorded().get(i).position() != i + 1) {
                wrong.add("place %d holds entry %d".formatted(i + 1, rows.get(i).position()));
            }
        }
        there.keySet().removeAll(others);
        var sent = there.size();
        var lost = 0;
        for (int run = 1; run <= kept.size(); run++) {
            for (int writer = 0; writer < writers; writer++) {
                lost += take(run, writer, look, there, wrong);
            }
        }
        there.values().forEach(row -> wrong.add("entry %d was never sent".formatted(row.position())));
        return new Found(acknowledged, sent - there.size(), lost);
    }

    /// Takes out what is there of one writer.
    ///
    /// @return how many entries should be there and are not
    private int take(int run, int writer, Look look, Map<Tag, Row> there, List<String> wrong) {
        var lost = 0;
        var after = 0;
        var due = kept.get(run - 1)[writer];
        for (int number = 1; number <= due + 1; number++) {
            var sent = new Sent(seed, run, writer, number);
            var entries = sent.entries();
            var found = entries.stream()
                    .filter(entry -> there.containsKey(look.tag(entry.id())))
                    .toList();
            if (refused.contains(sent)) {
                requireRefused(sent, look, wrong);
                continue;
            }
            if (number <= due) {
                lost += entries.size() - found.size();
            } else if (found.size() == entries.size()) {
                kept.get(run - 1)[writer]++;
            }
            if (!found.isEmpty() && found.size() < entries.size()) {
                wrong.add("%s is there in part".formatted(sent));
            }
            for (var entry : found) {
                var row = Objects.requireNonNull(there.remove(look.tag(entry.id())));
                compare(entry, row, look, wrong);
                if (row.position() <= after) {
                    wrong.add("%s stands before what was sent before it".formatted(sent));
                }
                after = row.position();
            }
        }
        return lost;
    }

    /// Somebody was told that a person is erased, so that person is. Entries of it are found as never sent.
    private static void requireRefused(Sent sent, Look look, List<String> wrong) {
        if (sent.entries().stream()
                .noneMatch(entry -> entry.participant() != null
                        && look.rows().erased().containsKey(look.tag(entry.participant())))) {
            wrong.add("%s was refused, and nobody in it is erased".formatted(sent));
        }
    }

    private static void compare(Entry sent, Row row, Look look, List<String> wrong) {
        var erased = look.rows().erased().containsKey(row.strand());
        switch (look.recorded().get(row.position() - 1)) {
            case Recorded.Kept kept -> {
                if (!kept.entry().equals(sent)) {
                    wrong.add("entry %d is not as it was sent".formatted(row.position()));
                }
                if (erased) {
                    wrong.add("entry %d opens, and its person is erased".formatted(row.position()));
                }
            }
            case Recorded.Erased _ -> {
                if (!erased) {
                    wrong.add("entry %d does not open, and its person is not erased".formatted(row.position()));
                }
            }
        }
        if (sent.participant() != null && !row.strand().equals(look.tag(sent.participant()))) {
            wrong.add("entry %d is in another strand".formatted(row.position()));
        }
    }
}
