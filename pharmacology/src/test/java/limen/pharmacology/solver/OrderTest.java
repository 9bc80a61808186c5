package limen.pharmacology.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// The observed order of convergence, on an equation that is not linear and has a closed form.
class OrderTest {
    /// Logistic growth y' = y (1 - y) from 0.1 on, as two states, of which the second is its speed
    /// times -3.
    private static final Kernel LOGISTIC = new Kernel() {
        @Override
        public int states() {
            return 2;
        }

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public void start(double[] y) {
            y[0] = 0.1;
            y[1] = 0;
        }

        @Override
        public void derivatives(double[] y, double[] dy) {
            dy[0] = y[0] * (1 - y[0]);
            dy[1] = -3 * y[0];
        }
    };

    private static double exact(double t) {
        return 1 / (1 + 9 * Math.exp(-t));
    }

    private static double exactSecond(double t) {
        return -3 * Math.log(0.1 * Math.exp(t) + 0.9);
    }

    @Test
    void steps_converge_with_order_five() {
        var order = slope(steps -> {
            var method = new DormandPrince(LOGISTIC, Tolerance.DEFAULT);
            method.restart();
            for (int step = 0; step < steps; step++) {
                method.attempt(4 / steps);
                method.accept();
            }
            return Math.hypot(method.state()[0] - exact(4), method.state()[1] - exactSecond(4));
        });
        System.out.printf("observed order of the steps: %.2f%n", order);
        assertThat(order).isCloseTo(5, within(0.15));
    }

    @Test
    void between_the_steps_one_step_errs_with_order_four_and_at_its_end_with_order_five() {
        var inside = slope(steps -> localError(4 / steps, 0.4)) - 1;
        var end = slope(steps -> localError(4 / steps, 1)) - 1;
        System.out.printf("observed order between the steps: %.2f, at their end: %.2f%n", inside, end);
        assertThat(inside).isCloseTo(4, within(0.15));
        assertThat(end).isCloseTo(5, within(0.15));
    }

    @Test
    void the_estimated_error_of_a_step_falls_with_the_fifth_power() {
        var power = slope(steps -> {
            var method = new DormandPrince(LOGISTIC, new Tolerance(0, 1));
            method.restart();
            return method.attempt(4 / steps);
        });
        assertThat(power).isCloseTo(5, within(0.15));
    }

    @Test
    void the_continuous_extension_meets_both_ends_of_a_step_with_their_slopes() {
        var method = new DormandPrince(LOGISTIC, Tolerance.DEFAULT);
        method.restart();
        method.attempt(0.5);
        var start = method.state().clone();
        var end = method.arrival().clone();
        var slopeAtEnd = new double[2];
        LOGISTIC.derivatives(end, slopeAtEnd);
        assertThat(method.within(0, 0.5)).containsExactly(start, within(1e-15));
        assertThat(method.within(1, 0.5)).containsExactly(end, within(1e-15));
        var before = method.within(1 - 1e-6, 0.5)[0];
        assertThat((end[0] - before) / 0.5e-6).isCloseTo(slopeAtEnd[0], within(1e-6));
    }

    private static double localError(double h, double part) {
        var method = new DormandPrince(LOGISTIC, Tolerance.DEFAULT);
        method.restart();
        method.attempt(h);
        var y = method.within(part, h);
        return Math.hypot(y[0] - exact(part * h), y[1] - exactSecond(part * h));
    }

    /// By which power of the step's length the error falls from 40 to 80 steps.
    private static double slope(DoubleUnaryOperator errorWith) {
        return Math.log(errorWith.applyAsDouble(40) / errorWith.applyAsDouble(80)) / Math.log(2);
    }
}
