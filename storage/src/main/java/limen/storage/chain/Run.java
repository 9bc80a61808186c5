package limen.storage.chain;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// Neighbouring rows of which each follows from the one before it. Nothing happened within a run,
/// unless somebody computed its links anew.
final class Run {
    private static final int RECENT = 64;

    /// Which of the runs it is, in the order in which a keeper gives them; from 0.
    final int index;
    final Slip first;

    private final ArrayDeque<Slip> recent = new ArrayDeque<>();
    private final Map<Integer, Blob> marked = new HashMap<>();
    private int rows = 1;
    private @Nullable Integer shift;
    private int trimmed;
    private @Nullable Blob before;
    private @Nullable Blob right;

    Run(int index, Slip first) {
        this.index = index;
        this.first = first;
        recent.add(first);
    }

    void add(Slip slip) {
        rows++;
        recent.addLast(slip);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    /// Remembers the link at a true position, because there is a checkpoint of it.
    void mark(int position, Blob link) {
        marked.put(position, link);
    }

    Slip last() {
        return recent.getLast();
    }

    /// How many rows, without those that were found not to belong to the chain.
    int rows() {
        return rows - trimmed;
    }

    /// How far the true position of its rows lies above the one they say; null while that is not known.
    @Nullable
    Integer shift() {
        return shift;
    }

    void shift(int found) {
        shift = found;
    }

    int trueFirst() {
        return first.position() + (shift == null ? 0 : shift);
    }

    int trueLast() {
        return trueFirst() + rows() - 1;
    }

    /// Gives it its place behind a link.
    void place(int position, Blob link) {
        shift = position - first.position();
        before = link;
    }

    /// Says what the link of its only row was before somebody altered it.
    void rightLink(Blob link) {
        right = link;
    }

    /// Takes its last rows away.
    void trim(int surplus) {
        trimmed += surplus;
        for (int i = 0; i < surplus && recent.size() > 1; i++) {
            recent.removeLast();
        }
    }

    /// The link behind which its last rows would stand, if that many were taken away; null if that
    /// is too long ago.
    @Nullable
    Blob without(int surplus) {
        if (surplus == rows()) {
            return before;
        }
        return surplus < recent.size()
                ? recent.stream()
                        .skip(recent.size() - 1L - surplus)
                        .findFirst()
                        .map(Slip::link)
                        .orElse(null)
                : null;
    }

    int reach() {
        return Math.min(rows(), recent.size());
    }

    /// The link at a true position; null if it does not lie in here, or nobody asked for it in time.
    @Nullable
    Blob linkAt(int position) {
        if (position < trueFirst() || position > trueLast()) {
            return null;
        }
        if (position == trueFirst()) {
            return right == null ? first.link() : right;
        }
        return position == trueLast() ? last().link() : marked.get(position);
    }
}
