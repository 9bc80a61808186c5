package limen.study.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.Lifter;
import limen.evidence.ObservationTable;
import limen.evidence.RuleId;
import limen.safety.Judge;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Findings;
import limen.study.Kit;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Standing;
import limen.study.Times;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slots;
import org.jspecify.annotations.Nullable;

/// Why an entry about a participant cannot enter the record.
///
/// What happened is never refused because it should not have happened: a capsule taken too early is a fact. Refused is
/// what cannot be true, and what its author has no right to decide.
final class Admissible {
    private final Protocol protocol;
    private final Enrolling enrolling;
    private final Tellable tellable;

    Admissible(
            Protocol protocol, Judge judge, StandingFacts standing, Findings findings, ObservationTable observations) {
        this.protocol = protocol;
        this.enrolling = new Enrolling(judge, standing, findings);
        this.tellable = new Tellable(observations);
    }

    Optional<String> obstacle(Conduct conduct, Participant person, Entry entry) {
        var event = (ParticipantEvent) entry.event();
        var times = entry.times();
        if (person.standing().erased()) {
            return Optional.of("The record of %s was erased; nothing can be added to it".formatted(person.id()));
        }
        if (!Permission.of(event).contains(entry.author().role())) {
            return Optional.of("%s cannot write \"%s\"; expected %s"
                    .formatted(
                            entry.author(),
                            event.getClass().getSimpleName(),
                            String.join(
                                    " or ",
                                    Permission.of(event).stream().map(Codes::of).toList())));
        }
        if (times.occurred().isAfter(times.recordedAt())) {
            return Optional.of("%s lies in the future of %s, when it was written down"
                    .formatted(times.occurredAt(), times.recordedAt()));
        }
        var untellable = tellable.obstacle(event);
        if (untellable.isPresent()) {
            return untellable;
        }
        if (event instanceof Rights.EntryCorrected corrected) {
            return correction(conduct, person, entry, corrected);
        }
        return switch (protocol) {
            case SupervisedStudy study -> inStudy(study, conduct, person, entry, event);
            case PersonalJournal journal -> inJournal(journal, event);
        };
    }

    private Optional<String> inStudy(
            SupervisedStudy study, Conduct conduct, Participant person, Entry entry, ParticipantEvent event) {
        if (conduct.allocations().locked() && event instanceof Correctable) {
            return Optional.of("The data of this study are locked");
        }
        var at = entry.times().occurred();
        return switch (event) {
            case Admission admission -> admission(study, conduct, person, at, admission);
            case Dosing dosing -> dosing(study, conduct, person, at, dosing);
            case Measurement _, Report _ -> Optional.empty();
            case AdverseEvents.Reported _ -> Optional.empty();
            case AdverseEvents.FollowedUp followed -> known(person, followed.reported());
            case AdverseEvents.SentToAuthority sent -> known(person, sent.reported());
            case Oversight oversight -> oversight(study, person, entry.author(), oversight);
            case Rights.Signed signed -> seen(person, signed.entry());
            case Rights.EntryCorrected _, Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _ ->
                Optional.empty();
        };
    }

    /// A journal has one author and no study around it.
    private static Optional<String> inJournal(PersonalJournal journal, ParticipantEvent event) {
        return switch (event) {
            case Admission.Screened _, Admission.Rescreened _, Admission.ZoneChanged _ -> Optional.empty();
            case Admission.ConsentGiven consent -> consent(journal, consent);
            case Dosing.DoseTaken taken
            when taken.slot() != null || taken.kit() != null ->
                Optional.of("A personal journal has no planned capsules and no kits");
            case Dosing.PreDoseAnswered answered
            when answered.slot() != null -> Optional.of("A personal journal has no planned capsules");
            case Report.AllocationGuessed guessed
            when guessed.slot() != null -> Optional.of("A personal journal has no planned capsules");
            case Dosing.DoseTaken _, Dosing.PreDoseAnswered _ -> Optional.empty();
            case Measurement _, Report _ -> Optional.empty();
            case Rights.EntryCorrected _, Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _ ->
                Optional.empty();
            case Admission.Enrolled _,
                    Admission.AllocationAssigned _,
                    Admission.CourseStarted _,
                    Dosing.KitDispensed _,
                    Dosing.KitReturned _,
                    Dosing.SettingChecked _,
                    Dosing.DoseSkipped _,
                    Dosing.DoseMissed _,
                    AdverseEvents _,
                    Oversight _,
                    Rights.Signed _ ->
                Optional.of("A personal journal records what happened; \"%s\" belongs to a study"
                        .formatted(event.getClass().getSimpleName()));
        };
    }

