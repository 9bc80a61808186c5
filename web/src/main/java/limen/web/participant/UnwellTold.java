package limen.web.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Report;
import limen.study.Supervision;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;

/// What follows from telling that one feels unwell: what to do first, then who knows of it.
///
/// @param lead the gravest of what the rules said about it and of what stands anyhow
public record UnwellTold(Lead lead) {
    private static final String BEHIND_THE_LOCK =
            "The data of this study are closed. This report stands behind them: it is read for your protection, and no"
                    + " analysis uses it.";

    /// The last time that somebody told it; nothing if nobody did.
    ///
    /// @param entries of that person, the oldest first
    static Optional<UnwellTold> of(Situation situation, List<Entry> entries, Clock clock) {
        return Following.last(entries, Report.UnwellReported.class)
                .map(following ->
                        new UnwellTold(following.lead(situation, clock, quiet(told(situation, following, clock)))));
    }

    private static Lead quiet(List<String> told) {
        return new Lead(
                Lead.Line.QUIET,
                "What you told is in your record.",
                List.of(
                        "No rule asks for a call because of it. A rule cannot see you: if it gets worse, or you are afraid,"
                                + " call.",
                        "Take nothing more today, and let somebody stay with you."),
                told);
    }

    private static List<String> told(Situation situation, Following following, Clock clock) {
        var who = who(situation, following, clock);
        return situation.conduct().allocations().locked() ? List.of(who, BEHIND_THE_LOCK) : List.of(who);
    }

    private static String who(Situation situation, Following following, Clock clock) {
        return switch (situation.protocol()) {
            case PersonalJournal _ -> "This is your own journal: nobody else was told, and nobody else reads it.";
            case SupervisedStudy _ ->
                following.entries().stream()
                        .filter(each -> each.event() instanceof Oversight.AlarmOpened)
                        .map(Entry::id)
                        .flatMap(id -> alarm(situation, id).stream())
                        // Whoever has read of one thing may not know of another that was told with it.
                        .min(Comparator.comparing(alarm -> alarm.readAt() != null))
                        .map(alarm -> Leads.told(alarm, clock))
                        .orElseGet(() ->
                                "Saved at %s. No alarm goes out for it: your team sees it when they open your record. Nobody has read this yet. To talk to someone now, call the study line."
                                        .formatted(clock.moment(
                                                following.cause().times().occurred())));
        };
    }

    private static Optional<Supervision.Alarm> alarm(Situation situation, EventId entry) {
        return situation.person().supervision().alarm(entry);
    }
}
