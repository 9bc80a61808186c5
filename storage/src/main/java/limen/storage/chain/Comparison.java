package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// The chain held against checkpoints of one kind: those in the log, or those from outside.
///
/// @param agreed positions of those that agree
/// @param disagreed positions of those that do not
/// @param beyond the highest position of one that lies behind the end; -1 if none
record Comparison(NavigableSet<Integer> agreed, NavigableSet<Integer> disagreed, int beyond) {
    static Comparison of(List<Marks.Mark> marks, List<Run> placed, Blob genesis, int last) {
        var agreed = new TreeSet<Integer>();
        var disagreed = new TreeSet<Integer>();
        var beyond = -1;
        for (var mark : marks) {
            if (mark.position() > last) {
                beyond = Math.max(beyond, mark.position());
                continue;
            }
            var link = mark.position() == 0 ? genesis : linkAt(placed, mark.position());
            if (link != null) {
                (mark.agrees(link) ? agreed : disagreed).add(mark.position());
            }
        }
        return new Comparison(agreed, disagreed, beyond);
    }

    private static @Nullable Blob linkAt(List<Run> placed, int position) {
        for (var run : placed) {
            var link = run.linkAt(position);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    /// The last position of one that agrees; 0 if none does.
    int covered() {
        return agreed.isEmpty() ? 0 : agreed.last();
    }

    /// How many could be compared.
    int checked() {
        return agreed.size() + disagreed.size();
    }

    /// The last position in front of another that agrees; 0 if none does.
    int before(int position) {
        var found = agreed.lower(position);
        return found == null ? 0 : found;
    }

    /// Whether one that agrees stands behind a position, and the chain leads there unbroken.
    private boolean vouches(int position, NavigableSet<Integer> breaks) {
        var found = agreed.ceiling(position);
        var broken = breaks.higher(position);
        return found != null && (broken == null || broken > found);
    }

    /// @param stored with the checkpoints in the log
    /// @param outside with those kept elsewhere, which count more: nobody on the server could change them
    /// @param breaks true positions of rows that do not follow from the row before
    static List<Flaw> flaws(Comparison stored, Comparison outside, NavigableSet<Integer> breaks) {
        var flaws = new ArrayList<Flaw>();
        var disagreed = new TreeSet<>(stored.disagreed);
        disagreed.addAll(outside.disagreed);
        var told = 0;
        for (int position : disagreed) {
            var brought = outside.disagreed.contains(position);
            var resigned = brought && stored.vouches(position, breaks);
            if (outside.vouches(position, breaks) || (!brought && stored.vouches(position, breaks))) {
                flaws.add(new Flaw.Contradicted(position));
                continue;
            }
            var from = 1 + Math.max(outside.before(position), resigned ? 0 : stored.before(position));
            if (told == 0 || from > told) {
                flaws.add(new Flaw.Rewritten(Math.min(from, Math.max(1, position)), position, resigned));
                told = Math.max(1, position);
            }
        }
        return flaws;
    }
}
