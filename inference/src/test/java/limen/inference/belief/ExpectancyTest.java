package limen.inference.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import limen.inference.belief.Expectancy.Fitted;
import limen.inference.belief.Expectancy.NotDetermined;
import limen.inference.belief.Expectancy.Row;
import org.junit.jupiter.api.Test;

class ExpectancyTest {
    @Test
    void without_noise_the_coefficients_are_those_that_made_the_outcomes() {
        var fitted = fitted(rows(new Random(1), 40, 1, 1e-9, 0.7));

        assertThat(fitted.difference().value()).isCloseTo(2 + 0.7 * (fitted.meanExpectancy() - 5), within(1e-6));
        assertThat(fitted.interaction().value()).isCloseTo(0.7, within(1e-6));
        assertThat(fitted.onPlacebo().value()).isCloseTo(0.3, within(1e-6));
        assertThat(fitted.differenceAt(5).value()).isCloseTo(2, within(1e-6));
    }

    @Test
    void people_who_differ_in_level_do_not_make_many_rows_worth_many_people() {
        var once = fitted(rows(new Random(2), 60, 1, 1, 0));
        var often = fitted(rows(new Random(2), 60, 8, 1, 0));

        assertThat(often.onPlacebo().standardError())
                .isGreaterThan(0.4 * once.onPlacebo().standardError());
        assertThat(often.difference().standardError())
                .isLessThan(0.6 * once.difference().standardError());
    }

    @Test
    void an_interaction_that_is_not_there_is_called_there_in_one_of_twenty() {
        var called = 0;
        for (var trial = 0; trial < 1_000; trial++) {
            called += fitted(rows(new Random(trial), 40, 1, 1, 0)).interaction().pValue() < 0.05 ? 1 : 0;
        }
        assertThat(called / 1_000.0).isBetween(0.03, 0.07);
    }

    @Test
    void an_expectancy_that_everybody_shares_determines_nothing() {
        var rows = rows(new Random(3), 20, 1, 1, 0).stream()
                .map(row -> new Row(row.person(), row.active(), 4, row.outcome()))
                .toList();

        assertThat(Expectancy.of(rows)).isInstanceOf(NotDetermined.class);
    }

    @Test
    void an_expectancy_that_changes_within_a_person_is_refused() {
        assertThatThrownBy(() -> Expectancy.of(List.of(new Row(1, true, 4, 1), new Row(1, false, 5, 1))))
                .hasMessageContaining("person 1 expected 4.0 and 5.0");
    }

    private static Expectancy fitted(List<Row> rows) {
        return switch (Expectancy.of(rows)) {
            case Fitted(var expectancy) -> expectancy;
            case NotDetermined(var reason) -> throw new AssertionError(reason);
        };
    }

    private static List<Row> rows(Random random, int people, int each, double noise, double interaction) {
        var rows = new ArrayList<Row>();
        for (var person = 0; person < people; person++) {
            var expected = 10 * random.nextDouble();
            var level = noise * random.nextGaussian();
            for (var i = 0; i < each; i++) {
                var active = random.nextBoolean();
                var outcome = level
                        + (active ? 2 + interaction * (expected - 5) : 0)
                        + 0.3 * (expected - 5)
                        + noise * random.nextGaussian();
                rows.add(new Row(person, active, expected, outcome));
            }
        }
        return rows;
    }
}
