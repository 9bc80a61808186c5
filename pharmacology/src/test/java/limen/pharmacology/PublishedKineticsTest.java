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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows D1 to D6 of the acceptance set for the typical person, and the printed tables of the model.
class PublishedKineticsTest {
    private static final double TWENTY_FOUR = 24;

    @Test
    void the_typical_person_shows_the_printed_table() {
        for (var row : ReferenceTable.ofResource("/reference/typical_doses.csv").rows()) {
            var exposure = Exposure.of(typical(), once(row.number("dose_mg")), TABLE);
            printed(row, "cmax", exposure.cmax(), 0.05);
            printed(row, "auc24", exposure.auc024(), 0.5);
            printed(row, "half_life", exposure.halfLife(), 0.05);
            if (!row.text("tmax").equals("NA")) {
                printed(row, "tmax", exposure.tmax(), 0.026);
            }
        }
    }

    @Test
    void the_enzyme_falls_as_far_as_printed() {
        for (var row : ReferenceTable.ofResource("/reference/typical_doses.csv").rows()) {
            if (!row.text("nadir").equals("NA")) {
                var course = Course.of(typical(), once(row.number("dose_mg")), Course.grid(24, 0.05));
                printed(row, "nadir", course.lowest(Variable.CYP2D6), 0.005);
            }
        }
    }

    @Test
    void weeks_of_doses_accumulate_as_printed() {
        for (var row : ReferenceTable.ofResource("/reference/accumulation.csv").rows()) {
            var interval = row.number("interval_h");
            var regimen = every(row.number("dose_mg"), interval, 8);
            var course = Course.of(typical(), regimen, Course.grid(regimen.end(), 0.05));
            var last = regimen.intakes().getLast().hours();
            var exposure = Exposure.of(typical(), regimen, TABLE);
            printed(row, "cmax_ratio", exposure.accumulationCmax(), 0.005);
            printed(
                    row,
                    "auc24_ratio",
                    course.area(Variable.MDMA, last, last + TWENTY_FOUR) / exposure.auc024(),
                    0.005);
            printed(row, "cyp2d6_before", exposure.cyp2d6BeforeNext(), 0.005);
            printed(row, "average", exposure.aucLastInterval() / interval, 0.05);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 25.0, 1.7, 3.1", "20, 50.0, 1.6, 2.8"})
    void a_poor_metaboliser_has_more_as_printed(double dose, double cmax, double cmaxRatio, double aucRatio) {
        var pm = Exposure.of(with(Phenotype.PM), once(dose), TABLE);
        var em = Exposure.of(typical(), once(dose), TABLE);
        assertThat(pm.cmax()).isCloseTo(cmax, within(0.05 + 0.005 * cmax));
        assertThat(pm.cmax() / em.cmax()).isCloseTo(cmaxRatio, within(0.055));
        assertThat(pm.auc024() / em.auc024()).isCloseTo(aucRatio, within(0.055));
    }

    @ParameterizedTest
    @CsvSource({"100", "125"})
    void at_a_full_dose_phenotypes_differ_less(double dose) {
        var ratio = Exposure.of(with(Phenotype.PM), once(dose), TABLE).auc024()
                / Exposure.of(typical(), once(dose), TABLE).auc024();
        assertThat(ratio).isBetween(1.35, 1.55);
    }

    /// D4.
    @Test
    void a_second_dose_after_a_day_goes_higher_than_the_first() {
        var twice = new Regimen.Listed(List.of(new Intake(0, hydrochloride(100)), new Intake(24, hydrochloride(100))));
        var exposure = Exposure.of(typical(), twice, TABLE);
        assertThat(exposure.accumulationCmax()).isBetween(1.20, 1.45).isCloseTo(1.35, within(0.005));
        assertThat(exposure.accumulationAuc()).isBetween(1.45, 1.95).isCloseTo(1.52, within(0.005));
    }

    /// D5.
    @Test
    void a_strong_inhibitor_raises_the_area_as_paroxetine_did() {
        var inhibited = Individual.typical(Person.typical().withInhibition(Inhibition.STRONG), TABLE);
        var with = Exposure.of(inhibited, once(100), TABLE);
        var without = Exposure.of(typical(), once(100), TABLE);
        assertThat(with.auc024() / without.auc024()).isBetween(1.15, 1.50).isCloseTo(1.44, within(0.01));
        assertThat(with.cmax() / without.cmax()).isCloseTo(1.24, within(0.005));
    }

    /// D6.
    @Test
    void mda_reaches_the_reported_share_of_mdma() {
        var course = Course.of(typical(), once(125), Course.grid(24, 0.05));
        assertThat(course.area(Variable.MDA, 0, 24) / course.area(Variable.MDMA, 0, 24))
                .isBetween(0.06, 0.12)
                .isCloseTo(0.085, within(0.001));
        // Known to be too late.
        assertThat(course.peakHour(Variable.MDA, 0, 24)).isCloseTo(10.5, within(0.1));
    }

    @Test
    void the_slower_published_recovery_leaves_less_enzyme() {
        var regimen = every(20, 72, 8);
        var other = TABLE.withAlternativeRecovery();
        var slower = Exposure.of(Individual.typical(Person.typical(), other), regimen, other);
        var faster = Exposure.of(typical(), regimen, TABLE);
        assertThat(slower.cyp2d6BeforeNext())
                .isLessThan(faster.cyp2d6BeforeNext())
                .isCloseTo(0.77, within(0.01));
        assertThat(slower.accumulationAuc()).isGreaterThan(faster.accumulationAuc());
    }

    private static void printed(ReferenceTable.Row row, String column, double actual, double digit) {
        var expected = row.number(column);
        assertThat(actual).as("%s of %s", column, row).isCloseTo(expected, within(digit + 0.005 * expected));
    }
}
