package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import limen.inference.Arm;
import limen.inference.Guess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the finding rule says of simulated trials whose truth is known, held against the same rule written a
/// second time in R (`known_truth.R`). Benign unblinding is among them: there the rule is known to be unfair,
/// and must be so here too.
class KnownTruthTest {
    private static final int PEOPLE = 120;
    private static final int TRIALS = 500;
    private static final int TRIALS_IN_R = 4000;

    /// What the capsule does to the score, what guessing "active" does to it, and how many guess right: a share, or by
    /// noticing how they feel.
    @ParameterizedTest
    @CsvSource({
        "nothing, 0, 0, 0.66",
        "belief_only, 0, 7, 0.66",
        "capsule_only_blinded, 4, 0, 0.5",
        "capsule_and_belief, 4, 7, 0.66",
        "small_capsule_effect, 1.5, 0, 0.66",
        "benign_unblinding, 4, 0, noticed",
        "benign_unblinding_half, 2, 0, noticed",
    })
    void findings_are_as_frequent_as_in_r(String scenario, double capsule, double belief, String right) {
        var counts = new int[Finding.Kind.values().length];
        var random = new SplittableRandom(20260101);
        for (var trial = 0; trial < TRIALS; trial++) {
            var table = trial(random, capsule, belief, right);
            var findings = TrialAnalysis.of(table, Plan.exploratory(true), DataQuality.of(table, List.of()));
            counts[findings.outcomes().getFirst().finding().kind().ordinal()]++;
        }
        var reference = SharedTrial.reference("known_truth.csv").rows().stream()
                .filter(row -> row.text("scenario").equals(scenario))
                .findFirst()
                .orElseThrow();
        for (var kind : Finding.Kind.values()) {
            if (kind != Finding.Kind.HARM_SIGNAL) {
                var expected = reference.number(kind.code());
                var found = counts[kind.ordinal()] / (double) TRIALS;
                // Shares near 0 or 1 keep the error of one trial in the smaller sample.
                var spread = Math.max(expected * (1 - expected), 1.0 / TRIALS);
                var standardError = Math.sqrt(spread / TRIALS + spread / TRIALS_IN_R);
                assertThat(Math.abs(found - expected) / standardError)
                        .as("%s: %s is found in %s of trials, in R in %s", scenario, kind.code(), found, expected)
                        .isLessThan(4);
            }
        }
    }

    private static TrialTable trial(RandomGenerator random, double capsule, double belief, String right) {
        var table = TrialTable.builder();
        for (var person = 0; person < PEOPLE; person++) {
            var active = random.nextBoolean();
            var score = 20 + 4 * random.nextGaussian() + (active ? capsule : 0);
            var guessesActive = right.equals("noticed")
                    ? score + 4 * random.nextGaussian() > 20 + capsule / 2
                    : (random.nextDouble() < Double.parseDouble(right)) == active;
            table.add(
                    person + 1,
                    "p" + person,
                    "",
                    "score",
                    active ? Arm.ACTIVE : Arm.PLACEBO,
                    guessesActive ? Guess.ACTIVE : Guess.PLACEBO,
                    score + (guessesActive ? belief : 0));
        }
        return table.build();
    }
}
