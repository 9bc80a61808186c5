package limen.study;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonName;

/// `evolve`: what is known after one more entry. It judges nothing and refuses nothing; what is in the log, is.
public final class Evolve {
    private final Findings findings;

    public Evolve(Findings findings) {
        this.findings = findings;
    }

    /// A participant after one more entry of theirs; the same entry twice changes nothing.
    public Participant participant(Participant before, Entry entry) {
        if (before.seen().containsKey(entry.id()) || before.standing().erased()) {
            return before;
        }
        return after(before, entry).seen(entry.id(), seen(entry));
    }

    private Participant after(Participant p, Entry entry) {
        var id = entry.id();
        var at = entry.times().occurred();
        var event = (ParticipantEvent) entry.event();
        return switch (event) {
            case Admission admission ->
                admitted(p, id, at, entry.times().occurredAt().getZone(), admission);
            case Dosing dosing -> dosed(p, id, at, dosing);
            case Measurement measurement -> observed(answered(p, id, at, whatOf(measurement)), id, at, event);
            case Report report -> reported(p, id, at, report);
            case AdverseEvents events -> adverse(p, id, at, entry.times().recordedAt(), events);
            case Oversight oversight -> overseen(p, id, at, entry.author(), oversight);
            case Rights.EntryCorrected corrected -> {
                var meant = meant(p, entry, corrected);
                yield after(p.without(meant.id()), meant).seen(meant.id(), seen(meant));
            }
            case Rights.WithdrawnFromDosing _ -> observed(p.with(p.standing().left(at)), id, at, event);
            case Rights.WithdrawnFromData _ -> p.with(p.standing().withoutData());
            case Rights.Erased _ -> p.erased();
            case Rights.Signed _ -> p;
            // Who comes in changes nothing that is known of a person.
            case Access _ -> p;
        };
    }

    /// The corrected entry as it should have been. What the study knew of an adverse event, it knew when it was first
    /// told: a correction starts no clock anew.
    private static Entry meant(Participant p, Entry entry, Rights.EntryCorrected corrected) {
        var wrong = corrected.corrected();
        var told = p.entry(wrong).map(Participant.Seen::at).orElse(entry.times().occurred());
        var when = corrected.occurredAt() == null ? told.atZone(ZoneOffset.UTC) : corrected.occurredAt();
        var event = p.adverseEvents().get(wrong);
        var aware = event == null ? entry.times().recordedAt() : event.aware();
        return new Entry(
                wrong, entry.participant(), entry.author(), new Times(null, when, aware), corrected.replacement());
    }

    private Participant admitted(Participant p, EventId id, Instant at, ZoneId here, Admission admission) {
        return switch (admission) {
            // Each screening is judged anew.
            case Admission.Screened _ ->
                observed(p.with(p.standing().screened(at)).with(p.supervision().ineligible(null)), id, at, admission);
            case Admission.Rescreened _ ->
                observed(
                        answered(p.with(p.standing().screened(at)), id, at, new Assessment.What.Rescreening()),
                        id,
                        at,
                        admission);
            case Admission.ConsentGiven consent ->
                p.with(p.standing().consented(consent.consentVersion(), new Standing.Zone(at, here)));
            case Admission.Enrolled enrolled ->
                observed(
                        p.with(p.standing()
                                .enrolled(new Standing.Enrolment(
                                        enrolled.site(), enrolled.stratum(), enrolled.supportPerson(), at))),
                        id,
                        at,
                        admission);
            case Admission.AllocationAssigned(var stratum, var sequence) ->
                p.with(p.standing().placed(new Standing.Place(stratum, sequence)));
            case Admission.CourseStarted(var firstDay, var zone) ->
                p.with(p.standing().begun(firstDay, new Standing.Zone(at, zone)));
            case Admission.ZoneChanged(var zone) -> p.with(p.standing().in(new Standing.Zone(at, zone)));
        };
    }

    private Participant dosed(Participant p, EventId id, Instant at, Dosing dosing) {
        return switch (dosing) {
            case Dosing.KitDispensed(var kit, var capsules) -> p.with(kit, capsules);
            case Dosing.KitReturned(var kit, var capsules) -> p.without(kit);
            // What a label hides is nothing that any rule may look at.
            case Dosing.Labels _ -> p;
            case Dosing.SettingChecked _ -> observed(p, id, at, dosing);
            case Dosing.PreDoseAnswered _ -> observed(p, id, at, dosing);
            case Dosing.DoseTaken taken -> {
                var dose = new Doses.Taken(id, taken.slot(), taken.kit(), taken.capsules(), taken.amount(), at);
                yield observed(p.with(p.doses().with(dose)), id, at, dosing);
            }
            case Dosing.DoseSkipped(var slot, var reason) ->
                p.with(p.doses().with(new Doses.LeftOut(id, slot, false, reason, at)));
            case Dosing.DoseMissed(var slot, var reason) ->
                p.with(p.doses().with(new Doses.LeftOut(id, slot, true, reason, at)));
        };
    }

