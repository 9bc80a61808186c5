package limen.report;

import java.util.List;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.TrialFindings;
import limen.report.figure.IntervalColumn;
import limen.report.figure.IntervalFigure;

/// The interval figure as a file of its own, for pages that can show a picture but no report. It carries its colours,
/// light and dark.
public final class ReadmePicture {
    private static final int MOST_COLUMNS = 6;

    private ReadmePicture() {}

    /// The first outcomes of the table, the primary one before all others.
    public static String svg(TrialFindings findings) {
        return svg(
                findings,
                findings.outcomes().stream()
                        .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                        .sorted((a, b) -> a.role().compareTo(b.role()))
                        .limit(MOST_COLUMNS)
                        .map(OutcomeAnalysis::name)
                        .toList());
    }

    /// The outcomes of the given names, in that order.
    ///
    /// @param names at least one, each of them an outcome of the findings
    public static String svg(TrialFindings findings, List<String> names) {
        var columns = names.stream()
                .map(name -> findings.outcomes().stream()
                        .filter(outcome -> outcome.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no outcome '%s'; expected one of %s"
                                .formatted(
                                        name,
                                        findings.outcomes().stream()
                                                .map(OutcomeAnalysis::name)
                                                .toList()))))
                .map(IntervalColumn::of)
                .toList();
        return IntervalFigure.of(columns).picture().text();
    }
}
