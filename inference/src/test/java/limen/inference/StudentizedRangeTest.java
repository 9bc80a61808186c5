package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class StudentizedRangeTest {
    private static final double ROOT_2 = Math.sqrt(2);

    @Test
    void the_upper_tail_has_twelve_digits_from_the_middle_to_1e_200() {
        var rows = ReferenceTable.ofResource("/reference/studentized_range.csv").rows();
        assertThat(rows).hasSizeGreaterThan(60);
        for (var row : rows) {
            var range = new StudentizedRange(row.integer("k"), row.number("df"));
            assertNumber(range.survival(row.number("q"))).as(row.toString()).agreesTo(12, row.number("survival"));
        }
    }

    /// R computes 1 minus a probability, so a far tail has no digits to compare. Nor is it compared where the
    /// table shows it to be off: by up to 1e-3 below 5 degrees of freedom, by up to 1e-6 for many means, and above
    /// 25,000 degrees of freedom, which it takes as infinitely many.
    @Test
    void r_agrees_as_far_as_its_absolute_error_allows() {
        var compared = ReferenceTable.ofResource("/reference/studentized_range.csv").rows().stream()
                .filter(row -> row.number("k") <= 10)
                .filter(row -> row.number("df") >= 5
                        && (row.number("df") <= 25_000 || row.text("df").equals("Inf")))
                .toList();
        assertThat(compared).hasSizeGreaterThan(30);
        for (var row : compared) {
            var range = new StudentizedRange(row.integer("k"), row.number("df"));
            assertThat(range.survival(row.number("q")))
                    .as(row.toString())
                    .isCloseTo(row.number("ptukey"), within(1e-8));
        }
    }

    @Test
    void the_adjusted_contrasts_of_the_self_blinding_trial_are_reproduced() {
        var table = SharedReference.table("reference/statistics/sbmd_all_strata_contrast_recomputed.csv");
        assertThat(table.rows()).isNotEmpty();
        for (var row : table.rows()) {
            var p = new StudentizedRange(4, row.number("df")).survival(Math.abs(row.number("t")) * ROOT_2);
            assertThat(p).as(row.toString()).isCloseTo(row.number("p_adj"), within(1e-11));
        }
    }

    @Test
    void two_means_make_it_the_two_sided_t_test() {
        Seeded.forAll("k = 2 is Student's t", 300, random -> {
            var df = anyDf(random);
            var q = random.nextDouble(0, 15);
            assertNumber(new StudentizedRange(2, df).survival(q))
                    .as("df %s, q %s", df, q)
                    .agreesTo(11, 2 * TDistribution.of(df).survivalProbability(q / ROOT_2));
        });
    }

    @Test
    void closed_forms_are_met() {
        for (var q : new double[] {1e-8, 0.1, 1, 3.633, 12, 40, 1000, 1e8}) {
            assertNumber(new StudentizedRange(2, 1).survival(q)).agreesTo(13, Math.atan(ROOT_2 / q) * 2 / Math.PI);
            // 1 - x / √(2 + x²) with x = q/√2, written without the difference
            var root = Math.sqrt(2 + q * q / 2);
            assertNumber(new StudentizedRange(2, 2).survival(q)).agreesTo(13, 2 / (root * (root + q / ROOT_2)));
        }
        for (var q : new double[] {0.1, 1, 3.633, 12, 40, 52}) {
            assertNumber(new StudentizedRange(2, Double.POSITIVE_INFINITY).survival(q))
                    .agreesTo(12, Erfc.value(q / 2));
        }
    }

    @Test
    void a_larger_range_is_rarer_and_more_means_make_it_likelier() {
        Seeded.forAll("monotone in q and in the number of means", 150, random -> {
            var means = random.nextInt(2, 50);
            var df = anyDf(random);
            var q = random.nextDouble(1, 20);
            var p = new StudentizedRange(means, df).survival(q);
            assertThat(p).isBetween(0.0, 1.0);
            assertThat(new StudentizedRange(means, df).survival(q * 1.01)).isLessThanOrEqualTo(p);
            // Where everything exceeds q, rounding decides.
            assertThat(new StudentizedRange(means + 1, df).survival(q)).isGreaterThan(p - 1e-14);
        });
    }

    @Test
    void all_pairs_cost_more_than_one_pair_and_less_than_bonferroni_asks() {
        Seeded.forAll("between one pair and Bonferroni", 150, random -> {
            var means = random.nextInt(3, 51);
            var df = anyDf(random);
            var q = random.nextDouble(0.1, 20);
            var onePair = new StudentizedRange(2, df).survival(q);
            var pairs = means * (means - 1) / 2;
            assertThat(new StudentizedRange(means, df).survival(q)).isBetween(onePair, onePair * pairs);
        });
    }

    @Test
    void many_degrees_of_freedom_approach_a_known_standard_deviation() {
        var known = new StudentizedRange(4, Double.POSITIVE_INFINITY).survival(3.633);
        assertNumber(new StudentizedRange(4, 1e12).survival(3.633)).agreesTo(9, known);
    }

    @Test
    void the_ends_of_the_line_are_certain() {
        var range = new StudentizedRange(4, 229);
        assertThat(range.survival(0)).isEqualTo(1);
        assertThat(range.survival(-3)).isEqualTo(1);
        assertThat(range.survival(Double.MIN_VALUE)).isEqualTo(1, within(1e-14));
        assertThat(range.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(range.survival(Double.NaN)).isNaN();
        assertThat(new StudentizedRange(4, Double.POSITIVE_INFINITY).survival(1e6))
                .isZero();
    }

    @Test
    void what_it_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentizedRange(1, 10))
                .withMessage("means is 1; expected 2 to 50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentizedRange(51, 10))
                .withMessage("means is 51; expected 2 to 50");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentizedRange(4, Double.NaN))
                .withMessage("df is NaN; expected at least 1");
    }

    /// From 1 to ten million, every order of magnitude as often as another.
    private static double anyDf(RandomGenerator random) {
        return Math.pow(10, random.nextDouble(0, 7));
    }
}
