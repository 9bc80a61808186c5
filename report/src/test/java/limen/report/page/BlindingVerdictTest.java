package limen.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.analysis.BlindingIndex;
import limen.inference.Estimate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindingVerdictTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5, 100, 'In both arms people guessed right'",
        "-0.8, 0.7, 100, 'leaned towards guessing \u201cplacebo\u201d'",
        "0.7, -0.8, 100, 'leaned towards guessing \u201cactive\u201d'",
        "-0.5, -0.5, 100, 'In both arms people guessed wrong'",
        "0.04, 0.45, 100, 'So the blinding did not hold.'",
        "-0.05, 0.45, 100, 'fits a leaning'",
        "0.02, -0.03, 100, 'In neither arm'",
        "0.02, -0.5, 100, 'In the placebo arm people guessed wrong'",
        "1, 1, 4, 'nothing can be said'",
    })
    void both_arms_are_judged_together(double active, double placebo, int n, String words) {
        var pooled = List.of(bang("active", active, n), bang("placebo", placebo, n));
        assertThat(BlindingVerdict.of(pooled)).singleElement().asString().contains(words);
    }

    private static BlindingIndex bang(String arm, double value, int n) {
        return new BlindingIndex(BlindingIndex.ALL, arm, BlindingIndex.Kind.BANG, Estimate.normal(value, 0.08), n);
    }
}
