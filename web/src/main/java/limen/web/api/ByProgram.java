package limen.web.api;

import java.util.Optional;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.web.access.Visitor;

/// What does not enter through a program, whatever the rules of the study would say: what somebody signs, and what a
/// page asks of a participant in its own way.
final class ByProgram {
    private static final String SIGNED =
            "This is signed: it enters from its page, where whoever signs it shows once more who they are.";
    private static final String DOOR = "Who may come in is settled on its own pages.";
    private static final String COPIES = "A copy is written down where it is taken.";
    private static final String KITS = "Kits are handed out and taken back on the pages about kits.";
    private static final String TEAM = "A dose and a weight are written by the team.";

    private ByProgram() {}

    /// Why it does not; empty if the rules of the study may decide.
    static Optional<String> obstacle(Visitor visitor, Entry entry) {
        if (!entry.author().equals(visitor.author())) {
            return Optional.of(
                    "The author of this entry is not who is signed in; expected role and name of the session.");
        }
        if (visitor instanceof Visitor.TakingPart own && !own.id().equals(entry.participant())) {
            return Optional.of("This is about somebody else; expected an entry about whoever is signed in.");
        }
        return because(entry.event())
                .or(() -> visitor instanceof Visitor.TakingPart ? ofParticipant(entry.event()) : Optional.empty());
    }

    private static Optional<String> because(Event event) {
        return switch (event) {
            case StudyEvent.StaffAccess _ -> Optional.of(DOOR);
            case StudyEvent.StopAlarm(Oversight.AlarmRead _) -> Optional.empty();
            case StudyEvent.CopyTaken _ -> Optional.of(COPIES);
            case StudyEvent _ -> Optional.of(SIGNED);
            case Access _ -> Optional.of(DOOR);
            case Admission.ConsentGiven _,
                    Admission.Enrolled _,
                    Admission.AllocationAssigned _,
                    Admission.CourseStarted _ -> Optional.of(SIGNED);
            case Admission.Screened _, Admission.Rescreened _, Admission.ZoneChanged _ -> Optional.empty();
            case Dosing.KitDispensed _, Dosing.KitReturned _ -> Optional.of(KITS);
            case Dosing.Account _, Dosing.Labels _ -> Optional.empty();
            case Measurement _ -> Optional.empty();
            case Report _ -> Optional.empty();
            case AdverseEvents _ -> Optional.empty();
            case Oversight.AlarmRead _, Oversight.DeviationRecorded _ -> Optional.empty();
            case Oversight _ -> Optional.of(SIGNED);
            case Rights.EntryCorrected _ -> Optional.empty();
            case Rights.WithdrawnFromDosing _, Rights.WithdrawnFromData _, Rights.Erased _, Rights.Signed _ ->
                Optional.of(SIGNED);
        };
    }

    private static Optional<String> ofParticipant(Event event) {
        return switch (event) {
            case Dosing.DoseTaken taken when !(taken.amount() instanceof Amount.Unknown) -> Optional.of(TEAM);
            case Measurement.VitalsMeasured vitals when vitals.weight() != null -> Optional.of(TEAM);
            case Rights.EntryCorrected(var corrected, var replacement, var at, var reason) ->
                ofParticipant(replacement);
            case Event _ -> Optional.empty();
        };
    }
}
