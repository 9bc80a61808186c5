package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import limen.study.AdverseEvents;
import limen.study.Participant;

/// The clocks that run once the study knows of an adverse event (ICH E2A).
///
/// They run from awareness, in elapsed days of 24 hours, so that neither a time zone nor a leap day moves them.
public final class ReportingClock {
    private static final Duration TO_SPONSOR = Duration.ofHours(24);
    private static final Duration FATAL_OR_LIFE_THREATENING = Duration.ofDays(7);
    private static final Duration COMPLETE_REPORT = FATAL_OR_LIFE_THREATENING.plusDays(8);
    private static final Duration OTHER_SUSAR = Duration.ofDays(15);

    private ReportingClock() {}

    /// To whom a report is due, and until when.
    public record Deadline(Kind kind, Instant due) {}

    public enum Kind {
        /// A serious event, to the sponsor.
        SPONSOR,
        /// A fatal or life-threatening SUSAR, to the authority.
        AUTHORITY_FIRST_REPORT,
        /// What was still missing from the first report.
        AUTHORITY_COMPLETE_REPORT,
        /// Any other SUSAR, to the authority.
        AUTHORITY
    }

    /// The deadlines of an event, the nearest first; none for an event that is not serious.
    public static List<Deadline> of(Participant.AdverseEvent event) {
        return of(event.report(), event.aware());
    }

    static List<Deadline> of(AdverseEvents.Reported event, Instant aware) {
        var deadlines = new ArrayList<Deadline>();
        if (event.isSerious()) {
            deadlines.add(new Deadline(Kind.SPONSOR, aware.plus(TO_SPONSOR)));
        }
        if (event.isSusar() && event.isFatalOrLifeThreatening()) {
            deadlines.add(new Deadline(Kind.AUTHORITY_FIRST_REPORT, aware.plus(FATAL_OR_LIFE_THREATENING)));
            deadlines.add(new Deadline(Kind.AUTHORITY_COMPLETE_REPORT, aware.plus(COMPLETE_REPORT)));
        } else if (event.isSusar()) {
            deadlines.add(new Deadline(Kind.AUTHORITY, aware.plus(OTHER_SUSAR)));
        }
        deadlines.sort(Comparator.comparing(Deadline::due));
        return List.copyOf(deadlines);
    }
}
