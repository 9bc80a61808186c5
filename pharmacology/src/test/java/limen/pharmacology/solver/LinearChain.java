package limen.pharmacology.solver;

import java.util.Arrays;

/// A linear model with a closed form: each state empties into the next at a rate of its own, and the
/// last keeps all.
final class LinearChain implements Kernel {
    private final double[][] rates;

    /// @param rates `[lane][state]` per hour, for all states but the last; those of one lane must
    /// differ
    LinearChain(double[]... rates) {
        this.rates = rates;
    }

    @Override
    public int states() {
        return rates[0].length + 1;
    }

    @Override
    public int lanes() {
        return rates.length;
    }

    @Override
    public void start(double[] y) {
        Arrays.fill(y, 0);
    }

    @Override
    public void derivatives(double[] y, double[] dy) {
        for (int lane = 0; lane < lanes(); lane++) {
            var inflow = 0.0;
            for (int state = 0; state < states() - 1; state++) {
                var outflow = rates[lane][state] * y[state * lanes() + lane];
                dy[state * lanes() + lane] = inflow - outflow;
                inflow = outflow;
            }
            dy[(states() - 1) * lanes() + lane] = inflow;
        }
    }

    /// The same model, whose first state the solver knows to be a depot.
    DepotKernel withDepot() {
        return new DepotKernel() {
            @Override
            public int depot() {
                return 0;
            }

            @Override
            public double[] emptyingRates() {
                return Arrays.stream(rates).mapToDouble(lane -> lane[0]).toArray();
            }

            @Override
            public int states() {
                return LinearChain.this.states();
            }

            @Override
            public int lanes() {
                return LinearChain.this.lanes();
            }

            @Override
            public void start(double[] y) {
                LinearChain.this.start(y);
            }

            @Override
            public void derivatives(double[] y, double[] dy) {
                LinearChain.this.derivatives(y, dy);
            }
        };
    }

    /// What a state but the last holds some hours after a dose of 1 into the first: a sum of
    /// exponentials, after Bateman.
    double exact(int lane, int state, double hours) {
        var k = rates[lane];
        var inflows = 1.0;
        for (int i = 0; i < state; i++) {
            inflows *= k[i];
        }
        var sum = 0.0;
        for (int i = 0; i <= state; i++) {
            var differences = 1.0;
            for (int j = 0; j <= state; j++) {
                differences *= j == i ? 1 : k[j] - k[i];
            }
            sum += Math.exp(-k[i] * hours) / differences;
        }
        return inflows * sum;
    }
}
