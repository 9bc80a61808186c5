package limen.pharmacology.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class ClosedFormTest {
    private static final Tolerance TIGHT = new Tolerance(1e-12, 1e-14);

    /// Absorption, elimination and a metabolite; the second lane absorbs more slowly than it
    /// eliminates.
    private final LinearChain chain =
            new LinearChain(new double[] {1.2, 0.15, 0.04}, new double[] {0.2, 0.9, 0.3}, new double[] {5, 0.11, 0.7});

    private static double[] every(double hours, int times) {
        return IntStream.range(0, times).mapToDouble(i -> hours * i).toArray();
    }

    @Test
    void a_dose_by_mouth_follows_its_closed_form() {
        var hours = every(0.37, 200);
        for (var kernel : new Kernel[] {chain, chain.withDepot()}) {
            var table = Table.of(kernel, Table.single(100), hours, TIGHT);
            for (int row = 0; row < hours.length; row++) {
                for (int state = 0; state < 3; state++) {
                    for (int lane = 0; lane < 3; lane++) {
                        assertThat(table.rows()[row][state * 3 + lane] / 100)
                                .as("state %d of lane %d at %s h", state, lane, hours[row])
                                .isCloseTo(chain.exact(lane, state, hours[row]), within(1e-10));
                    }
                }
            }
        }
    }

    @Test
    void doses_of_a_linear_model_add_up() {
        var doses = new Dosing(0, new double[] {0, 24, 24, 60.5, 72}, new double[] {15, 10, 5, 20, 0});
        var hours = every(0.5, 200);
        var table = Table.of(chain.withDepot(), doses, hours, TIGHT);
        for (int row = 0; row < hours.length; row++) {
            for (int state = 0; state < 3; state++) {
                var expected = 0.0;
                for (int dose = 0; dose < 5; dose++) {
                    var since = hours[row] - doses.hours()[dose];
                    expected += since < 0 ? 0 : doses.amounts()[dose] * chain.exact(1, state, since);
                }
                assertThat(table.rows()[row][state * 3 + 1]).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void nothing_is_lost_of_what_was_given() {
        Seeded.forAll("mass balance", 30, random -> {
            var rates = IntStream.range(0, 8)
                    .mapToObj(lane -> random.doubles(4, 0.01, 4).toArray())
                    .toArray(double[][]::new);
            var kernel = new LinearChain(rates);
            var doses = new Dosing(
                    0,
                    random.doubles(6, 0, 90).sorted().toArray(),
                    random.doubles(6, 0, 20).toArray());
            var hours = every(1, 100);
            var table = Table.of(random.nextBoolean() ? kernel : kernel.withDepot(), doses, hours, Tolerance.DEFAULT);
            for (int row = 0; row < hours.length; row++) {
                var given = 0.0;
                for (int dose = 0; dose < 6; dose++) {
                    given += doses.hours()[dose] <= hours[row] ? doses.amounts()[dose] : 0;
                }
                for (int lane = 0; lane < 8; lane++) {
                    var found = 0.0;
                    for (int state = 0; state < 5; state++) {
                        found += table.rows()[row][state * 8 + lane];
                    }
                    assertThat(found).isCloseTo(given, within(1e-5 * given + 1e-12));
                }
            }
        });
    }

    @Test
    void a_depot_follows_its_exponential_to_the_last_digits_at_any_tolerance() {
        var hours = every(0.7, 60);
        var rough = new Tolerance(1e-3, 1e-3);
        var table = Table.of(chain.withDepot(), Table.single(1), hours, rough);
        for (int row = 0; row < hours.length; row++) {
            for (int lane = 0; lane < 3; lane++) {
                assertThat(table.rows()[row][lane]).isCloseTo(chain.exact(lane, 0, hours[row]), within(1e-13));
            }
        }
    }
}
