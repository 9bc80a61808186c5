package limen.inference.sequential;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterimBoundaryTest {
    private static final AlphaSpending SLOW = AlphaSpending.obrienFleming();

    /// Five equal looks, two-sided 0.05, as printed to two decimals in [DeMetsLan1994].
    @Test
    void five_equal_looks_are_those_of_the_published_table() {
        var boundary = InterimBoundary.of(0.05, Sides.TWO, SLOW, InformationFractions.equallySpaced(5));
        var published = new double[] {4.88, 3.36, 2.68, 2.29, 2.03};
        for (var look = 0; look < 5; look++) {
            assertNumber(boundary.critical().get(look)).isWithin(1, 0.005, published[look]);
        }
    }

    /// The first two looks of five by quadrature with 25 digits (mpmath 1.3, `quad` and `findroot`).
    @Test
    void the_first_looks_are_exact_to_twelve_digits() {
        var boundary = InterimBoundary.of(0.05, Sides.TWO, SLOW, InformationFractions.equallySpaced(5));
        assertNumber(boundary.critical().get(0)).agreesTo(12, 4.876884948790762);
        assertNumber(boundary.critical().get(1)).agreesTo(12, 3.357011921574643);
    }

    /// The constants of the boundaries of O'Brien and Fleming, `c sqrt(K / k)`, and of Pocock, `c`,
    /// two-sided 0.05, as printed in [JennisonTurnbull1999], tables 2.1 and 2.3: with them the
    /// recursion must find 0.05.
    @ParameterizedTest
    @CsvSource({"2, 1.977, 2.178", "3, 2.004, 2.289", "4, 2.024, 2.361", "5, 2.040, 2.413", "10, 2.087, 2.555"})
    void the_recursion_finds_the_level_of_published_boundaries(int looks, double slow, double even) {
        assertThat(0.05).isBetween(level(looks, slow + 5.5e-4, true), level(looks, slow - 5.5e-4, true));
        assertThat(0.05).isBetween(level(looks, even + 5.5e-4, false), level(looks, even - 5.5e-4, false));
    }

    private static double level(int looks, double constant, boolean falling) {
        var critical = IntStream.rangeClosed(1, looks)
                .mapToObj(look -> falling ? constant * Math.sqrt((double) looks / look) : constant)
                .toList();
        return sum(new InterimBoundary(InformationFractions.equallySpaced(looks), Sides.TWO, critical).crossing(0));
    }

    private static double sum(List<Double> chances) {
        return chances.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void the_multivariate_normal_distribution_agrees() {
        var cases = ReferenceTable.ofResource("/reference/interim_looks.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("case")));
        assertThat(cases).hasSize(7);
        cases.forEach((name, rows) -> {
            var first = rows.getFirst();
            var boundary = InterimBoundary.of(
                    first.number("alpha"),
                    first.integer("sides") == 2 ? Sides.TWO : Sides.ONE,
                    first.text("spending").equals("pocock") ? AlphaSpending.pocock() : SLOW,
                    new InformationFractions(
                            rows.stream().map(row -> row.number("fraction")).toList()));
            for (var look = 0; look < rows.size(); look++) {
                assertNumber(boundary.critical().get(look))
                        .as(rows.get(look).toString())
                        .isWithin(1, 1e-6, rows.get(look).number("critical"));
            }
            assertNumber(sum(boundary.crossing(3))).as(name).isWithin(1, 1e-6, first.number("power3"));
        });
    }

    @Test
    void what_is_spent_is_what_is_crossed() {
        Seeded.forAll("spending", 20, random -> {
            var looks = random.nextInt(1, 7);
            var fractions = new ArrayList<Double>();
            var total = 0.0;
            for (var i = 0; i < looks; i++) {
                total += random.nextDouble(0.05, 1);
                fractions.add(total);
            }
            var last = total * random.nextDouble(1, 1.3);
            fractions.replaceAll(fraction -> fraction / last);
            var sides = random.nextBoolean() ? Sides.ONE : Sides.TWO;
            var alpha = random.nextDouble(0.005, 0.2);
            var boundary = InterimBoundary.of(alpha, sides, SLOW, new InformationFractions(fractions));
            var ofOneSide = sides == Sides.TWO ? alpha / 2 : alpha;
            var spent = (sides == Sides.TWO ? 2 : 1) * SLOW.spent(ofOneSide, fractions.getLast());
            assertNumber(sum(boundary.crossing(0))).isWithin(1, 1e-12, spent);
        });
    }

    @Test
    void one_look_at_the_end_is_the_ordinary_test() {
        var boundary = InterimBoundary.of(0.05, Sides.TWO, SLOW, InformationFractions.equallySpaced(1));
        assertNumber(boundary.critical().getFirst()).agreesTo(12, 1.9599639845400545);
        assertNumber(boundary.nominalLevel(0)).agreesTo(11, 0.05);
        var power = boundary.crossing(2.5).getFirst();
        var normal = NormalDistribution.of(0, 1);
        assertNumber(power)
                .agreesTo(
                        11,
                        normal.survivalProbability(1.9599639845400545 - 2.5)
                                + normal.cumulativeProbability(-1.9599639845400545 - 2.5));
    }

    @Test
    void a_look_too_early_to_spend_anything_stops_nobody() {
        var boundary = InterimBoundary.of(0.05, Sides.TWO, SLOW, new InformationFractions(List.of(0.01, 1.0)));
        assertThat(boundary.critical().getFirst()).isInfinite();
        assertThat(boundary.nominalLevel(0)).isZero();
        assertNumber(boundary.critical().getLast()).agreesTo(10, 1.9599639845400545);
    }

    /// Looking five times at 1.96 instead finds something in 14 of 100 studies without any difference
    /// [ArmitageMcPhersonRowe1969].
    @Test
    void unadjusted_looks_are_wrong_as_often_as_was_published() {
        assertThat(level(5, 1.9599639845400545, false)).isCloseTo(0.142, within(5e-4));
        assertThat(level(10, 1.9599639845400545, false)).isCloseTo(0.193, within(5e-4));
    }

    @Test
    @Tag("slow")
    void simulated_studies_are_stopped_as_often_as_computed() {
        var looks = new InformationFractions(List.of(0.2, 0.5, 0.9, 1.0));
        var boundary = InterimBoundary.of(0.05, Sides.TWO, SLOW, looks);
        for (var drift : new double[] {0, 2.8}) {
            var random = new SplittableRandom(20261121);
            var studies = 1_000_000;
            var stopped = new int[4];
            for (var study = 0; study < studies; study++) {
                var score = 0.0;
                var before = 0.0;
                for (var look = 0; look < 4; look++) {
                    var t = looks.fractions().get(look);
                    score += drift * (t - before) + Math.sqrt(t - before) * random.nextGaussian();
                    before = t;
                    if (Math.abs(score / Math.sqrt(t)) > boundary.critical().get(look)) {
                        stopped[look]++;
                        break;
                    }
                }
            }
            var expected = boundary.crossing(drift);
            for (var look = 0; look < 4; look++) {
                var chance = expected.get(look);
                assertNumber(stopped[look] / (double) studies)
                        .isWithin(4, Math.sqrt(chance * (1 - chance) / studies) + 1e-6, chance);
            }
        }
    }

    @Test
    void looks_out_of_order_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InformationFractions(
                        DoubleStream.of(0.5, 0.4).boxed().toList()))
                .withMessage("look at 0.4 after one at 0.5; expected at least 0.001 later and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterimBoundary.of(5, Sides.ONE, SLOW, InformationFractions.equallySpaced(2)))
                .withMessage("alpha is 5.0; expected 0 to 1, both exclusive");
    }
}
