package limen.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import limen.inference.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"310, 1", "20, 2", "9.4, 2", "2, 2", "0.8, 3", "0.05, 4", "0, 2", "NaN, 2", "1e-30, 8"})
    void decimals_follow_the_spread_of_the_score(double sd, int decimals) {
        assertThat(Numbers.forSpread(sd).decimals()).isEqualTo(decimals);
    }

    @Test
    void tables_have_two_decimals_and_sentences_one() {
        var estimate = Estimate.normal(-1.238, 0.5);
        assertThat(Numbers.PLAIN.inTable(estimate)).isEqualTo("−1.24 (−2.22 to −0.26)");
        assertThat(Numbers.PLAIN.inSentence(estimate)).isEqualTo("−1.2 (−2.2 to −0.3)");
    }

    @ParameterizedTest
    @CsvSource({"-1.44, −1.4", "-0.04, 0.0", "0.04, 0.0", "0.06, +0.1", "3.15, +3.1", "NaN, –", "Infinity, –"})
    void a_sign_stands_only_before_what_is_not_zero(double value, String text) {
        assertThat(Numbers.PLAIN.signed(value)).isEqualTo(text);
    }

    @Test
    void what_is_unknown_is_a_dash() {
        assertThat(Numbers.PLAIN.inTable(Estimate.UNKNOWN)).isEqualTo("–");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("–");
        assertThat(Numbers.p(Double.NaN)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.0004|< 0.001", "0.001|0.001", "0.0173|0.017", "1|1.000"})
    void a_p_value_has_three_decimals(double p, String text) {
        assertThat(Numbers.p(p)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "823.4|about 830",
                "0.2|about 1",
                "11734|about 12,000",
                "2e6|more than a million",
                "NaN|–",
                "Infinity|–"
            })
    void people_needed_are_rounded_up_to_two_figures(double number, String text) {
        assertThat(Numbers.people(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"229, 229", "1284.37, 1284.4", "Infinity, ∞"})
    void degrees_of_freedom_are_whole_where_they_can_be(double df, String text) {
        assertThat(Numbers.df(df)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "1, 1", "-20, −20", "0.30000000000000004, 0.3", "0, 0", "1e-7, 0.0000001"})
    void an_axis_shows_no_more_decimals_than_it_has(double value, String text) {
        assertThat(Numbers.tick(value)).isEqualTo(text);
    }

    @Test
    void a_percentage_is_held_together() {
        assertThat(Numbers.percent(0.6438)).isEqualTo("64\u00a0%");
    }
}
