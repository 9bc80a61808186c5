package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static limen.pharmacology.Bodies.every;
import static limen.pharmacology.Bodies.hydrochloride;
import static limen.pharmacology.Bodies.once;
import static limen.pharmacology.Bodies.typical;
import static limen.pharmacology.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class ExposureTest {
    @Test
    void the_summary_has_the_rows_of_the_contract_in_their_order() {
        assertThat(Exposure.of(typical(), every(15, 72, 1), TABLE).rows())
                .extracting(Exposure.Row::name)
                .containsExactly(
                        "cmax",
                        "cmax_first",
                        "cmax_last",
                        "tmax",
                        "auc_0_24",
                        "auc_last_interval",
                        "auc_inf_first",
                        "half_life",
                        "cyp2d6_nadir",
                        "any_effect_peak",
                        "sbp_change_peak",
                        "hr_change_peak",
                        "temperature_change_peak",
                        "margin_5ht2b_peak",
                        "margin_5ht2b_average",
                        "yearly_dose");
    }

    @Test
    void receptor_margins_are_as_printed() {
        for (var row :
                ReferenceTable.ofResource("/reference/receptor_margins.csv").rows()) {
            var dose = row.number("dose_mg");
            var first = Exposure.of(typical(), once(dose), TABLE).margins().getFirst();
            var weeks =
                    Exposure.of(typical(), every(dose, 72, 8), TABLE).margins().getFirst();
            printed(row, "free_mdma", first.freeMdma(), 0.5);
            printed(row, "free_mda", first.freeMda(), dose == 125 ? 0.5 : 0.05);
            printed(row, "margin_peak", first.peak(), dose < 75 ? 0.5 : 0.05);
            printed(row, "margin_average", weeks.average(), dose < 75 ? 1 : 0.5);
            printed(row, "duty", weeks.dutyFraction(), 0.01);
        }
    }

    @Test
    void both_published_sets_are_kept_and_the_worse_one_is_shown() {
        var exposure = Exposure.of(typical(), every(20, 72, 2), TABLE);
        assertThat(exposure.margins()).hasSize(2);
        assertThat(exposure.worse().potencies().name()).isEqualTo("Setola 2003");
        var shown = exposure.rows().stream()
                .filter(row -> row.name().startsWith("margin"))
                .map(Exposure.Row::value)
                .toList();
        assertThat(shown).containsExactly(exposure.worstPeakMargin(), exposure.worstAverageMargin());
        exposure.margins().forEach(margins -> {
            assertThat(margins.peak()).isGreaterThanOrEqualTo(exposure.worstPeakMargin());
            assertThat(margins.average()).isGreaterThanOrEqualTo(exposure.worstAverageMargin());
        });
    }

    @Test
    void a_poor_metaboliser_has_the_smaller_margins() {
        var pm = Exposure.of(with(Phenotype.PM), once(20), TABLE);
        var em = Exposure.of(typical(), once(20), TABLE);
        assertThat(em.worstPeakMargin() / pm.worstPeakMargin()).isCloseTo(1.6, within(0.15));
        // The sheet divides by 2.8, the ratio of areas over a day; over 72 h, and with the MDA, it is more.
        assertThat(em.worstAverageMargin() / pm.worstAverageMargin()).isCloseTo(3.43, within(0.02));
    }

    @Test
    void receptor_hours_are_those_of_a_week() {
        // The same doses twice as often give more than twice the hours.
        var weekly = Exposure.of(typical(), every(20, 168, 8), TABLE).worse().receptorHoursPerWeek();
        var twice = Exposure.of(typical(), every(20, 84, 8), TABLE).worse().receptorHoursPerWeek();
        assertThat(weekly).isPositive().isLessThan(168);
        assertThat(twice).isBetween(2 * weekly, 2.5 * weekly);
        // As long as the index is small, X/(1+X) is X.
        var little = Exposure.of(typical(), every(5, 168, 4), TABLE).worse();
        assertThat(little.receptorHoursPerWeek() * little.average()).isBetween(165.0, 168.0);
    }

    @Test
    void a_dose_alone_counts_with_the_72_hours_after_it() {
        var exposure = Exposure.of(typical(), once(20), TABLE);
        assertThat(exposure.cmaxLast()).isEqualTo(exposure.cmaxFirst()).isEqualTo(exposure.cmax());
        assertThat(exposure.accumulationAuc()).isEqualTo(1);
        assertThat(exposure.aucLastInterval()).isBetween(exposure.auc024(), exposure.aucInfFirst());
        assertThat(exposure.cyp2d6BeforeNext()).isCloseTo(0.8555, within(0.001));
    }

    @Test
    void the_first_dose_counts_from_when_it_is_taken() {
        var later = new Regimen.Listed(List.of(new Intake(30, hydrochloride(20))));
        var exposure = Exposure.of(typical(), later, TABLE);
        var now = Exposure.of(typical(), once(20), TABLE);
        assertThat(exposure.tmax()).isCloseTo(now.tmax(), within(1e-9));
        assertThat(exposure.auc024()).isCloseTo(now.auc024(), within(1e-3));
    }

    @Test
    void a_schedule_counts_for_a_year_and_a_list_as_it_stands() {
        assertThat(yearly(every(20, 72, 8))).isCloseTo(2433.3, within(0.1));
        assertThat(yearly(new Regimen.PerWeek(hydrochloride(10), 2, 8))).isCloseTo(1042.9, within(0.1));
        assertThat(yearly(once(75))).isEqualTo(75);
        assertThat(yearly(Comparators.trial(TABLE))).isEqualTo(360);
        assertThat(Exposure.of(typical(), every(20, 72, 1), TABLE).courseDose()).isEqualTo(60);
    }

    private static double yearly(Regimen regimen) {
        return regimen.yearlyMilligrams();
    }

    @Test
    void drugs_that_harmed_valves_are_shown_with_how_little_they_needed() {
        assertThat(Agonist.known(TABLE)).hasSize(6).allMatch(agonist -> agonist.vmax() < 100);
    }

    @Test
    void every_number_is_one_for_anybody_and_any_regimen() {
        Seeded.forAll("ledgers", 40, random -> {
            var dose = hydrochloride(Math.exp(random.nextDouble(Math.log(0.01), Math.log(500))));
            var regimen = new Regimen.Every(dose, random.nextDouble(0.5, 100), new Extent.Doses(random.nextInt(1, 12)));
            var exposure = Exposure.of(Bodies.anybody(random), regimen, TABLE);
            assertThat(exposure.rows())
                    .allSatisfy(row ->
                            assertThat(row.value()).as(row.name()).isFinite().isPositive());
            assertThat(exposure.cmax()).isGreaterThanOrEqualTo(exposure.cmaxLast());
            assertThat(exposure.cyp2d6BeforeNext()).isBetween(exposure.cyp2d6Nadir(), 1.0);
            exposure.margins().forEach(margins -> {
                assertThat(margins.average()).isGreaterThanOrEqualTo(margins.peak());
                assertThat(margins.dutyFraction()).isBetween(0.0, 1.0);
                assertThat(margins.receptorHoursPerWeek()).isBetween(0.0, 168.0);
            });
        });
    }

    private static void printed(ReferenceTable.Row row, String column, double actual, double digit) {
        var expected = row.number(column);
        assertThat(actual).as("%s of %s", column, row).isCloseTo(expected, within(digit + 0.01 * expected));
    }
}
