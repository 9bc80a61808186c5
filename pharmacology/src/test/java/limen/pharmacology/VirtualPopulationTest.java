package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static limen.pharmacology.Bodies.coefficientOfVariation;
import static limen.pharmacology.Bodies.every;
import static limen.pharmacology.Bodies.geometricMean;
import static limen.pharmacology.Bodies.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.testkit.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows D1 to D3 of the acceptance set for a population, D9 and D10.
class VirtualPopulationTest {
    private static final double[] DAY = Course.grid(24, 0.1);
    private static final int PEOPLE = 600;

    @SuppressWarnings("ArrayRecordComponent") // numbers of a test; nobody compares it
    private record Spread(double[] cmax, double[] auc, double[] halfLife) {
        static Spread of(VirtualPopulation population, double dose) {
            var spread = new Spread(
                    new double[population.size()], new double[population.size()], new double[population.size()]);
            IntStream.range(0, population.size()).parallel().forEach(i -> {
                var course = Course.of(population.person(i), once(dose), DAY);
                spread.cmax[i] = course.peak(Variable.MDMA);
                spread.auc[i] = course.area(Variable.MDMA, 0, 24);
                spread.halfLife[i] =
                        18 * Math.log(2) / Math.log(course.at(Variable.MDMA, 6) / course.at(Variable.MDMA, 24));
            });
            return spread;
        }
    }

    private static VirtualPopulation extensive() {
        return VirtualPopulation.mixed(PEOPLE, 7, TABLE).withPhenotype(Phenotype.EM);
    }

    @Test
    void geometric_means_lie_near_the_published_doses() {
        for (var row :
                ReferenceTable.ofResource("/reference/published_doses.csv").rows()) {
            var spread = Spread.of(extensive(), row.number("dose_mg"));
            near(row, "cmax", spread.cmax(), row.number("dose_mg") == 75 ? 0.15 : 0.20);
            near(row, "auc24", spread.auc(), 0.20);
            near(row, "half_life", spread.halfLife(), 0.20);
        }
    }

    @Test
    void time_to_peak_lies_in_the_published_range() {
        var hours = IntStream.range(0, 200)
                .mapToDouble(
                        i -> Course.of(extensive().person(i), once(75), DAY).peakHour(Variable.MDMA, 0, 24))
                .toArray();
        assertThat(geometricMean(hours)).isBetween(1.2, 2.8);
    }

