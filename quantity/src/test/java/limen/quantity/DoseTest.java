package limen.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseTest {
    @Test
    void molar_masses_are_the_sums_of_their_atoms() {
        var base = 11 * 12.011 + 15 * 1.008 + 14.007 + 2 * 15.999;
        assertThat(Salt.BASE.gramsPerMole()).isCloseTo(base, within(0.005));
        assertThat(Salt.HYDROCHLORIDE.gramsPerMole()).isCloseTo(base + 1.008 + 35.45, within(0.005));
    }

    @Test
    void the_same_amount_weighs_more_as_hydrochloride() {
        assertThat(new Dose(20, Salt.BASE).in(Salt.HYDROCHLORIDE).milligrams()).isCloseTo(23.773, within(0.001));
        assertThat(new Dose(20, Salt.HYDROCHLORIDE).in(Salt.BASE).milligrams()).isCloseTo(16.826, within(0.001));
    }

    @Test
    void there_and_back_is_the_same_dose() {
        Seeded.forAll("conversion of salts", 1_000, random -> {
            var dose = new Dose(random.nextDouble(0.01, 200), Salt.values()[random.nextInt(2)]);
            var other = Salt.values()[random.nextInt(2)];
            var back = dose.in(other).in(dose.salt());
            assertThat(dose.in(other).salt()).isEqualTo(other);
            assertThat(back.milligrams()).isCloseTo(dose.milligrams(), within(1e-12 * dose.milligrams()));
        });
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,-1", "NaN,NaN", "Infinity,Infinity"})
    void what_is_no_finite_amount_above_zero_is_no_dose(double milligrams, String printed) {
        assertThatThrownBy(() -> new Dose(milligrams, Salt.HYDROCHLORIDE))
                .hasMessage(printed + " mg cannot be a dose; expected a finite amount above 0 mg");
    }
}
