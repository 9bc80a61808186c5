package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// The chain held against checkpoints of one kind: those in the log, or those from outside.
///
/// @param agreed positions of those that agree
/// @param disagreeing position of the first behind the last that agrees, which does not; -1 if none
/// @param beyond the highest position of one that lies behind the end; -1 if none
/// @param contradicted those that disagree in front of one that agrees
record Comparison(NavigableSet<Integer> agreed, int disagreeing, int beyond, List<Integer> contradicted) {
    static Comparison of(List<Marks.Mark> marks, List<Run> placed, Blob genesis, int last) {
        var agreed = new TreeSet<Integer>();
        var disagreeing = new TreeSet<Integer>();
        var beyond = -1;
        for (var mark : marks) {
            if (mark.position() > last) {
                beyond = Math.max(beyond, mark.position());
                continue;
            }
            var link = mark.position() == 0 ? genesis : linkAt(placed, mark.position());
            if (link != null) {
                (mark.agrees(link) ? agreed : disagreeing).add(mark.position());
            }
        }
        var sure = agreed.isEmpty() ? -1 : agreed.last();
        return new Comparison(
                agreed,
                disagreeing.stream().filter(position -> position >= sure).findFirst().orElse(-1),
                beyond,
                disagreeing.stream().filter(position -> position < sure).toList());
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
        return agreed.size() + contradicted.size() + (disagreeing >= 0 ? 1 : 0);
    }

    /// The last position in front of another that agrees; 0 if none does.
    int before(int position) {
        var found = agreed.lower(position);
        return found == null ? 0 : found;
    }

    /// @param stored with the checkpoints in the log
    /// @param outside with those kept elsewhere
    static List<Flaw> flaws(Comparison stored, Comparison outside) {
        var flaws = new ArrayList<Flaw>();
        stored.contradicted.forEach(position -> flaws.add(new Flaw.Contradicted(position)));
        outside.contradicted.forEach(position -> flaws.add(new Flaw.Contradicted(position)));
        if (outside.disagreeing >= 0 && stored.covered() >= outside.disagreeing) {
            flaws.add(rewritten(outside.covered(), outside.disagreeing, true));
        } else if (stored.disagreeing >= 0 && outside.covered() >= stored.disagreeing) {
            flaws.add(new Flaw.Contradicted(stored.disagreeing));
        } else if (stored.disagreeing >= 0 || outside.disagreeing >= 0) {
            var to = IntStream.of(stored.disagreeing, outside.disagreeing).filter(one -> one >= 0).min().orElseThrow();
            flaws.add(rewritten(Math.max(stored.covered(), outside.covered()), to, false));
        }
        return flaws;
    }

    private static Flaw rewritten(int agreeing, int disagreeing, boolean resigned) {
        return new Flaw.Rewritten(Math.clamp(agreeing + 1L, 1, Math.max(1, disagreeing)), disagreeing, resigned);
    }
}