    @Test
    void people_differ_as_in_the_printed_populations() {
        for (var row :
                ReferenceTable.ofResource("/reference/virtual_populations.csv").rows()) {
            var spread = Spread.of(extensive(), row.number("dose_mg"));
            near(row, "cmax", spread.cmax(), 0.06);
            near(row, "auc24", spread.auc(), 0.06);
            assertThat(coefficientOfVariation(spread.cmax())).isCloseTo(row.number("cmax_cv"), within(0.05));
            assertThat(coefficientOfVariation(spread.auc())).isCloseTo(row.number("auc24_cv"), within(0.05));
            if (!row.text("half_life").equals("NA")) {
                near(row, "half_life", spread.halfLife(), 0.06);
                assertThat(coefficientOfVariation(spread.halfLife()))
                        .isCloseTo(row.number("half_life_cv"), within(0.05));
            }
            // D10.
            assertThat(coefficientOfVariation(spread.cmax())).isBetween(0.20, 0.35);
            assertThat(coefficientOfVariation(spread.auc())).isBetween(0.25, 0.50);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 14.7, 8.8, 25.0, 117, 62, 264", "20, 30.8, 17.2, 52.8, 256, 116, 534"})
    void a_mixed_population_spreads_as_printed(
            double dose, double cmax, double c5, double c95, double auc, double a5, double a95) {
        // The printed numbers are of a few hundred people, so their own error is about 3 %.
        var spread = Spread.of(VirtualPopulation.mixed(2 * PEOPLE, 3, TABLE), dose);
        assertThat(geometricMean(spread.cmax())).isCloseTo(cmax, within(0.06 * cmax));
        assertThat(geometricMean(spread.auc())).isCloseTo(auc, within(0.08 * auc));
        quantile(spread.cmax(), 0.05, c5);
        quantile(spread.cmax(), 0.95, c95);
        quantile(spread.auc(), 0.05, a5);
        quantile(spread.auc(), 0.95, a95);
    }

    private static void quantile(double[] values, double share, double printed) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(sorted[(int) (share * sorted.length)]).isCloseTo(printed, within(0.15 * printed));
    }

    /// D9. Half of the people took 75 mg, half 125 mg.
    @Test
    void as_many_cross_the_limits_of_vital_signs_as_reported() {
        var low = crossing(75);
        var high = crossing(125);
        var reported = new double[] {0.33, 0.29, 0.19};
        for (int i = 0; i < reported.length; i++) {
            assertThat((low[i] + high[i]) / 2).isCloseTo(reported[i], within(0.10));
            assertThat(high[i]).isGreaterThan(low[i]);
        }
        // The printed shares of the sheet, of 300 people without women's factor known.
        assertThat(high).containsExactly(new double[] {0.32, 0.34, 0.18}, within(0.08));
        assertThat(low).containsExactly(new double[] {0.14, 0.17, 0.04}, within(0.08));
    }

    private static double[] crossing(double dose) {
        var population = VirtualPopulation.mixed(1500, 11, TABLE).withPhenotype(Phenotype.EM);
        var random = new SplittableRandom(1);
        return new double[] {
            crossing(population, dose, Variable.SBP, 160, "SBP_baseline", random),
            crossing(population, dose, Variable.HR, 100, "HR_baseline", random),
            crossing(population, dose, Variable.TEMPERATURE, 38, "T_baseline", random)
        };
    }

    private static double crossing(
            VirtualPopulation population,
            double dose,
            Variable variable,
            double limit,
            String baseline,
            RandomGenerator random) {
        var peaks = population.peaks(variable, once(dose), Course.grid(12, 0.1));
        return Arrays.stream(peaks)
                        .filter(peak ->
                                TABLE.value(baseline) + TABLE.value(baseline + "_sd") * random.nextGaussian() + peak
                                        > limit)
                        .count()
                / (double) peaks.length;
    }

    @Test
    void bands_are_the_same_in_whatever_order_the_batches_come() {
        var population = VirtualPopulation.mixed(150, 5, TABLE);
        var hours = Course.grid(48, 1);
        var regimen = every(15, 24, 1);
        var forth = population.bands(regimen, hours);
        var back = new Bands(hours);
        for (int number = population.batches() - 1; number >= 0; number--) {
            back.add(population.batch(number, regimen, hours));
        }
        assertThat(back.people()).isEqualTo(150);
        assertThat(forth.people()).isEqualTo(150);
        for (var variable : Variable.values()) {
            for (int row = 0; row < hours.length; row++) {
                for (var share : new double[] {0.05, 0.5, 0.95}) {
                    assertThat(back.quantile(variable, row, share)).isEqualTo(forth.quantile(variable, row, share));
                }
            }
        }
    }

    @Test
    void bands_are_the_quantiles_of_the_people() {
        var population = VirtualPopulation.mixed(64, 9, TABLE);
        var hours = Course.grid(24, 2);
        var bands = population.bands(once(20), hours);
        var courses = IntStream.range(0, 64)
                .mapToObj(i -> Course.of(population.person(i), once(20), hours))
                .toList();
        for (var variable : Variable.values()) {
            for (int row = 1; row < hours.length; row++) {
                var at = row;
                var sorted = courses.stream()
                        .mapToDouble(course -> course.value(variable, at))
                        .sorted()
                        .toArray();
                var median = bands.quantile(variable, row, 0.5);
                assertThat(median).isCloseTo(sorted[31], within(0.006 * sorted[31] + 2e-6));
            }
        }
    }

    /// 18 batches, of which the first 16 are dealt together and the last is not full.
    @Test
    void everybody_is_solved_once_under_their_own_number() {
        var population = VirtualPopulation.mixed(1_100, 5, TABLE);
        var hours = Course.grid(6, 0.5);
        assertThat(population.bands(once(15), hours).people()).isEqualTo(1_100);
        var peaks = population.peaks(Variable.MDMA, once(15), hours);
        for (var person : new int[] {0, 1, 63, 64, 500, 1_023, 1_024, 1_087, 1_088, 1_099}) {
            var alone = Course.of(population.person(person), once(15), hours).peak(Variable.MDMA);
            assertThat(peaks[person]).as("person %d", person).isCloseTo(alone, within(1e-4 * alone));
        }
    }

    @Test
    void a_person_is_the_same_in_a_larger_population_and_another_with_another_seed() {
        var small = VirtualPopulation.mixed(10, 1, TABLE);
        assertThat(VirtualPopulation.mixed(1000, 1, TABLE).person(3)).isEqualTo(small.person(3));
        assertThat(VirtualPopulation.mixed(10, 2, TABLE).person(3)).isNotEqualTo(small.person(3));
        assertThat(small.person(4)).isNotEqualTo(small.person(3));
    }

    @Test
    void phenotypes_come_in_their_shares() {
        var population = VirtualPopulation.mixed(20_000, 1, TABLE);
        for (var phenotype : Phenotype.values()) {
            var share = IntStream.range(0, population.size())
                            .filter(i -> population.person(i).kinetics().act() == phenotype.activity(TABLE))
                            .count()
                    / 20_000.0;
            assertThat(share).isCloseTo(phenotype.share(TABLE), within(0.012));
        }
    }

    @Test
    void studies_of_their_own_widen_the_spread() {
        var one = Spread.of(extensive(), 20);
        var many = Spread.of(extensive().spreadOverStudies(), 20);
        assertThat(coefficientOfVariation(many.cmax())).isGreaterThan(coefficientOfVariation(one.cmax()) + 0.02);
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "1000001"})
    void a_population_of_nobody_or_of_too_many_is_refused(int size) {
        assertThatThrownBy(() -> VirtualPopulation.mixed(size, 1, TABLE))
                .hasMessage("A population of %d people; expected 1 to 1000000", size);
    }

    private static void near(ReferenceTable.Row row, String column, double[] values, double relative) {
        var expected = row.number(column);
        assertThat(geometricMean(values)).as("%s of %s", column, row).isCloseTo(expected, within(relative * expected));
    }
}
