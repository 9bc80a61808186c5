package limen.analysis;

import java.util.List;

/// Everything that one blinded trial table shows.
///
/// @param outcomes in the order of the table, manipulation checks included ([OutcomeAnalysis#role()])
/// @param blinding pooled indices first, then session by session; empty when no guesses were asked
public record TrialFindings(List<OutcomeAnalysis> outcomes, List<BlindingIndex> blinding, DataQuality quality) {
    public TrialFindings {
        outcomes = List.copyOf(outcomes);
        blinding = List.copyOf(blinding);
    }
}
