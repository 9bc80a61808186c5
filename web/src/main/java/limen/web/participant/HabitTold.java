package limen.web.participant;

import java.util.List;
import java.util.Optional;
import limen.capture.Situation;
import limen.study.Entry;
import limen.study.Report;

/// What follows from the questions about habits: what the rules say of the answers, never less than
/// what stands anyhow.
public record HabitTold(Lead lead) {
    /// The last time that somebody answered them; nothing if nobody did.
    ///
    /// @param entries of that person, the oldest first
    static Optional<HabitTold> of(Situation situation, List<Entry> entries, Clock clock) {
        var quiet = new Lead(
                Lead.Line.QUIET,
                "What you told is in your record.",
                List.of(
                        "No rule holds anything because of it. That says how it was, and not how it will be: notice it again"
                                + " in a week."),
                List.of());
        return Following.last(entries, Report.DependenceChecked.class)
                .map(following -> new HabitTold(following.lead(situation, clock, quiet)));
    }
}
