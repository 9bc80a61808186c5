package limen.storage.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// What does not fit, as it is found along the chain; the flaws are made of it at the end.
final class Damage {
    /// @param position true position of the row
    private record Broken(Slip slip, int position, Proof proof) {}

    /// What is known of the link in front of a row that does not fit it.
    enum Proof {
        /// A checkpoint names it.
        SIGNED,
        /// The rows before it led there.
        CHAINED,
        /// It stands in a row that does not fit either.
        NONE
    }

    /// Rows of the log, by the numbers they say, that a flaw explains.
    private record Span(int first, int last) {}

    private final List<Broken> broken = new ArrayList<>();
    private final List<Flaw> proven = new ArrayList<>();
    private final List<Flaw.Moved.Place> moved = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> displaced = new ArrayList<>();
    private final NavigableSet<Integer> breaks = new TreeSet<>();

    void altered(Slip slip, int position, Proof before) {
        broken.add(new Broken(slip, position, before));
        breaks(position);
        explains(slip.position(), slip.position());
    }

    /// Whether this row was found broken, so that its link proves nothing.
    boolean doubts(Slip slip) {
        return broken.stream().anyMatch(one -> one.slip().equals(slip));
    }

    void linkAltered(int position) {
        proven.add(new Flaw.LinkAltered(position));
        explains(position, position);
    }

    /// @param before the row in front of the hole, by the number it says
    /// @param behind the row behind it
    void missing(int first, int last, boolean vouched, int before, int behind) {
        proven.add(new Flaw.Missing(first, last, vouched));
        breaks(last + 1);
        explains(Math.min(before, behind), Math.max(before, behind));
    }

    void inserted(int first, int last) {
        proven.add(new Flaw.Inserted(first, last));
        explains(first, last);
    }

    /// What was sealed for one place opens at no other, so that these rows do not open says nothing more of them.
    void displaced(int first, int last) {
        displaced.add(new Span(first, last));
    }

    void moved(int first, int last, int belongs) {
        displaced(first, last);
        moved.add(new Flaw.Moved.Place(first, last, belongs));
        explains(first, last);
        explains(belongs, belongs + last - first);
    }

    void renumbered(int first, int last, int was) {
        proven.add(new Flaw.Renumbered(first, last, was));
        explains(first, last);
    }

    /// Says that a row does not follow from the one before it.
    ///
    /// @param position its true position
    void breaks(int position) {
        breaks.add(position);
    }

    NavigableSet<Integer> breaks() {
        return breaks;
    }

    private void explains(int first, int last) {
        spans.add(new Span(first, last));
    }

    /// Whether something is wrong with one of these rows, by the numbers they say.
    boolean touches(int first, int last) {
        return spans.stream().anyMatch(span -> span.first() <= last && first <= span.last());
    }

    boolean lostOrAdded() {
        return proven.stream().anyMatch(flaw -> flaw instanceof Flaw.Missing || flaw instanceof Flaw.Inserted);
    }

    /// @param since the first row, from the true position of a broken one, that no checkpoint vouches for
    /// @param unreadable rows that do not open, by the numbers they say; those that explain a break
    /// are taken out
    /// @param unwatched behind this row nobody knows where the chain breaks
    List<Flaw> flaws(IntUnaryOperator since, List<Integer> unreadable, int unwatched) {
        var flaws = new ArrayList<>(proven);
        for (int i = 0; i < broken.size(); i++) {
            var one = broken.get(i);
            var said = one.slip().position();
            var from = one.proof() == Proof.SIGNED
                    ? said
                    : Math.min(said, since.applyAsInt(one.position()) + said - one.position());
            switch (one.slip().legible()) {
                case FAILS, NO_KEY -> flaws.add(new Flaw.Altered(said, said, said));
                case OPENS -> flaws.addAll(before(one, from, unreadable));
                case UNKNOWN, SPOILT_KEY -> {
                    var last = i;
                    while (last + 1 < broken.size()
                            && broken.get(last + 1).proof() == Proof.NONE
                            && cannotTell(broken.get(last + 1).slip().legible())) {
                        last++;
                    }
                    flaws.add(new Flaw.Altered(said, broken.get(last).slip().position(), from));
                    i = last;
                }
            }
        }
        unreadable.removeIf(position -> flaws.stream().anyMatch(flaw -> names(flaw, position))
                || displaced.stream().anyMatch(span -> span.first() <= position && position <= span.last()));
        unreadable.forEach(position -> flaws.add(
                position > unwatched ? new Flaw.Altered(position, position, position) : new Flaw.Unreadable(position)));
        flaws.addAll(Cycles.of(moved));
        return flaws;
    }

    private static boolean cannotTell(Legible legible) {
        return legible == Legible.UNKNOWN || legible == Legible.SPOILT_KEY;
    }

    /// The row itself is as it was sealed, so what stands before it is not.
    private List<Flaw> before(Broken one, int from, List<Integer> unreadable) {
        var here = one.slip().position();
        var rewritten = unreadable.stream()
                .filter(position -> position >= from && position < here)
                .toList();
        if (!rewritten.isEmpty()) {
            return rewritten.stream()
                    .<Flaw>map(position -> new Flaw.Altered(position, position, position))
                    .toList();
        }
        if (one.proof() == Proof.NONE) {
            return List.of();
        }
        return List.of(new Flaw.LinkAltered(here));
    }

    /// Whether a flaw says already what is the matter with a row.
    static boolean names(Flaw flaw, int position) {
        return switch (flaw) {
            case Flaw.Altered altered -> altered.first() <= position && position <= altered.last();
            case Flaw.Inserted inserted -> inserted.first() <= position && position <= inserted.last();
            case Flaw.LinkAltered _,
                    Flaw.Missing _,
                    Flaw.Moved _,
                    Flaw.Renumbered _,
                    Flaw.Cut _,
                    Flaw.Rewritten _,
                    Flaw.GapInStrand _,
                    Flaw.Unreadable _,
                    Flaw.ErasureUnproven _,
                    Flaw.AfterErasure _,
                    Flaw.KeyDamaged _,
                    Flaw.KeyLost _,
                    Flaw.GivenChanged _,
                    Flaw.LayoutChanged _,
                    Flaw.ErasureListed _,
                    Flaw.Alike _,
                    Flaw.More _,
                    Flaw.WrongSignature _,
                    Flaw.UnknownKey _,
                    Flaw.Unsigned _,
                    Flaw.UnreadableCheckpoint _,
                    Flaw.OtherStudy _,
                    Flaw.CheckpointMissing _,
                    Flaw.CheckpointsMissing _,
                    Flaw.Contradicted _ -> false;
        };
    }
}
