package limen.report.timeline;

import java.util.ArrayList;
import java.util.List;
import limen.report.words.Words;
import limen.study.AdverseEvents;
import limen.study.EventId;
import limen.study.Report;

/// Adverse events and reports of feeling unwell, with what became of them.
record Harms(List<Line> lines) {
    List<Harm> all() {
        var harms = new ArrayList<Harm>();
        for (var line : lines) {
            if (line.event() instanceof AdverseEvents.Reported reported) {
                harms.add(harm(line, reported));
            }
            if (line.event() instanceof Report.UnwellReported unwell) {
                var signs = Names.noted(unwell.observations());
                harms.add(new Harm(
                        line.at(), "Felt unwell", 0, false, signs.isEmpty() ? "no sign was named" : signs, ""));
            }
        }
        return List.copyOf(harms);
    }

    /// The worst grade that was given; 0 if none was.
    static int worst(List<Harm> harms) {
        return harms.stream().mapToInt(Harm::grade).max().orElse(0);
    }

    private Harm harm(Line line, AdverseEvents.Reported reported) {
        var causality = reported.causality();
        var outcome = reported.outcome();
        var sent = "";
        for (var later : lines) {
            if (later.event() instanceof AdverseEvents.FollowedUp followed && is(followed.reported(), line)) {
                causality = followed.causality();
                outcome = followed.outcome();
            }
            if (later.event() instanceof AdverseEvents.SentToAuthority report && is(report.reported(), line)) {
                sent = ", reported to " + report.recipient();
            }
        }
        return new Harm(
                line.at(),
                Words.capitalised(reported.term()),
                reported.grade(),
                reported.isSerious(),
                "%s, %s".formatted(HarmWords.causality(causality), reported.expected() ? "expected" : "not expected"),
                "%s, %s%s".formatted(HarmWords.outcome(outcome), HarmWords.action(reported.action()), sent));
    }

    private static boolean is(EventId id, Line line) {
        return id.equals(line.id());
    }
}
