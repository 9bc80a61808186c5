package limen.inference.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final double[] DAYS = {1, 2, 4, 5.5};
    private static final double[] ACTIVE = {1, 0, 1, 0};
    private static final double[] VALUES = {5, Double.NaN, 6, 7};

    @Test
    void a_day_without_a_value_keeps_its_place() {
        var series = Series.of(DAYS, Map.of(SeriesTerm.ACTIVE, ACTIVE), VALUES);

        assertThat(series.size()).isEqualTo(4);
        assertThat(series.observed()).isEqualTo(3);
        assertThat(series.missing()).isEqualTo(1);
        assertThat(series.observedActive()).isEqualTo(2);
        assertThat(series.observedPlacebo()).isEqualTo(1);
        assertThat(series.terms()).containsExactly(SeriesTerm.INTERCEPT, SeriesTerm.ACTIVE);
    }

    @Test
    void what_is_left_of_a_capsule_is_there_on_the_next_day_only() {
        assertThat(DerivedTerms.carry(new double[] {1, 2, 3, 5, 6}, new double[] {1, 0, 1, 0, 0}))
                .containsExactly(0, 1, 0, 0, 0);
        assertThat(DerivedTerms.time(new double[] {1, 2, 6})).containsExactly(-0.2, -0.1, 0.3);
        assertThat(DerivedTerms.weekend(new double[] {1, 5, 6, 7, 8, 13, 14, 15}))
                .containsExactly(0, 0, 1, 1, 0, 1, 1, 0);
    }

    @Test
    void the_derived_columns_are_those_of_the_reference_series() {
        var given = SharedSeries.table("nof1_60d.csv");
        var days = new double[given.size()];
        var active = new double[given.size()];
        var values = new double[given.size()];
        for (var i = 0; i < days.length; i++) {
            days[i] = given.day(i);
            active[i] = given.at(SeriesTerm.ACTIVE, i);
            values[i] = given.value(i);
        }
        var derived = Series.derived(days, active, values);
        for (var term : SeriesTerm.values()) {
            for (var i = 0; i < days.length; i++) {
                assertThat(derived.at(term, i))
                        .as("%s of day %s", term, days[i])
                        .isEqualTo(given.at(term, i));
            }
        }
    }

    @Test
    void a_term_that_never_changes_is_left_out() {
        var series = Series.of(
                DAYS,
                Map.of(
                        SeriesTerm.ACTIVE, ACTIVE,
                        SeriesTerm.WEEKEND, new double[] {0, 1, 0, 0},
                        SeriesTerm.TIME, new double[] {1, 2, 3, 4}),
                VALUES);

        assertThat(series.withoutConstantTerms().terms())
                .containsExactly(SeriesTerm.INTERCEPT, SeriesTerm.ACTIVE, SeriesTerm.TIME);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> Series.derived(new double[] {1, 1}, new double[2], new double[2]))
                .hasMessageContaining("day 2 of the series is 1.0 after 1.0");
        assertThatThrownBy(() -> Series.derived(DAYS, new double[] {0, 1, 0.5, 0}, VALUES))
                .hasMessageContaining("active of day 4.0 is 0.5; expected 0 or 1");
        assertThatThrownBy(() -> Series.derived(DAYS, new double[3], VALUES))
                .hasMessageContaining("active has 3 entries; expected one for each of 4 days");
        assertThatThrownBy(() -> Series.derived(DAYS, ACTIVE, new double[] {1, 2, 3, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("the value of day 5.5 is Infinity");
        assertThatThrownBy(() -> Series.of(DAYS, Map.of(SeriesTerm.TIME, DAYS), VALUES))
                .hasMessageContaining("no column says on which days the capsule was active");
        assertThatThrownBy(() -> Series.of(new double[0], Map.of(), new double[0]))
                .hasMessageContaining("has no day");
        assertThatThrownBy(() -> Priors.forRange(10, 10)).hasMessageContaining("from 10.0 to 10.0");
        assertThatThrownBy(() -> new Priors(0, 1, 1, 0, 1, 1)).hasMessageContaining("sd of the slopes is 0.0");
    }
}
