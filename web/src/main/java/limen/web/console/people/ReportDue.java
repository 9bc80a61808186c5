package limen.web.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import limen.study.Participant.AdverseEvent;
import limen.study.decision.ReportingClock;
import limen.study.decision.ReportingClock.Kind;

/// A report that is due because of an adverse event: to whom, until when, and how much time is left.
///
/// @param state in words: time left, how late, or when it was sent
/// @param late whether its time went by and it was not sent
public record ReportDue(String whom, String until, String state, boolean late) {
    /// A report that left.
    record Sent(String recipient, Instant at) {
        boolean isToSponsor() {
            return recipient.toLowerCase(Locale.ROOT).startsWith(SPONSOR);
        }
    }

    static final String SPONSOR = "sponsor";

    /// The clocks of one event, the nearest first. They run from when the study learned of it.
    ///
    /// @param sent in the order in which reports left
    static List<ReportDue> of(AdverseEvent event, List<Sent> sent, Clock clock) {
        return ReportingClock.of(event).stream()
                .map(deadline -> due(deadline, sent, clock))
                .toList();
    }

    private static ReportDue due(ReportingClock.Deadline deadline, List<Sent> sent, Clock clock) {
        var done = sent.stream()
                .filter(report -> report.isToSponsor() == (deadline.kind() == Kind.SPONSOR))
                .map(Sent::at)
                .sorted()
                .skip(deadline.kind() == Kind.AUTHORITY_COMPLETE_REPORT ? 1 : 0)
                .findFirst();
        var until = clock.full(deadline.due());
        if (done.isPresent()) {
            var late = done.get().isAfter(deadline.due());
            return new ReportDue(
                    whom(deadline.kind()),
                    until,
                    "sent %s%s"
                            .formatted(
                                    clock.full(done.get()),
                                    late
                                            ? ", late by " + Clock.span(Duration.between(deadline.due(), done.get()))
                                            : ""),
                    false);
        }
        var late = clock.now().isAfter(deadline.due());
        var span = Clock.span(Duration.between(clock.now(), deadline.due()));
        return new ReportDue(whom(deadline.kind()), until, late ? "late by " + span : span + " left", late);
    }

    private static String whom(Kind kind) {
        return switch (kind) {
            case SPONSOR -> "Sponsor, within 24 h";
            case AUTHORITY_FIRST_REPORT -> "Authority, first report within 7 d";
            case AUTHORITY_COMPLETE_REPORT -> "Authority, what was still missing, 8 d later";
            case AUTHORITY -> "Authority, within 15 d";
        };
    }
}
