package limen.report.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import limen.pharmacology.Course;
import limen.pharmacology.Extent;
import limen.pharmacology.Individual;
import limen.pharmacology.Parameters;
import limen.pharmacology.Person;
import limen.pharmacology.Regimen;
import limen.pharmacology.Variable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FigureHoursTest {
    @Test
    void the_first_days_go_on_while_doses_follow_each_other_at_once() {
        assertThat(end(FigureHours.first(new Regimen.Once(ExampleRegimens.milligrams(10)))))
                .isEqualTo(24);
        assertThat(end(FigureHours.first(ExampleRegimens.fullTwice()))).isEqualTo(48);
        assertThat(end(FigureHours.first(daily(30)))).isEqualTo(72);
    }

    @Test
    void no_peak_of_the_whole_regimen_is_missed() {
        var regimen = ExampleRegimens.weeks();
        var hours = FigureHours.whole(regimen, 1.8);
        assertThat(hours).isSorted().doesNotHaveDuplicates();
        var body = Individual.typical(Person.typical(), Parameters.reviewed());
        var fine = Course.of(body, regimen, Course.grid(end(hours), 0.05)).peak(Variable.MDMA);
        assertThat(Course.of(body, regimen, hours).peak(Variable.MDMA)).isCloseTo(fine, Percentage.withPercentage(0.2));
    }

    @Test
    void years_of_daily_doses_stay_a_picture() {
        assertThat(FigureHours.whole(daily(700), 1.8)).hasSizeLessThan(3_000);
    }

    private static Regimen daily(int doses) {
        return new Regimen.Every(ExampleRegimens.milligrams(20), 24, new Extent.Doses(doses));
    }

    private static double end(double[] hours) {
        return hours[hours.length - 1];
    }
}
