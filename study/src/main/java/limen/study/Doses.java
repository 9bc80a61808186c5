package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Every capsule that was taken or left out, each under the entry that says so.
///
/// A blinded capsule counts as active everywhere in here: nobody who looks can tell.
public record Doses(PVector<Taken> taken, PVector<LeftOut> leftOut) {
    public record Taken(
            EventId entry,
            @Nullable SlotId slot,
            @Nullable KitNumber kit,
            double capsules,
            Amount amount,
            Instant at) {}

    /// A slot that stayed empty.
    ///
    /// @param reason in the participant's words
    public record LeftOut(EventId entry, SlotId slot, boolean forgotten, String reason, Instant at) {}

    static final Doses NONE = new Doses(TreePVector.empty(), TreePVector.empty());

    Doses with(Taken dose) {
        return new Doses(taken.plus(dose), leftOut);
    }

    Doses with(LeftOut slot) {
        return new Doses(taken, leftOut.plus(slot));
    }

    Doses without(EventId entry) {
        var keptTaken =
                taken.stream().filter(dose -> !dose.entry().equals(entry)).toList();
        var keptLeftOut =
                leftOut.stream().filter(slot -> !slot.entry().equals(entry)).toList();
        return keptTaken.size() == taken.size() && keptLeftOut.size() == leftOut.size()
                ? this
                : new Doses(TreePVector.from(keptTaken), TreePVector.from(keptLeftOut));
    }

    /// The last capsule taken before a moment.
    public Optional<Taken> lastBefore(Instant moment) {
        return taken.stream().filter(dose -> dose.at().isBefore(moment)).max(Comparator.comparing(Taken::at));
    }

    public Optional<Taken> first() {
        return taken.stream().min(Comparator.comparing(Taken::at));
    }

    /// Whether another capsule lies nearer to a moment than a span of time, on either side of it.
    public boolean isWithin(Duration span, Instant moment) {
        return taken.stream()
                .anyMatch(dose -> Duration.between(dose.at(), moment).abs().compareTo(span) < 0);
    }

    public Optional<Taken> last() {
        return taken.stream().max(Comparator.comparing(Taken::at));
    }

    public Optional<Taken> in(SlotId slot) {
        return taken.stream().filter(dose -> slot.equals(dose.slot())).findFirst();
    }

    public boolean wasLeftOut(SlotId slot) {
        return leftOut.stream().anyMatch(left -> left.slot().equals(slot));
    }

    /// How many times something was taken after a moment, ahead of now or not.
    public int takenSince(Instant moment) {
        return (int) taken.stream().filter(dose -> dose.at().isAfter(moment)).count();
    }

    /// How many times something was taken in a span of time that ends, inclusive, at a moment.
    public int count(Instant until, Duration span) {
        return (int) taken.stream()
                .filter(dose -> !dose.at().isAfter(until) && dose.at().isAfter(until.minus(span)))
                .count();
    }
}
