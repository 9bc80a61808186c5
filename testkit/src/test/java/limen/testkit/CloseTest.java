package limen.testkit;

import static limen.testkit.Close.assertNumber;
import static limen.testkit.Close.sharedDigits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CloseTest {
    @Test
    void shared_digits_are_relative_to_the_expected_number() {
        assertThat(sharedDigits(1.001e-200, 1e-200)).isEqualTo(3, Offset.offset(1e-9));
        assertThat(sharedDigits(-1, 1)).isZero();
        assertThat(sharedDigits(1e-12, 0)).isEqualTo(12, Offset.offset(1e-9));
        assertThat(sharedDigits(0.1, 0.1)).isEqualTo(17);
        assertThat(sharedDigits(-0.0, 0.0)).isEqualTo(17);
        assertThat(sharedDigits(Double.NaN, Double.NaN)).isEqualTo(17);
        assertThat(sharedDigits(Double.NaN, 1)).isZero();
        assertThat(sharedDigits(1, Double.NaN)).isZero();
        assertThat(sharedDigits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(17);
        assertThat(sharedDigits(1, Double.POSITIVE_INFINITY)).isZero();
    }

    @Test
    void numbers_that_share_too_few_digits_are_both_shown() {
        assertNumber(3.14159).agreesTo(5, Math.PI);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertNumber(3.14159).as("pi").agreesTo(8, Math.PI))
                .withMessageContainingAll("[pi]", "3.141592653589793", "3.14159\n", "share 6.07 significant digits");
    }

    @Test
    void a_number_too_many_standard_errors_away_is_shown_with_the_distance() {
        assertNumber(10.3).isWithin(3.1, 0.1, 10);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertNumber(10.5).isWithin(4, 0.1, 10))
                .withMessageContainingAll("expected 10.0", "but was 10.5", "5.00 standard errors of 0.1 away");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertNumber(Double.NaN).isWithin(4, 0.1, 10));
    }
}
