package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import limen.evidence.Context;
import limen.study.Admission;
import limen.study.Dosing;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.Report;

/// In which context of the rules something happened.
final class Moment {
    /// For how long after a capsule a reading counts as after a dose.
    static final Duration AFTER_DOSE = Duration.ofHours(24);

    private Moment() {}

    /// The context of an event.
    ///
    /// @param person as known together with the event
    /// @param takesPart whether screening is behind them
    static Context of(ParticipantEvent event, Participant person, Instant at, boolean takesPart) {
        if (event instanceof Admission.Screened || event instanceof Admission.Rescreened) {
            return Context.SCREENING;
        }
        if (event instanceof Dosing.PreDoseAnswered || event instanceof Dosing.SettingChecked) {
            return Context.PRE_DOSE;
        }
        // What somebody writes for themselves is never a screening answer: it may bring up a card, and hold nothing.
        if (event instanceof Report.JournalWritten) {
            return Context.ANY;
        }
        if (person.doses().count(at, AFTER_DOSE) > 0) {
            return Context.POST_DOSE;
        }
        // Once somebody has gone through set and setting, what they tell is told before a capsule.
        if (!person.readings().current("setting_checked", at).isEmpty()) {
            return Context.PRE_DOSE;
        }
        return takesPart ? Context.ANY : Context.SCREENING;
    }
}
