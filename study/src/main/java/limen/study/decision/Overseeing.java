package limen.study.decision;

import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Role;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// Why a hold, a stop or another decision about one person cannot be made by this author.
final class Overseeing {
    private Overseeing() {}

    static Optional<String> obstacle(
            SupervisedStudy study, Conduct conduct, Participant person, Entry entry, Oversight oversight) {
        var author = entry.author();
        return switch (oversight) {
            case Oversight.HoldLifted lifted -> lift(person, author, lifted);
            case Oversight.OnAlarm what -> ofAlarm(person, what.alarm());
            case Oversight.TitrationApproved approved ->
                new Titrating(study, conduct, person, entry.times().occurred()).obstacle(approved);
            case Oversight.UnblindingAsked(var reason) -> Unblinding.asking(person, reason);
            case Oversight.EmergencyUnblinded unblinded -> Unblinding.opening(person, entry, unblinded);
            case Oversight.HoldPlaced(var rule, var lifter, var because) -> {
                if (lifter == Lifter.NOBODY || lifter == Lifter.TIME) {
                    yield Optional.of("A hold needs somebody who may lift it; a stop is written as a stop");
                }
                yield byHand(author, rule);
            }
            case Oversight.DosingStopped(var rule, var because) -> byHand(author, rule);
            case Oversight.FoundIneligible _, Oversight.AlarmOpened _, Oversight.DeviationRecorded _ ->
                Optional.empty();
        };
    }

    private static Optional<String> ofAlarm(Participant person, EventId alarm) {
        return person.supervision().alarm(alarm).isPresent()
                ? Optional.empty()
                : Optional.of("There is no such alarm for " + person.id());
    }

    /// Who decides by hand decides in their own name: a rule's name would let one hold stand for the rule's own.
    private static Optional<String> byHand(Author author, @Nullable RuleId rule) {
        return rule == null || author.role() == Role.RULES
                ? Optional.empty()
                : Optional.of("%s decides in their own name, not in that of rule %s".formatted(author, rule));
    }

    /// A hold ends by the hand that its rule names, and with a reason.
    private static Optional<String> lift(Participant person, Author author, Oversight.HoldLifted lifted) {
        var hold = person.supervision().hold(lifted.hold());
        if (hold.isEmpty() || !hold.get().stands()) {
            return Optional.of("There is no such hold on %s that still stands".formatted(person.id()));
        }
        var role = switch (hold.get().lifter()) {
            case PHYSICIAN -> Role.PHYSICIAN;
            case INVESTIGATOR -> Role.INVESTIGATOR;
            case TIME, NOBODY -> Role.RULES;
        };
        if (author.role() != role) {
            return Optional.of("This hold can only be lifted by the %s, not by %s".formatted(Codes.of(role), author));
        }
        return lifted.reason().isBlank() ? Optional.of("Lifting a hold needs a written reason") : Optional.empty();
    }
}
