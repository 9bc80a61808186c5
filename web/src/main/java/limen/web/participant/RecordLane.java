package limen.web.participant;

import java.util.Optional;
import limen.study.Dosing;
import limen.study.Event;
import limen.study.Oversight;
import limen.study.Report;

/// A row of the drawn record: things of one kind on the one axis of time.
enum RecordLane {
    /// Capsules, or what somebody took; what was in them, nothing here knows.
    TAKEN("capsules taken", "1 capsule taken", "rec-taken"),
    FELT("things felt", "1 thing felt", "rec-felt"),
    CHECK_IN("check-ins", "1 check-in", "rec-check"),
    JOURNAL("pages of the journal", "1 page of the journal", "rec-page"),
    RULE("times that a rule spoke", "1 time that a rule spoke", "rec-rule");

    private final String plural;
    private final String one;
    private final String mark;

    RecordLane(String plural, String one, String mark) {
        this.plural = plural;
        this.one = one;
        this.mark = mark;
    }

    /// Where an event belongs; nowhere for what only keeps the books.
    static Optional<RecordLane> of(Event event) {
        return switch (event) {
            case Dosing.DoseTaken _ -> Optional.of(TAKEN);
            case Report.EffectReported _, Report.UnwellReported _ -> Optional.of(FELT);
            case Report.CheckInAnswered _, Report.QuestionnaireAnswered _ -> Optional.of(CHECK_IN);
            case Report.JournalWritten _ -> Optional.of(JOURNAL);
            case Oversight.HoldPlaced _, Oversight.DosingStopped _ -> Optional.of(RULE);
            case Event _ -> Optional.empty();
        };
    }

    /// What stands over its row.
    ///
    /// @param journal whether nobody gave capsules out
    String name(boolean journal) {
        return switch (this) {
            case TAKEN -> journal ? "Taken" : "Capsules";
            case FELT -> "Felt";
            case CHECK_IN -> "Check-ins and questions";
            case JOURNAL -> "Journal";
            case RULE -> "Rules";
        };
    }

    String counted(int count, boolean journal) {
        if (this == TAKEN && journal) {
            return count == 1 ? "something was taken once" : "something was taken %d times".formatted(count);
        }
        return count == 1 ? one : "%d %s".formatted(count, plural);
    }

    /// In style sheets.
    String mark() {
        return mark;
    }
}
