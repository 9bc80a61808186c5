package limen.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void a_modelled_amount_has_two_or_three_figures() {
        assertThat(Amounts.inTable(22.468)).isEqualTo("22.5");
        assertThat(Amounts.inTable(2.9)).isEqualTo("2.90");
        assertThat(Amounts.inTable(1825.2)).isEqualTo("1,825");
        assertThat(Amounts.inTable(0.04428)).isEqualTo("0.0443");
        assertThat(Amounts.inSentence(22.468)).isEqualTo("22");
        assertThat(Amounts.inSentence(0.841)).isEqualTo("0.84");
        assertThat(Amounts.inTable(99.96)).isEqualTo("100");
    }

    @Test
    void what_is_no_amount_is_no_number() {
        assertThat(Amounts.inTable(0)).isEqualTo("0");
        assertThat(Amounts.inTable(Double.NaN)).isEqualTo("–");
        assertThat(Amounts.inTable(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    }
}
