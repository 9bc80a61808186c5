package limen.report.page;

import java.util.List;
import limen.analysis.CapsuleEffect;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.report.figure.IntervalColumn;
import limen.report.figure.IntervalFigure;
import limen.report.words.Numbers;

/// All outcomes, drawn and in numbers: by capsule, and by belief.
///
/// @param withBelief whether guesses were asked, so that there are two intervals per outcome
/// @param exploring who explores, in a sentence
record Comparison(
        List<IntervalFigure.Panel> panels,
        List<OutcomeRow> rows,
        boolean withBelief,
        String strip,
        String yardstick,
        String size,
        String exploring) {

    static Comparison of(TrialFindings findings) {
        var outcomes = Outcomes.of(findings);
        var figure = IntervalFigure.of(
                outcomes.all().stream().map(IntervalColumn::of).toList());
        return new Comparison(
                figure.panels(),
                outcomes.all().stream().map(OutcomeRow::of).toList(),
                outcomes.guessesWereAsked(),
                strip(figure),
                yardstick(outcomes.all()),
                size(outcomes.all()),
                exploring(outcomes));
    }

    private static String strip(IntervalFigure figure) {
        if (figure.hasOneStrip()) {
            return "The shaded strip is the range declared too small to matter, ±%s SD."
                    .formatted(Numbers.tick(Numbers.coarse(figure.strip())));
        }
        return figure.hasStrips()
                ? "The shaded strip is the range declared too small to matter; its width differs from score to score."
                : "";
    }

    /// What one unit of the figure is.
    private static String yardstick(List<OutcomeAnalysis> outcomes) {
        return outcomes.stream().anyMatch(OutcomeAnalysis::repeated)
                ? "residual standard deviations of each score (within people)"
                : "standard deviations of each score";
    }

    private static String size(List<OutcomeAnalysis> outcomes) {
        var rows = outcomes.stream()
                .filter(o -> o.capsule() instanceof CapsuleEffect.Estimated)
                .mapToInt(OutcomeAnalysis::rows)
                .summaryStatistics();
        if (rows.getCount() == 0) {
            return "nothing could be compared";
        }
        var n = rows.getMin() == rows.getMax()
                ? "n\u00a0=\u00a0" + Numbers.count(rows.getMax())
                : "n\u00a0=\u00a0%s to %s".formatted(Numbers.count(rows.getMin()), Numbers.count(rows.getMax()));
        return outcomes.stream().anyMatch(OutcomeAnalysis::repeated) ? n + " rows" : n;
    }

    private static String exploring(Outcomes outcomes) {
        if (outcomes.primary().isEmpty()) {
            return "None was named primary: every outcome is exploratory.";
        }
        return outcomes.all().size() == 1
                ? "The outcome is primary."
                : "%s is primary; every other outcome is exploratory."
                        .formatted(outcomes.primary().get().name());
    }
}
