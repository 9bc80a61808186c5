package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Four chains that walk through the hyper-parameters by Metropolis' rule: slow, and at home where a proposal for
/// everything at once is not. While a chain settles in, its steps learn the shape of what it walks through (Haario's
/// adaptive Metropolis) and are scaled until about a quarter of them is taken; afterwards nothing is adapted.
///
/// The dice are seeded with a fixed number, so the same data give the same answer.
final class RandomWalk {
    static final int CHAINS = 4;

    private static final long SEED = 0x11BE7;
    private static final double TARGET = 0.25;
    private static final int LEARN_EVERY = 200;
    /// Autocorrelations are summed over batches of this share of a chain.
    private static final int BATCHES = 40;

    private final Warp warp;
    /// `[chain][step][hyper-parameter]`, warped, after settling in.
    private final double[][][] draws;

    private RandomWalk(Warp warp, double[][][] draws) {
        this.warp = warp;
        this.draws = draws;
    }

    /// @param attempt another attempt throws other dice
    static RandomWalk of(HyperDensity density, Warp warp, Proposal start, int steps, int attempt) {
        var draws = new double[CHAINS][steps][];
        for (var chain = 0; chain < CHAINS; chain++) {
            walk(density, warp, start, new SplittableRandom(SEED + 1000L * attempt + chain), draws[chain]);
        }
        return new RandomWalk(warp, draws);
    }

    private static void walk(HyperDensity density, Warp warp, Proposal start, RandomGenerator random, double[][] kept) {
        var here = new double[DIMENSION];
        var height = Double.NEGATIVE_INFINITY;
        var theta = new double[DIMENSION];
        while (!(height > Double.NEGATIVE_INFINITY)) {
            start.place(gaussian(random, 2), here);
            height = height(density, warp, here, theta);
        }
        var shape = start;
        var logScale = Math.log(2.4 / Math.sqrt(DIMENSION));
        var learned = new Covariance();
        var next = new double[DIMENSION];
        var steps = kept.length;
        for (var step = -steps; step < steps; step++) {
            shape.centredAt(here).place(gaussian(random, Math.exp(logScale)), next);
            var there = height(density, warp, next, theta);
            var accepted = Math.min(1, Math.exp(there - height));
            if (random.nextDouble() < accepted) {
                System.arraycopy(next, 0, here, 0, DIMENSION);
                height = there;
            }
            if (step < 0) {
                var settled = steps + step + 1;
                logScale += (accepted - TARGET) / Math.sqrt(settled);
                // What was seen at the very beginning is where the chain began, not what it walks through.
                if (settled == steps / 4) {
                    learned = new Covariance();
                }
                learned.add(here);
                if (settled % LEARN_EVERY == 0 && learned.count > 10 * DIMENSION) {
                    shape = Proposal.of(here.clone(), learned.matrix());
                }
            } else {
                kept[step] = here.clone();
            }
        }
    }

    private static double height(HyperDensity density, Warp warp, double[] x, double[] theta) {
        var stretch = warp.unwarp(x, theta);
        return stretch > Double.NEGATIVE_INFINITY ? stretch + density.at(theta) : Double.NEGATIVE_INFINITY;
    }

    private static double[] gaussian(RandomGenerator random, double scale) {
        var z = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            z[i] = scale * random.nextGaussian();
        }
        return z;
    }

    /// The hyper-parameters of that many draws, evenly from all chains.
    double[][] thinned(int count) {
        var each = Math.min(draws[0].length, Math.ceilDiv(count, CHAINS));
        var thinned = new double[CHAINS * each][];
        for (var chain = 0; chain < CHAINS; chain++) {
            for (var i = 0; i < each; i++) {
                var theta = new double[DIMENSION];
                warp.unwarp(draws[chain][(int) ((i + 0.5) * draws[chain].length / each)], theta);
                thinned[chain * each + i] = theta;
            }
        }
        return thinned;
    }

    /// Split R-hat, the largest over the hyper-parameters: the spread of half chains around each other against the
    /// spread within them.
    double largestRHat() {
        var largest = 1.0;
        for (var parameter = 0; parameter < DIMENSION; parameter++) {
            largest = Math.max(largest, rHat(parameter));
        }
        return largest;
    }

    private double rHat(int parameter) {
        var length = draws[0].length / 2;
        var halves = 2 * CHAINS;
        var means = new double[halves];
        var within = 0.0;
        for (var half = 0; half < halves; half++) {
            means[half] = mean(draws[half / 2], half % 2 * length, length, parameter);
            within += variance(draws[half / 2], half % 2 * length, length, parameter, means[half]) / halves;
        }
        return Math.sqrt((length - 1.0) / length + varianceOf(means) / within);
    }

    /// By the means of batches: the variance of a batch's mean against that of a single draw.
    double leastEffectiveSampleSize() {
        var least = Double.POSITIVE_INFINITY;
        for (var parameter = 0; parameter < DIMENSION; parameter++) {
            var length = draws[0].length / BATCHES;
            var means = new double[CHAINS * BATCHES];
            var within = 0.0;
            for (var batch = 0; batch < means.length; batch++) {
                var chain = draws[batch / BATCHES];
                means[batch] = mean(chain, batch % BATCHES * length, length, parameter);
            }
            for (var chain : draws) {
                var mean = mean(chain, 0, chain.length, parameter);
                within += variance(chain, 0, chain.length, parameter, mean) / CHAINS;
            }
            least = Math.min(least, means.length * within / varianceOf(means));
        }
        return least;
    }

    private static double mean(double[][] chain, int from, int length, int parameter) {
        var sum = 0.0;
        for (var i = from; i < from + length; i++) {
            sum += chain[i][parameter];
        }
        return sum / length;
    }

    private static double variance(double[][] chain, int from, int length, int parameter, double mean) {
        var sum = 0.0;
        for (var i = from; i < from + length; i++) {
            sum += (chain[i][parameter] - mean) * (chain[i][parameter] - mean);
        }
        return sum / (length - 1);
    }

    private static double varianceOf(double[] values) {
        var mean = 0.0;
        for (var value : values) {
            mean += value / values.length;
        }
        var sum = 0.0;
        for (var value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /// Mean and covariance, updated point by point.
    private static final class Covariance {
        private int count;
        private final double[] mean = new double[DIMENSION];
        private final double[][] products = new double[DIMENSION][DIMENSION];

        void add(double[] point) {
            count++;
            var before = new double[DIMENSION];
            for (var i = 0; i < DIMENSION; i++) {
                before[i] = point[i] - mean[i];
                mean[i] += before[i] / count;
            }
            for (var i = 0; i < DIMENSION; i++) {
                for (var j = 0; j < DIMENSION; j++) {
                    products[i][j] += before[i] * (point[j] - mean[j]);
                }
            }
        }

        double[][] matrix() {
            var matrix = new double[DIMENSION][DIMENSION];
            for (var i = 0; i < DIMENSION; i++) {
                for (var j = 0; j < DIMENSION; j++) {
                    matrix[i][j] = products[i][j] / (count - 1);
                }
            }
            return matrix;
        }
    }
}
