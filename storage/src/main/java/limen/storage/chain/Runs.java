package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// Cuts the rows of a log into runs as they come, and keeps little of them.
final class Runs {
    /// Beyond this many it makes no sense to name every place.
    static final int MOST = 300;

    /// How many rows may be missing or added before a run that was numbered anew, and it is still recognised.
    private static final int FARTHEST = 2_000;

    private final Links links;
    private final Blob genesis;
    private final Set<Integer> wanted;
    private final List<Run> runs = new ArrayList<>();
    private int guesses = 400_000;
    private int rows;
    private int breaks;
    private int unexplained;
    private int overflow;
    private @Nullable Run run;

    /// @param genesis link before the first row
    /// @param wanted positions of which the links are needed later
    Runs(Links links, Blob genesis, Set<Integer> wanted) {
        this.links = links;
        this.wanted = wanted;
        this.genesis = genesis;
    }

    void add(Slip slip) {
        rows++;
        var current = run;
        if (current != null && slip.position() == current.last().position() + 1 && follows(current, slip)) {
            current.add(slip);
            mark(current, slip);
            return;
        }
        begin(slip);
    }

    private void begin(Slip slip) {
        var next = new Run(runs.size(), slip);
        breaks++;
        if (run == null && links.fits(genesis, 1, slip)) {
            next.shift(1 - slip.position());
        }
        if (runs.size() < MOST) {
            runs.add(next);
        } else if (!explained(slip)) {
            overflow = unexplained++ == 0 ? slip.position() : overflow;
        }
        run = next;
    }

    /// Whether it is known of this row or of the one before it that it does not open.
    private boolean explained(Slip slip) {
        var before = run;
        return slip.legible() == Legible.FAILS
                || (before != null && before.last().legible() == Legible.FAILS);
    }

    private void mark(Run current, Slip slip) {
        var position = current.trueFirst() + current.rows() - 1;
        if (wanted.contains(position)) {
            current.mark(position, slip.link());
        }
    }

    private boolean follows(Run current, Slip slip) {
        var before = current.last().link();
        var shift = current.shift();
        if (shift != null) {
            return links.fits(before, slip.position() + shift, slip);
        }
        var usual = usualShift();
        // However many guesses were spent on rows that fit nowhere: else every row behind them would be a place of its
        // own.
        if (follows(current, before, slip, usual)) {
            return true;
        }
        for (int by = 1; by <= FARTHEST && guesses > 0; by++) {
            guesses -= 2;
            if (follows(current, before, slip, usual + by) || follows(current, before, slip, usual - by)) {
                return true;
            }
        }
        return false;
    }

    private boolean follows(Run current, Blob before, Slip slip, int shift) {
        if (slip.position() + shift > 1 && links.fits(before, slip.position() + shift, slip)) {
            current.shift(shift);
            return true;
        }
        return false;
    }

    private int usualShift() {
        for (int i = runs.size() - 1; i >= 0; i--) {
            var shift = runs.get(i).shift();
            if (shift != null) {
                return shift;
            }
        }
        return 0;
    }

    List<Run> runs() {
        return runs;
    }

    int rows() {
        return rows;
    }

    /// How many places are not listed.
    int unlisted() {
        return breaks - runs.size();
    }

    /// How many of these nothing else names.
    int unexplained() {
        return unexplained;
    }

    /// Position of the first of them; 0 if there is none.
    int overflow() {
        return overflow;
    }
}
