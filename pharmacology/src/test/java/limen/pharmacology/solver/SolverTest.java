package limen.pharmacology.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolverTest {
    private static final Dosing NOTHING = new Dosing(0, new double[0], new double[0]);

    private final LinearChain chain = new LinearChain(new double[] {1.2, 0.15}, new double[] {0.6, 0.3});

    /// One state in two lanes, of which the second follows an equation and the first rests.
    private static Kernel second(double start, DoubleUnaryOperator derivative) {
        return new Kernel() {
            @Override
            public int states() {
                return 1;
            }

            @Override
            public int lanes() {
                return 2;
            }

            @Override
            public void start(double[] y) {
                y[0] = 1;
                y[1] = start;
            }

            @Override
            public void derivatives(double[] y, double[] dy) {
                dy[0] = 0;
                dy[1] = derivative.applyAsDouble(y[1]);
            }
        };
    }

    @Test
    void a_row_at_the_moment_of_a_dose_is_taken_after_it() {
        var doses = new Dosing(0, new double[] {0, 5}, new double[] {10, 20});
        var before = Math.nextDown(5.0);
        var table = Table.of(chain, doses, new double[] {0, before, 5, 5}, Tolerance.DEFAULT);
        assertThat(table.rows()[0][0]).isEqualTo(10);
        assertThat(table.rows()[2][0] - table.rows()[1][0]).isBetween(19.999, 20.001);
        assertThat(table.rows()[3]).containsExactly(table.rows()[2]);
    }

    @Test
    void rows_come_in_order_each_once_with_its_hour() {
        var seen = new ArrayList<String>();
        var hours = new double[] {0, 0.25, 7, 7, 7.5, 30};
        Solver.solve(chain, Table.single(1), hours, Tolerance.DEFAULT, (row, at, y) -> seen.add(row + " " + at));
        assertThat(seen).containsExactly("0 0.0", "1 0.25", "2 7.0", "3 7.0", "4 7.5", "5 30.0");
    }

    @Test
    void more_rows_change_no_number() {
        var doses = new Dosing(0, new double[] {0, 24, 48}, new double[] {10, 10, 10});
        var few = Table.of(chain, doses, new double[] {7, 50, 72}, Tolerance.DEFAULT);
        var hours = IntStream.rangeClosed(0, 720).mapToDouble(i -> i / 10.0).toArray();
        var many = Table.of(chain, doses, hours, Tolerance.DEFAULT);
        assertThat(many.steps()).isEqualTo(few.steps());
        assertThat(many.rows()[70]).containsExactly(few.rows()[0]);
        assertThat(many.rows()[500]).containsExactly(few.rows()[1]);
        assertThat(many.rows()[720]).containsExactly(few.rows()[2]);
    }

    @Test
    void doses_after_the_last_row_are_not_given_and_one_at_it_is() {
        var doses = new Dosing(0, new double[] {0, 10, 11}, new double[] {1, 5, 100});
        var table = Table.of(chain, doses, new double[] {9.5, 10}, Tolerance.DEFAULT);
        assertThat(table.rows()[1][0]).isBetween(5.0, 5.1);
    }

    @Test
    void without_a_dose_nothing_happens_and_without_rows_nothing_is_solved() {
        var table = Table.of(chain, NOTHING, new double[] {1000}, Tolerance.DEFAULT);
        assertThat(table.rows()[0]).containsOnly(0);
        assertThat(Table.of(chain, Table.single(1), new double[0], Tolerance.DEFAULT)
                        .steps())
                .isEqualTo(new Steps(0, 0));
    }

    @Test
    void a_dose_in_a_long_tail_is_met_with_short_steps_again() {
        var hours = new double[] {1000};
        var first = Table.of(chain, Table.single(10), hours, Tolerance.DEFAULT).steps();
        var doses = new Dosing(0, new double[] {0, 500}, new double[] {10, 10});
        var both = Table.of(chain, doses, hours, Tolerance.DEFAULT).steps();
        assertThat(both.accepted()).isLessThan(2 * first.accepted());
        assertThat(both.rejected()).isLessThanOrEqualTo(2 * first.rejected());
    }

    @Test
    void a_smaller_tolerance_gives_a_smaller_error() {
        var errors = new ArrayList<Double>();
        for (double relative : new double[] {1e-4, 1e-6, 1e-8, 1e-10}) {
            var table = Table.of(chain, Table.single(1), new double[] {5, 20}, new Tolerance(relative, relative / 100));
            errors.add(Math.abs(table.rows()[1][2] / chain.exact(0, 1, 20) - 1));
        }
        for (int i = 1; i < errors.size(); i++) {
            assertThat(errors.get(i)).isLessThan(errors.get(i - 1) / 5);
        }
    }

    @Test
    void a_state_that_runs_away_is_named_with_its_lane_and_hour() {
        var squared = second(1, y -> y * y); // 1 / (1 - t)
        assertThatThrownBy(() -> Table.of(squared, NOTHING, new double[] {2}, Tolerance.DEFAULT))
                .isInstanceOf(NotSolvedException.class)
                .hasMessageMatching("State 0 of lane 1, .* at 1\\.000.* h, becomes .*");
    }

    @Test
    void a_derivative_that_is_no_number_is_named_with_its_lane_and_hour() {
        var broken = second(4, y -> Math.sqrt(-y));
        assertThatThrownBy(() -> Table.of(broken, NOTHING, new double[] {2}, Tolerance.DEFAULT))
                .isInstanceOf(NotSolvedException.class)
                .hasMessage("State 0 of lane 1 changes by NaN at 0.0 h; expected a finite number");
        var later = second(1, y -> y < 0.5 ? Double.NaN : -y);
        assertThatThrownBy(() -> Table.of(later, NOTHING, new double[] {2}, Tolerance.DEFAULT))
                .isInstanceOf(NotSolvedException.class)
                .hasMessageContaining("lane 1")
                .hasMessageContaining(" 0.693");
    }

    @Test
    void a_model_that_would_take_for_ever_is_given_up() {
        var fast = second(1, y -> 1e9 * (1 - y) + 1);
        assertThatThrownBy(() -> Table.of(fast, NOTHING, new double[] {2000}, Tolerance.DEFAULT))
                .isInstanceOf(NotSolvedException.class)
                .hasMessageStartingWith("2000000 steps led to 0.00")
                .hasMessageContaining(" h of 2000.0 h");
    }

    @Test
    void a_step_that_leaves_the_model_is_tried_again_and_shorter() {
        var root = second(4, y -> -2 * Math.sqrt(y)); // (2 - t)^2, and no number once a step is too long
        var table = Table.of(root, NOTHING, new double[] {1.99}, new Tolerance(1e-9, 1e-11));
        assertThat(table.rows()[0][1]).isBetween(0.99e-4, 1.01e-4);
    }

    @Test
    void hours_and_doses_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Table.of(chain, NOTHING, new double[] {1, 0.5}, Tolerance.DEFAULT))
                .hasMessage("Row 1 is at 0.5 h; expected ascending hours from 0 on");
        assertThatThrownBy(() -> Table.of(chain, NOTHING, new double[] {Double.NaN}, Tolerance.DEFAULT))
                .hasMessageContaining("Row 0 is at NaN h");
        var elsewhere = new Dosing(3, new double[0], new double[0]);
        assertThatThrownBy(() -> Table.of(chain, elsewhere, new double[] {1}, Tolerance.DEFAULT))
                .hasMessage("Doses go to state 3; expected 0 to 2, as the model has 3 states");
        assertThatThrownBy(() -> new Dosing(0, new double[] {1, 0}, new double[] {1, 1}))
                .hasMessageContaining("Dose 2");
        assertThatThrownBy(() -> new Dosing(0, new double[] {1}, new double[] {-1}))
                .hasMessageContaining("Dose 1 is -1.0");
        assertThatThrownBy(() -> new Tolerance(1e-6, 0)).hasMessageContaining("expected a share");
        assertThatThrownBy(() -> new Tolerance(Double.NaN, 1)).hasMessageContaining("NaN");
    }
}
