package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
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

/// Row D8 of the acceptance set, and the printed tables of effects.
class EffectsTest {
    private static final double[] DAY = Course.grid(24, 0.05);
    private static final double FELT = 10;

    @Test
    void the_typical_person_shows_the_printed_peaks() {
        for (var row : ReferenceTable.ofResource("/reference/peak_effects.csv").rows()) {
            var peaks =
                    Exposure.of(typical(), once(row.number("dose_mg")), TABLE).peaks();
            printed(row, "any_effect", peaks.anyEffect(), row.number("dose_mg") < 50 ? 0.05 : 0.5);
            printed(row, "sbp", peaks.sbp(), 0.05);
            printed(row, "dbp", peaks.dbp(), 0.05);
            printed(row, "hr", peaks.hr(), 0.05);
            printed(row, "temperature", peaks.temperature(), 0.005);
        }
    }

    @Test
    void a_full_dose_is_felt_as_strongly_and_as_long_as_reported() {
        var full = Course.of(typical(), once(125), DAY);
        assertThat(full.peak(Variable.ANY_EFFECT)).isBetween(70.0, 85.0);
        assertThat(full.peakHour(Variable.ANY_EFFECT, 0, 24)).isCloseTo(1.45, within(0.06));
        assertThat(feltFor(full)).isBetween(4.2, 5.5).isCloseTo(5.1, within(0.1));
        var less = Course.of(typical(), once(75), DAY);
        assertThat(less.peak(Variable.ANY_EFFECT)).isLessThan(full.peak(Variable.ANY_EFFECT));
        assertThat(feltFor(less)).isLessThan(feltFor(full)).isCloseTo(3.8, within(0.1));
    }

    @Test
    void the_second_day_is_hardly_felt_more_although_more_is_in_the_blood() {
        var twice = new Regimen.Listed(List.of(new Intake(0, hydrochloride(100)), new Intake(24, hydrochloride(100))));
        var course = Course.of(typical(), twice, Course.grid(48, 0.05));
        var ratio = course.peak(Variable.ANY_EFFECT, 24, 48) / course.peak(Variable.ANY_EFFECT, 0, 24);
        assertThat(ratio).isBetween(0.95, 1.2).isCloseTo(1.08, within(0.005));
        assertThat(ratio).isLessThan(course.peak(Variable.MDMA, 24, 48) / course.peak(Variable.MDMA, 0, 24));
    }

    @Test
    void the_same_concentration_is_felt_less_when_it_falls_than_when_it_rises() {
        var course = Course.of(typical(), once(125), DAY);
        var peak = course.firstAt(course.peakHour(Variable.MDMA, 0, 24));
        for (int up = course.firstAt(0.5); up < peak; up++) {
            var concentration = course.value(Variable.MDMA, up);
            var down = peak;
            while (course.value(Variable.MDMA, down) > concentration) {
                down++;
            }
            for (var variable : List.of(Variable.ANY_EFFECT, Variable.SBP, Variable.HR)) {
                assertThat(course.value(variable, up)).isGreaterThan(course.value(variable, down));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PM, 12", "IM, 8", "EM, 5", "UM, 3"})
    void phenotypes_feel_20_mg_as_printed(Phenotype phenotype, double printed) {
        assertThat(Course.of(with(phenotype), once(20), DAY).peak(Variable.ANY_EFFECT))
                .isCloseTo(printed, within(0.6));
    }

    @ParameterizedTest
    @CsvSource({"EM, 19, 5", "PM, 12, 5", "EM, 27, 10", "PM, 18, 10"})
    void thresholds_are_reached_by_the_typical_person_as_printed(Phenotype phenotype, double dose, double vas) {
        // The sheet calls them medians of a population; they are those of the typical person, to within half a point.
        assertThat(Course.of(with(phenotype), once(dose), DAY).peak(Variable.ANY_EFFECT))
                .isCloseTo(vas, within(0.5));
    }

    @Test
    void women_respond_by_more_heart_rate_and_temperature_and_by_nothing_else() {
        var usual = Person.typical();
        var woman = new Person(usual.weight(), usual.phenotype(), usual.inhibition(), Sex.FEMALE);
        var of = Course.of(Individual.typical(woman, TABLE), once(75), DAY);
        var compared = Course.of(typical(), once(75), DAY);
        for (var variable : Variable.values()) {
            var factor = variable == Variable.HR || variable == Variable.TEMPERATURE ? 1.2 : 1;
            assertThat(of.peak(variable)).isCloseTo(factor * compared.peak(variable), within(1e-9));
        }
    }

    private static double feltFor(Course course) {
        var rows = 0;
        for (int row = 0; row < course.rows(); row++) {
            rows += course.value(Variable.ANY_EFFECT, row) > FELT ? 1 : 0;
        }
        return 0.05 * rows;
    }

    private static void printed(ReferenceTable.Row row, String column, double actual, double digit) {
        assertThat(actual)
                .as("%s of %s", column, row)
                .isCloseTo(row.number(column), within(digit + 0.005 * row.number(column)));
    }
}
