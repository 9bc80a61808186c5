package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import limen.evidence.Context;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.Participant;
import limen.study.ParticipantEvent;

/// In which context of the rules something happened.
final class Moment {
    /// For how long after a capsule a reading counts as after a dose.
    static final Duration AFTER_DOSE = Duration.ofHours(24);

    private Moment() {}

    /// @param person as known together with the event
    static Context of(ParticipantEvent event, Participant person, Instant at) {
        return switch (event) {
            case Admission.Screened _, Admission.Rescreened _ -> Context.SCREENING;
            case Dosing.PreDoseAnswered _, Dosing.SettingChecked _ -> Context.PRE_DOSE;
            case Dosing.DoseTaken _ -> Context.POST_DOSE;
            default -> after(person, at);
        };
    }

    private static Context after(Participant person, Instant at) {
        if (person.doses().count(at, AFTER_DOSE) > 0) {
            return Context.POST_DOSE;
        }
        return person.standing().isEnrolled() ? Context.ANY : Context.SCREENING;
    }
}
