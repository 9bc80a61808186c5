package limen.exchange;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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

    private static TrialFindings findings(boolean guessesAsked) {
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
        }
        var built = table.build();
        var plan = new Plan(guessesAsked, MOOD, Set.of(), Set.of(), Set.of("felt"), SmallestEffect.byConvention());
        return TrialAnalysis.of(built, plan, DataQuality.of(built, List.of()));
    }
}
