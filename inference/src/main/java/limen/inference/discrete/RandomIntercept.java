package limen.inference.discrete;

import static limen.inference.algebra.SymmetricMatrix.dot;

import java.util.Arrays;
import limen.inference.algebra.SymmetricMatrix;

/// The log-likelihood of people's rows with one random intercept `u = tau v`, `v ~ N(0, 1)`, per person, integrated by
/// adaptive Gauss-Hermite quadrature [PinheiroBates1995]: the nodes are set around the mode of each person's `v` at
/// the scale of its curvature there, anew for every value of the parameters.
///
/// The parameters are those of the rows and `tau` as the last one. `tau` may be negative here, where the likelihood
/// is the mirror image: so zero, where people do not differ, is an ordinary inner point.
///
/// Derivatives are posterior means over the same nodes (Fisher's and Louis's identities [Louis1982]): with `S` the
/// score and `H` the second derivative of a person's complete log-likelihood, the gradient is `E S` and the second
/// derivative `E H + Var S`.
final class RandomIntercept implements Criterion {
    private static final int MOST_STEPS = 100;
    /// In standard deviations of a person's intercept given the answers.
    private static final double NEAR = 1e-5;
    /// A standard normal number is never that far out, whatever the answers.
    private static final double FARTHEST = 1e6;
    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    private final Predictors rows;
    private final GaussHermite rule;
    private final double[] start;

    private RandomIntercept(Predictors rows, GaussHermite rule, double[] start) {
        this.rows = rows;
        this.rule = rule;
        this.start = start;
    }

    /// @param points number of quadrature points; 1 is the Laplace approximation
    static RandomIntercept of(Predictors rows, int points) {
        return new RandomIntercept(rows, GaussHermite.of(points), new double[rows.people()]);
    }

    /// The same function, whose search for each person's mode begins where it ended for these parameters.
    RandomIntercept startingFrom(double[] parameters) {
        var tau = parameters[rows.order()];
        var z1 = linear(rows.first(), parameters);
        var z2 = linear(rows.second(), parameters);
        var modes = new double[rows.people()];
        for (var person = 0; person < modes.length; person++) {
            modes[person] = mode(person, z1, z2, tau).at();
        }
        return new RandomIntercept(rows, rule, modes);
    }

    /// The same function with another number of points.
    RandomIntercept withPoints(int points) {
        return new RandomIntercept(rows, GaussHermite.of(points), start);
    }

    @Override
    public int order() {
        return rows.order() + 1;
    }

    @Override
    public double value(double[] parameters) {
        var tau = parameters[rows.order()];
        var z1 = linear(rows.first(), parameters);
        var z2 = linear(rows.second(), parameters);
        var logs = new double[rule.points().length];
        var sum = 0.0;
        for (var person = 0; person < rows.people(); person++) {
            sum += integral(person, z1, z2, tau, mode(person, z1, z2, tau), logs);
        }
        return sum;
    }

