package limen.analysis;

import java.util.List;

/// What stands beside the findings about belief: how well people knew their capsule when their confidence counts, and
/// what belief could do to each outcome. No finding rests on it.
///
/// @param score of all guesses
/// @param outcomes in the order of the findings, manipulation checks left out; empty where neither guesses nor
///     expectancies were asked
public record BeliefEvidence(Asked<GuessScore> score, List<OutcomeBelief> outcomes) {
    public BeliefEvidence {
        outcomes = List.copyOf(outcomes);
    }

    /// The evidence of a table beside its findings.
    public static BeliefEvidence of(TrialTable table, Plan plan, TrialFindings findings) {
        Asked<GuessScore> score = plan.guessesAsked() && table.hasConfidences() ? score(table) : new Asked.NotAsked<>();
        if (!plan.guessesAsked() && !table.hasExpectancies()) {
            return new BeliefEvidence(score, List.of());
        }
        return new BeliefEvidence(
                score,
                findings.outcomes().stream()
                        .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                        .map(outcome -> OutcomeBelief.of(table, outcome))
                        .toList());
    }

    private static Asked<GuessScore> score(TrialTable table) {
        var score = GuessScore.of(table);
        return score.brier().isKnown()
                ? new Asked.Known<>(score)
                : new Asked.Unknown<>("Fewer than two people guessed and said how sure they were.");
    }
}
