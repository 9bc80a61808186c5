package limen.analysis;

import java.util.ArrayList;
import java.util.List;

/// The whole analysis: a trial table and a plan in, findings out. Same table and plan, same findings.
public final class TrialAnalysis {
    private TrialAnalysis() {}

    /// Analyses every outcome of a table.
    ///
    /// @param quality what the reader of the table has to say about it, handed on
    public static TrialFindings of(TrialTable table, Plan plan, DataQuality quality) {
        var comparisons = new ArrayList<Comparison>();
        for (var outcome : table.outcomes()) {
            comparisons.add(Comparison.of(table, plan, outcome));
        }
        var outcomes = new ArrayList<OutcomeAnalysis>();
        for (var comparison : Multiplicity.adjusted(comparisons)) {
            outcomes.add(comparison.concluded());
        }
        return new TrialFindings(outcomes, plan.guessesAsked() ? BlindingIndices.of(table) : List.of(), quality);
    }
}