    /// The log of one person's integral. Leaves the logs of its terms in `logs`.
    private double integral(int person, double[] z1, double[] z2, double tau, Peak peak, double[] logs) {
        var intercepts = new double[logs.length];
        for (var j = 0; j < logs.length; j++) {
            var v = peak.at() + peak.scale() * rule.points()[j];
            logs[j] = rule.logWeights()[j] - v * v / 2;
            intercepts[j] = tau * v;
        }
        rows.likelihood().addShifted(rows, rows.starts()[person], rows.starts()[person + 1], z1, z2, intercepts, logs);
        var largest = Double.NEGATIVE_INFINITY;
        for (var log : logs) {
            largest = Math.max(largest, log);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        var sum = 0.0;
        for (var log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum * peak.scale()) - HALF_LOG_TWO_PI;
    }

    /// Where a person's `v` is most probable, and one over the square root of the curvature there.
    private record Peak(double at, double scale) {}

    /// Newton's method on the derivative of a concave function, which falls; a step out of what is left of the line
    /// is replaced by half of it.
    private Peak mode(int person, double[] z1, double[] z2, double tau) {
        var slope = new double[Likelihood.DERIVATIVES];
        var s1 = rows.shiftOfFirst() * tau;
        var s2 = rows.shiftOfSecond() * tau;
        var low = -FARTHEST;
        var high = FARTHEST;
        var v = start[person];
        var curvature = 1.0;
        for (var step = 0; step < MOST_STEPS; step++) {
            var first = -v;
            curvature = 1;
            for (var row = rows.starts()[person]; row < rows.starts()[person + 1]; row++) {
                rows.likelihood().derivatives(rows.answers()[row], z1[row] + s1 * v, z2[row] + s2 * v, slope);
                first += slope[Likelihood.D1] * s1 + slope[Likelihood.D2] * s2;
                curvature -= slope[Likelihood.D11] * s1 * s1
                        + 2 * slope[Likelihood.D12] * s1 * s2
                        + slope[Likelihood.D22] * s2 * s2;
            }
            if (first > 0) {
                low = v;
            } else {
                high = v;
            }
            var next = v + first / curvature;
            if (Math.abs(next - v) * Math.sqrt(curvature) < NEAR) {
                break;
            }
            v = next > low && next < high ? next : (low + high) / 2;
        }
        return new Peak(v, 1 / Math.sqrt(curvature));
    }

    @Override
    public Slope slope(double[] parameters) {
        var order = order();
        var tau = parameters[rows.order()];
        var z1 = linear(rows.first(), parameters);
        var z2 = linear(rows.second(), parameters);
        var shares = new double[rule.points().length];
        var scores = new double[shares.length][order];
        var gradient = new double[order];
        var curvature = new SymmetricMatrix(order);
        var sum = 0.0;
        for (var person = 0; person < rows.people(); person++) {
            var peak = mode(person, z1, z2, tau);
            var log = integral(person, z1, z2, tau, peak, shares);
            sum += log;
            for (var j = 0; j < shares.length; j++) {
                shares[j] = Math.exp(shares[j] - log - HALF_LOG_TWO_PI) * peak.scale();
                Arrays.fill(scores[j], 0);
            }
            addComplete(person, z1, z2, tau, peak, shares, scores, curvature);
            var mean = new double[order];
            for (var j = 0; j < shares.length; j++) {
                for (var i = 0; i < order; i++) {
                    mean[i] += shares[j] * scores[j][i];
                }
            }
            for (var j = 0; j < shares.length; j++) {
                for (var i = 0; i < order; i++) {
                    scores[j][i] -= mean[i];
                }
                curvature.addOuter(-shares[j], scores[j]);
            }
            for (var i = 0; i < order; i++) {
                gradient[i] += mean[i];
            }
        }
        return new Slope(sum, gradient, curvature);
    }

    /// Fills the complete-data score at each node and adds the mean information over the nodes.
    private void addComplete(
            int person,
            double[] z1,
            double[] z2,
            double tau,
            Peak peak,
            double[] shares,
            double[][] scores,
            SymmetricMatrix curvature) {
        var slope = new double[Likelihood.DERIVATIVES];
        var last = rows.order();
        var s1 = rows.shiftOfFirst();
        var s2 = rows.shiftOfSecond();
        for (var row = rows.starts()[person]; row < rows.starts()[person + 1]; row++) {
            var a1 = rows.first()[row];
            var a2 = rows.second()[row];
            var d11 = 0.0;
            var d12 = 0.0;
            var d22 = 0.0;
            var cross1 = 0.0;
            var cross2 = 0.0;
            var square = 0.0;
            for (var j = 0; j < shares.length; j++) {
                var v = peak.at() + peak.scale() * rule.points()[j];
                rows.likelihood()
                        .derivatives(rows.answers()[row], z1[row] + s1 * tau * v, z2[row] + s2 * tau * v, slope);
                var d1 = slope[Likelihood.D1];
                var d2 = slope[Likelihood.D2];
                for (var i = 0; i < last; i++) {
                    scores[j][i] += d1 * a1[i] + d2 * a2[i];
                }
                scores[j][last] += (d1 * s1 + d2 * s2) * v;
                var share = shares[j];
                var along1 = slope[Likelihood.D11] * s1 + slope[Likelihood.D12] * s2;
                var along2 = slope[Likelihood.D12] * s1 + slope[Likelihood.D22] * s2;
                d11 += share * slope[Likelihood.D11];
                d12 += share * slope[Likelihood.D12];
                d22 += share * slope[Likelihood.D22];
                cross1 += share * v * along1;
                cross2 += share * v * along2;
                square += share * v * v * (s1 * along1 + s2 * along2);
            }
            IndependentRows.addCurvature(curvature, a1, a2, d11, d12, d22);
            for (var i = 0; i < last; i++) {
                curvature.add(last, i, -(cross1 * a1[i] + cross2 * a2[i]));
            }
            curvature.add(last, last, -square);
        }
    }

    private static double[] linear(double[][] design, double[] parameters) {
        var z = new double[design.length];
        for (var row = 0; row < z.length; row++) {
            z[row] = dot(design[row], parameters);
        }
        return z;
    }
}