    private Optional<String> admission(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, Admission admission) {
        var standing = person.standing();
        return switch (admission) {
            case Admission.Screened _ ->
                standing.isEnrolled()
                        ? Optional.of(
                                "%s is enrolled; screening is now repeated as a re-screening".formatted(person.id()))
                        : Optional.empty();
            case Admission.Rescreened _ ->
                standing.isEnrolled()
                        ? Optional.empty()
                        : Optional.of("%s is not enrolled; expected a first screening".formatted(person.id()));
            case Admission.ConsentGiven consent -> consent(study, consent);
            case Admission.Enrolled enrolled -> enrolment(study, conduct, person, at, enrolled);
            case Admission.AllocationAssigned(var stratum, var sequence) -> {
                if (!standing.isEnrolled() || standing.place() != null) {
                    yield Optional.of("%s %s"
                            .formatted(person.id(), standing.isEnrolled() ? "has a place already" : "is not enrolled"));
                }
                var list = conduct.allocations();
                if (list.sealed() == null) {
                    yield Optional.of("No list of allocations has been sealed yet");
                }
                if (sequence < 1 || sequence > list.sequences()) {
                    yield Optional.of("The sealed list has places 1 to %d, but no place %d"
                            .formatted(list.sequences(), sequence));
                }
                yield list.given().contains(new Standing.Place(stratum, sequence))
                        ? Optional.of("Place %d of %s is given to somebody else".formatted(sequence, stratum))
                        : Optional.empty();
            }
            case Admission.CourseStarted _ -> {
                if (!standing.isEnrolled() || standing.hasBegun()) {
                    yield Optional.of("The course of %s %s"
                            .formatted(
                                    person.id(),
                                    standing.hasBegun() ? "has begun already" : "cannot begin before enrolment"));
                }
                if (!conduct.authority().isActive()) {
                    yield Optional.of("The study is not active, so no course can begin");
                }
                yield study.isBlinded() && standing.place() == null
                        ? Optional.of("%s has no place in the sealed list yet".formatted(person.id()))
                        : Optional.empty();
            }
            case Admission.ZoneChanged _ -> Optional.empty();
        };
    }

