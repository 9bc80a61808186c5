package limen.pharmacology;

import static limen.pharmacology.Bodies.TABLE;
import static limen.pharmacology.Bodies.hydrochloride;
import static limen.pharmacology.Bodies.once;
import static limen.pharmacology.Bodies.typical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import limen.quantity.BodyWeight;
import org.junit.jupiter.api.Test;

class OneCompartmentTest {
    private final OneCompartment model = OneCompartment.of(new BodyWeight(70), TABLE);

    @Test
    void its_curve_holds_its_area() {
        var area = 0.0;
        for (var hour = 0.005; hour < 200; hour += 0.01) {
            area += 0.01 * model.concentration(once(20), hour);
        }
        assertThat(area).isCloseTo(model.area(hydrochloride(20)), within(1e-3 * area));
    }

    /// Its right-hand side, followed by small steps.
    @Test
    void its_curve_solves_its_equations() {
        var step = 1e-4;
        double gut = 0;
        double central = 0;
        for (int i = 0; i < 60_000; i++) {
            var t = i * step;
            var input = t >= 0.32 && t < 0.62 ? 20 * 193.25 / 229.70 / 0.30 : 0;
            var absorbed = 1.17 * gut;
            gut += step * (input - absorbed);
            central += step * (absorbed - 41.5 / 462 * central);
            if (i % 5_000 == 4_999) {
                assertThat(model.concentration(once(20), t + step))
                        .isCloseTo(1000 * central / 462, within(0.02 + 1e-3 * central));
            }
        }
    }

    @Test
    void the_two_structures_differ_by_a_factor_near_two_at_20_mg() {
        var area = model.area(hydrochloride(20));
        assertThat(area).isBetween(400.0, 480.0);
        assertThat(area / FirstDose.of(typical(), once(20)).aucInf()).isBetween(1.5, 2.1);
    }

    @Test
    void doses_add_up() {
        var twice = new Regimen.Listed(List.of(new Intake(0, hydrochloride(20)), new Intake(24, hydrochloride(20))));
        assertThat(model.concentration(twice, 26))
                .isCloseTo(model.concentration(once(20), 26) + model.concentration(once(20), 2), within(1e-12));
        assertThat(model.concentration(twice, 0.3)).isZero();
    }
}
