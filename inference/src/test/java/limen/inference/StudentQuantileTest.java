package limen.inference;

import static limen.testkit.Close.assertNumber;

import limen.testkit.Seeded;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentQuantileTest {
    /// R 4.2.2, `sprintf("%.17g", qt(0.975, df))`.
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "2, 4.3026527297494619",
        "3, 3.1824463052837078",
        "4, 2.7764451051977934",
        "10, 2.2281388519862739",
        "229, 1.9703772833261535",
        "1e6, 1.9599663568141066",
        "Infinity, 1.9599639845400536",
    })
    void critical_values_agree_with_r(double df, double expected) {
        assertNumber(StudentQuantile.critical(df)).agreesTo(13, expected);
    }

    @Test
    void the_tail_beyond_it_is_two_and_a_half_percent() {
        Seeded.forAll("tail", 500, random -> {
            var df = Math.exp(random.nextDouble(-1, 15));
            assertNumber(TDistribution.of(df).survivalProbability(StudentQuantile.critical(df)))
                    .agreesTo(11, 0.025);
        });
    }
}
