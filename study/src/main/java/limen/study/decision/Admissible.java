package limen.study.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.ObservationTable;
import limen.safety.Judge;
import limen.study.Access;
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
import limen.study.Times;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slots;

/// Why an entry about a participant cannot enter the record.
///
/// What happened is never refused because it should not have happened: a capsule taken too early is a fact. Refused is
/// what cannot be true, and what its author has no right to decide.
final class Admissible {
    private final Protocol protocol;
    private final Admitting admitting;
    private final Tellable tellable;

    Admissible(
            Protocol protocol, Judge judge, StandingFacts standing, Findings findings, ObservationTable observations) {
        this.protocol = protocol;
        this.admitting = new Admitting(new Enrolling(judge, standing, findings));
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
            case PersonalJournal journal -> inJournal(journal, person, event);
        };
    }

    private Optional<String> inStudy(
            SupervisedStudy study, Conduct conduct, Participant person, Entry entry, ParticipantEvent event) {
        if (conduct.allocations().locked() && event instanceof Correctable told && !isForProtection(told)) {
            return Optional.of("The data of this study are locked");
        }
        var at = entry.times().occurred();
        return switch (event) {
            case Admission admission -> admitting.obstacle(study, conduct, person, at, admission);
            case Dosing dosing -> dosing(study, conduct, person, at, dosing);
            case Measurement _, Report _ -> Optional.empty();
            case AdverseEvents.Reported _ -> Optional.empty();
            case AdverseEvents.FollowedUp followed -> known(person, followed.reported());
            case AdverseEvents.SentToAuthority sent -> known(person, sent.reported());
            case Oversight oversight -> Overseeing.obstacle(study, conduct, person, entry, oversight);
            case Rights.Signed signed -> seen(person, signed.entry());
            case Rights.EntryCorrected _, Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _ ->
                Optional.empty();
            case Access access ->
                Entering.obstacle(
                        entry.author(), new Author(Role.PARTICIPANT, person.id().text()), access);
        };
    }

    /// What is told for somebody's protection has no last day. It joins the record behind the lock, and
    /// no analysis.
    private static boolean isForProtection(Correctable told) {
        return switch (told) {
            case Report.UnwellReported _, Report.ContactMade _, AdverseEvents.Reported _ -> true;
            case Report _, Dosing.Account _, Measurement _ -> false;
        };
    }

    /// A journal has one author and no study around it.
    private static Optional<String> inJournal(PersonalJournal journal, Participant person, ParticipantEvent event) {
        return switch (event) {
            case Admission.Screened _, Admission.Rescreened _, Admission.ZoneChanged _ -> Optional.empty();
            case Admission.ConsentGiven consent -> Admitting.consent(journal, consent);
            case Dosing.DoseTaken taken
            when taken.slot() != null || taken.kit() != null ->
                Optional.of("A personal journal has no planned capsules and no kits");
            case Dosing.PreDoseAnswered answered
            when answered.slot() != null -> Optional.of("A personal journal has no planned capsules");
            case Report.AllocationGuessed guessed
            when guessed.slot() != null -> Optional.of("A personal journal has no planned capsules");
            case Dosing.DoseTaken _, Dosing.PreDoseAnswered _ -> Optional.empty();
            case Dosing.LabelsShuffled _ -> Optional.empty();
            case Dosing.LabelGuessed(var shuffled, var label, var guess, var confidence) -> shuffled(person, shuffled);
            case Dosing.LabelsOpened(var shuffled, var placebos) -> shuffled(person, shuffled);
            case Measurement _, Report _ -> Optional.empty();
            case Rights.EntryCorrected _, Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _ ->
                Optional.empty();
            case Access _,
                    Admission.Enrolled _,
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

    private static Optional<String> shuffled(Participant person, EventId shuffle) {
        return person.entry(shuffle)
                        .filter(seen -> seen.kind() == Dosing.LabelsShuffled.class)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("%s has shuffled no labels in an entry %s".formatted(person.id(), shuffle));
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
            case Dosing.Labels _ ->
                Optional.of("A study has kits, made by its preparer; labels are shuffled in a personal journal");
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

    /// A correction must be possible in itself, and what it puts in the place of something must be possible too.
    private Optional<String> correction(
            Conduct conduct, Participant person, Entry entry, Rights.EntryCorrected corrected) {
        var wrong = person.entry(corrected.corrected());
        if (wrong.isEmpty()) {
            return Optional.of("There is no entry %s of %s to correct".formatted(corrected.corrected(), person.id()));
        }
        if (conduct.allocations().locked()) {
            return Optional.of("The data of this study are locked: tell it anew instead of correcting it");
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
