package limen.exchange;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import limen.analysis.BeliefEvidence;
import limen.analysis.DataQuality;
import limen.analysis.Plan;
import limen.analysis.SmallestEffect;
import limen.analysis.TrialAnalysis;
import limen.analysis.TrialFindings;
import limen.analysis.TrialTable;
import limen.inference.Arm;
import limen.inference.Guess;

/// The analysis of an invented trial of 60 people with one session. Its outcomes: `mood, "deep"` (fully
/// analysed), `thin` (too few rows to separate capsule and guess), `one` (no comparison possible) and `felt` (a
/// manipulation check).
final class InventedFindings {
    static final String MOOD = "mood, \"deep\"";

    private InventedFindings() {}

    static TrialFindings withGuesses() {
        return findings(true);
    }

    static TrialFindings withoutGuesses() {
        return findings(false);
    }

    /// What stands beside the findings with guesses: people said how sure they were and what they expected.
    static BeliefEvidence evidence() {
        return BeliefEvidence.of(table(true), plan(true), withGuesses());
    }

    /// What stands beside the findings without guesses: nothing.
    static BeliefEvidence noEvidence() {
        return BeliefEvidence.of(table(false), plan(false), withoutGuesses());
    }

    private static TrialFindings findings(boolean guessesAsked) {
        var built = table(guessesAsked);
        return TrialAnalysis.of(built, plan(guessesAsked), DataQuality.of(built, List.of()));
    }

    private static Plan plan(boolean guessesAsked) {
        return new Plan(guessesAsked, MOOD, Set.of(), Set.of(), Set.of("felt"), SmallestEffect.byConvention());
    }

    private static TrialTable table(boolean guessesAsked) {
        var random = new SplittableRandom(7);
        var table = TrialTable.builder();
        for (var person = 0; person < 60; person++) {
            var arm = person % 2 == 0 ? Arm.ACTIVE : Arm.PLACEBO;
            var guess = !guessesAsked ? Guess.NOT_GIVEN : person % 3 == 0 ? Guess.ACTIVE : Guess.PLACEBO;
            var who = "person " + person;
            table.add(person, who, "", MOOD, arm, guess, 20 + 4 * random.nextGaussian() + arm.ordinal());
            table.add(person, who, "", "felt", arm, guess, random.nextGaussian() + 3 * arm.ordinal());
            if (guess != Guess.ACTIVE) {
                table.add(person, who, "", "thin", arm, guess, random.nextGaussian());
            }
            if (person == 0) {
                table.add(person, who, "", "one", arm, guess, 1);
            }
            if (guessesAsked) {
                table.stateConfidence(person, who, "", person % 5 / 4.0);
                table.stateExpectancy(person, who, person % 7);
            }
        }
        return table.build();
    }
}
