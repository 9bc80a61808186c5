package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import limen.quantity.Dose;
import limen.quantity.Salt;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Finding;
import limen.study.Participant;
import limen.study.protocol.Arm;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.protocol.TitrationStep;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// What a capsule says beyond itself: that it came early, was too much, or was one too many.
///
/// A capsule counts as active here, whatever it holds.
final class DoseFacts {
    private DoseFacts() {}

    /// The facts of one capsule.
    ///
    /// @param before the person before it
    static List<Finding> of(Protocol protocol, Participant before, Dosing.DoseTaken taken, Instant at) {
        return switch (protocol) {
            case SupervisedStudy study -> of(study, before, taken, at);
            // Without a schedule only the ceilings can tell: there is no plan to be early for, or to exceed.
            case PersonalJournal _ -> List.of();
        };
    }

    private static List<Finding> of(SupervisedStudy study, Participant before, Dosing.DoseTaken taken, Instant at) {
        var facts = new ArrayList<Finding>();
        var slots = Slots.of(study, before, at);
        var slot = slots.stream()
                .filter(planned -> planned.id().equals(taken.slot()))
                .findFirst();
        // On either side: capsules can be written down in another order than they were taken in.
        var tooSoon = before.doses().isWithin(Duration.ofHours(study.limits().hoursBetweenDoses()), at);
        var beforeItsSlot = slot.isPresent() && at.isBefore(slot.get().opens());
        if (tooSoon || beforeItsSlot) {
            facts.add(Finding.yes("dose_taken_early"));
        }
        if (slot.isPresent() && before.doses().in(slot.get().id()).isPresent()) {
            facts.add(Finding.yes("two_capsules_in_one_slot"));
        }
        if (taken.isOffSchedule() && isOneTooMany(slots, before, at)) {
            facts.add(Finding.yes("rest_day_skipped"));
        }
        if (exceeds(largest(study, before), taken.amount())) {
            facts.add(Finding.yes("dose_larger_than_planned"));
        }
        return facts;
    }

    /// A late capsule off schedule stands in for one that was missed; one more than were planned stands for nothing.
    private static boolean isOneTooMany(List<Slot> slots, Participant before, Instant at) {
        var due = slots.stream().filter(slot -> !slot.opens().isAfter(at)).count();
        return before.doses().taken().size() + 1 > due;
    }

    /// The largest dose that this person's capsules can hold: of any arm, and of the steps that a physician signed.
    private static double largest(SupervisedStudy study, Participant person) {
        var arms = study.arms().stream().map(Arm::dose).filter(Objects::nonNull);
        var signed = study.titration().stream()
                .filter(step -> person.supervision().titrated().containsKey(step.code()))
                .map(TitrationStep::dose);
        var planned = Stream.concat(arms, signed)
                .mapToDouble(DoseFacts::milligrams)
                .max()
                .orElse(0);
        return Math.min(planned, milligrams(study.limits().perDose()));
    }

    private static boolean exceeds(double limit, Amount amount) {
        return switch (amount) {
            case Amount.Measured(var dose, var lot) -> isMore(dose, limit);
            case Amount.Estimated(var dose, var sd) -> isMore(dose, limit);
            case Amount.Unknown() -> false;
        };
    }

    private static boolean isMore(Dose dose, double limit) {
        return milligrams(dose) > limit + 1e-9;
    }

    private static double milligrams(Dose dose) {
        return dose.in(Salt.HYDROCHLORIDE).milligrams();
    }
}