    private static Optional<String> consent(Protocol protocol, Admission.ConsentGiven given) {
        var expected = protocol.consent();
        if (!given.consentVersion().equals(expected.version())) {
            return Optional.of("Consent text %s is not the one in force; expected %s"
                    .formatted(given.consentVersion(), expected.version()));
        }
        var wrong = new ArrayList<Integer>();
        for (int i = 0; i < expected.quiz().size(); i++) {
            if (i >= given.quiz().size()
                    || given.quiz().get(i) != expected.quiz().get(i).isTrue()) {
                wrong.add(i + 1);
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "All questions about the consent must be answered rightly; please read again about question %s"
                                .formatted(String.join(
                                        ", ",
                                        wrong.stream().map(String::valueOf).toList())));
    }

    private Optional<String> enrolment(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, Admission.Enrolled enrolled) {
        var standing = person.standing();
        var missing = new ArrayList<String>();
        if (standing.isEnrolled()) {
            missing.add("is enrolled already");
        }
        if (standing.screenedAt() == null) {
            missing.add("has not been screened");
        }
        if (!study.consent().version().equals(standing.consented())) {
            missing.add("has not consented to version " + study.consent().version());
        }
        if (!person.supervision().standing().isEmpty()) {
            missing.add("is held: " + person.supervision().standing().getFirst().because());
        }
        if (person.hasStopped()) {
            missing.add("cannot take part any more");
        }
        if (person.supervision().ineligible() != null) {
            missing.add("cannot take part: " + person.supervision().ineligible());
        }
        if (study.sites().stream().noneMatch(site -> site.code().equals(enrolled.site()))) {
            missing.add("was named for site \"%s\", which this study does not have".formatted(enrolled.site()));
        }
        if (study.setting().supportPerson() && !enrolled.supportPerson()) {
            missing.add("has named no support person");
        }
        if (!conduct.authority().isActive()) {
            missing.add("cannot be enrolled before the study is active");
        }
        missing.addAll(enrolling.obstacles(study, person, enrolled, at));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%s %s".formatted(person.id(), String.join("; and ", missing)));
    }

    private static Optional<String> dosing(
            SupervisedStudy study, Conduct conduct, Participant person, Instant at, Dosing dosing) {
        return switch (dosing) {
            case Dosing.KitDispensed(var kit, var capsules) -> {
                if (!person.standing().isEnrolled() || person.hasStopped()) {
                    yield Optional.of("Kit %s cannot be dispensed: %s %s"
                            .formatted(
                                    kit, person.id(), person.hasStopped() ? "takes nothing more" : "is not enrolled"));
                }
                var known = conduct.kits().get(kit);
                if (known == null || known.where() != Kit.Where.IN_STOCK) {
                    yield Optional.of("Kit %s cannot be dispensed: %s"
                            .formatted(
                                    kit,
                                    known == null
                                            ? "it was never received"
                                            : "it is " + Codes.of(known.where()).replace('_', ' ')));
                }
                yield LocalDate.ofInstant(at, person.standing().zone(at)).isAfter(known.expires())
                        ? Optional.of("Kit %s cannot be dispensed: it expired on %s".formatted(kit, known.expires()))
                        : Optional.empty();
            }
            case Dosing.KitReturned(var kit, var capsules) ->
                person.kits().containsKey(kit)
                        ? Optional.empty()
                        : Optional.of("Kit %s was not given to %s".formatted(kit, person.id()));
            case Dosing.DoseTaken taken
            when !person.standing().isEnrolled() ->
                Optional.of(
                        "%s is not enrolled; a capsule outside the study is told as a medicine".formatted(person.id()));
            case Dosing.DoseTaken taken when taken.slot() != null -> slot(study, person, at, taken.slot());
            case Dosing.DoseSkipped(var slot, var reason) -> openSlot(study, person, at, slot);
            case Dosing.DoseMissed(var slot, var reason) -> openSlot(study, person, at, slot);
            case Dosing.DoseTaken _, Dosing.SettingChecked _, Dosing.PreDoseAnswered _ -> Optional.empty();
        };
    }

    private static Optional<String> slot(SupervisedStudy study, Participant person, Instant at, SlotId slot) {
        return Slots.find(study, person, slot, at).isPresent()
                ? Optional.empty()
                : Optional.of("%s has no planned capsule %s".formatted(person.id(), slot));
    }

    private static Optional<String> openSlot(SupervisedStudy study, Participant person, Instant at, SlotId slot) {
        return person.doses().in(slot).isPresent() || person.doses().wasLeftOut(slot)
                ? Optional.of("Capsule %s of %s is already accounted for".formatted(slot, person.id()))
                : slot(study, person, at, slot);
    }

    private static Optional<String> oversight(
            SupervisedStudy study, Participant person, Author author, Oversight oversight) {
        return switch (oversight) {
            case Oversight.HoldLifted lifted -> lift(person, author, lifted);
            case Oversight.AlarmRead read ->
                person.supervision().alarm(read.alarm()).isPresent()
                        ? Optional.empty()
                        : Optional.of("There is no such alarm for " + person.id());
            case Oversight.TitrationApproved approved -> titration(study, person, approved);
            case Oversight.EmergencyUnblinded unblinded ->
                unblinded.secondPerson().strip().equalsIgnoreCase(author.name().strip())
                                || unblinded.secondPerson().isBlank()
                        ? Optional.of(
                                "An emergency unblinding needs a second person, who is not %s".formatted(author.name()))
                        : Optional.empty();
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

    private static Optional<String> titration(
            SupervisedStudy study, Participant person, Oversight.TitrationApproved approved) {
        var step = study.titration().stream()
                .filter(planned -> planned.code().equals(approved.step()))
                .findFirst();
        if (step.isEmpty()) {
            return Optional.of("The protocol has no titration step \"%s\"".formatted(approved.step()));
        }
        if (person.hasStopped() || !person.supervision().standing().isEmpty()) {
            return Optional.of("%s is held or stopped; no step is possible".formatted(person.id()));
        }
        var taken = person.doses().taken().size();
        return taken < step.get().afterDoses()
                ? Optional.of("Step %s needs %d doses before it; %d were taken"
                        .formatted(approved.step(), step.get().afterDoses(), taken))
                : Optional.empty();
    }

    /// A correction must be possible in itself, and what it puts in the place of something must be possible too.
    private Optional<String> correction(
            Conduct conduct, Participant person, Entry entry, Rights.EntryCorrected corrected) {
        var wrong = person.entry(corrected.corrected());
        if (wrong.isEmpty()) {
            return Optional.of("There is no entry %s of %s to correct".formatted(corrected.corrected(), person.id()));
        }
        var kind = wrong.get().kind();
        var replacement = corrected.replacement();
        if (!Correctable.class.isAssignableFrom(kind)) {
            return Optional.of("\"%s\" is a decision, and decisions are not corrected but followed by another"
                    .formatted(kind.getSimpleName()));
        }
        if (kind != replacement.getClass()) {
            return Optional.of("\"%s\" can only be corrected by another \"%s\", not by \"%s\""
                    .formatted(
                            kind.getSimpleName(),
                            kind.getSimpleName(),
                            replacement.getClass().getSimpleName()));
        }
        var when = corrected.occurredAt() == null ? wrong.get().at().atZone(ZoneOffset.UTC) : corrected.occurredAt();
        var meant = new Entry(
                corrected.corrected(),
                person.id(),
                entry.author(),
                new Times(null, when, entry.times().recordedAt()),
                replacement);
        return obstacle(conduct, person.without(corrected.corrected()), meant);
    }

    private static Optional<String> known(Participant person, EventId event) {
        return person.adverseEvents().containsKey(event)
                ? Optional.empty()
                : Optional.of("%s has no adverse event %s".formatted(person.id(), event));
    }

    private static Optional<String> seen(Participant person, EventId entry) {
        return person.entry(entry).isPresent()
                ? Optional.empty()
                : Optional.of("%s has no entry %s".formatted(person.id(), entry));
    }
}