    private Participant reported(Participant p, EventId id, Instant at, Report report) {
        var known = observed(p, id, at, report);
        return switch (report) {
            case Report.CheckInAnswered checkIn ->
                answered(known, id, at, new Assessment.What.CheckIn(checkIn.instrument()));
            case Report.QuestionnaireAnswered asked ->
                answered(known, id, at, new Assessment.What.Questionnaire(asked.instrument()));
            case Report.TaskPerformed task -> answered(known, id, at, new Assessment.What.Task(task.task()));
            case Report.AllocationGuessed _ -> answered(known, id, at, new Assessment.What.Guess());
            case Report.MedicineReported(var name, var ended) ->
                known.with(known.medicines().with(new Medicines.Told(id, name, at, ended)));
            case Report.ContactMade(var followUp, var reached) -> reached ? known.contacted(followUp, at) : known;
            case Report.JournalWritten _,
                    Report.EffectReported _,
                    Report.UnwellReported _,
                    Report.DependenceChecked _,
                    Report.LifeEventReported _ -> known;
        };
    }

    private Participant adverse(Participant p, EventId id, Instant at, Instant aware, AdverseEvents events) {
        return switch (events) {
            case AdverseEvents.Reported reported ->
                observed(p.with(id, new Participant.AdverseEvent(reported, at, aware, false)), id, at, events);
            case AdverseEvents.FollowedUp followed -> {
                var known = p.adverseEvents().get(followed.reported());
                yield known == null
                        ? p
                        : p.with(
                                followed.reported(),
                                known.with(known.report().with(followed.causality(), followed.outcome())));
            }
            case AdverseEvents.SentToAuthority sent -> {
                var known = p.adverseEvents().get(sent.reported());
                yield known == null ? p : p.with(sent.reported(), known.reportedOnwards());
            }
        };
    }

    private Participant overseen(Participant p, EventId id, Instant at, Author author, Oversight oversight) {
        var s = p.supervision();
        return switch (oversight) {
            case Oversight.HoldPlaced(var rule, var lifter, var because) ->
                p.with(s.with(new Supervision.Hold(id, rule, lifter, because, at, null)));
            case Oversight.HoldLifted(var hold, var reason) -> p.with(s.lifted(hold, at));
            case Oversight.DosingStopped(var rule, var because) ->
                p.with(s.stopped(new Supervision.Stop(id, rule, because, at)));
            case Oversight.AlarmOpened(var verdict, var rule, var because) ->
                p.with(s.with(new Supervision.Alarm(id, verdict, rule, because, at, null, null)));
            case Oversight.OnAlarm what -> p.with(s.after(what, author, at));
            case Oversight.TitrationApproved approved -> p.with(s.titrated(approved.step(), at));
            case Oversight.UnblindingAsked(var reason) -> p.with(s.asked(new Supervision.Ask(id, author, reason, at)));
            case Oversight.EmergencyUnblinded(var reason, var other) -> {
                var answered = p.with(s.answered(by -> PersonName.areTheSameName(by.name(), other)));
                yield observed(answered.with(p.standing().unblinded(at)), id, at, oversight);
            }
            case Oversight.FoundIneligible(var rule, var because) -> p.with(s.ineligible(because));
            case Oversight.DeviationRecorded _ -> p;
        };
    }

    private static Assessment.What whatOf(Measurement measurement) {
        return switch (measurement) {
            case Measurement.VitalsMeasured _ -> new Assessment.What.Vitals();
            case Measurement.LaboratoryResulted result -> new Assessment.What.Laboratory(List.of(result.analyte()));
            case Measurement.EcgRead _ -> new Assessment.What.Ecg();
            case Measurement.EchoRead _ -> new Assessment.What.Echo();
            case Measurement.PregnancyTested _ -> new Assessment.What.PregnancyTest();
        };
    }

    private Participant observed(Participant p, EventId id, Instant at, ParticipantEvent event) {
        var told = findings.of(event);
        return told.isEmpty() ? p : p.with(p.readings().with(new Readings.Told(id, at, told)));
    }

    private static Participant answered(Participant p, EventId id, Instant at, Assessment.What what) {
        return p.with(p.answered().with(id, what, at));
    }

    private static Participant.Seen seen(Entry entry) {
        return new Participant.Seen(
                ((ParticipantEvent) entry.event()).getClass(), entry.times().occurred());
    }
}
