package limen.inference;

import static limen.inference.Stratum.AA;
import static limen.inference.Stratum.AP;
import static limen.inference.Stratum.PA;
import static limen.inference.Stratum.PP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The published adjustment for the correct-guess rate, made exactly as published: to compare with, not to rely
/// on.
///
/// A pseudo-trial redraws the observed trial so that a share `c` of its guesses is right: a fixed number of
/// scores from each stratum, each one an observed score, any with equal chance, plus normal noise, rounded to a
/// whole number. The numbers to draw follow from stratum shares that were rounded to two decimals. Then the
/// capsule difference is fitted without the guess, and the results of many pseudo-trials are averaged. All
/// roundings are half to even.
///
/// The averaged difference has an exact expectation, given beside it. An averaged p-value is no test; and the
/// averaged standard error does not know how uncertain the observed strata are, which
/// [AtRate#deltaStandardError()] does.
///
/// A stratum of which nobody is drawn plays no part, as the two wrong ones at `c` = 1. Every number is NaN where
/// the trial cannot be redrawn: no scores in a stratum that is to be drawn from, or nobody drawn for an arm.
///
/// Source: [Szigeti2023]. What an observed trial holds for every rate is worked out once, so that a whole curve costs
/// little more than one point of it.
public final class PublishedResampling {
    /// The standard deviation of the noise, in points of any scale: a published constant.
    public static final double BANDWIDTH = 1;

    private final double[][] scores;
    private final Moments[] draws;
    private final Sample[] samples;

    private PublishedResampling(double[][] scores) {
        this.scores = scores;
        this.draws = Arrays.stream(scores).map(Moments::ofOneDraw).toArray(Moments[]::new);
        this.samples = Arrays.stream(scores).map(Sample::of).toArray(Sample[]::new);
    }

    /// The resampling of one trial.
    ///
    /// @param scores the observed scores `[stratum][participant]`, in the order of [Stratum]
    public static PublishedResampling of(double[][] scores) {
        check(scores);
        return new PublishedResampling(
                Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new));
    }

    /// The trial redrawn at one correct-guess rate.
    ///
    /// @param correctGuessRate the share `c` of right guesses asked for, 0 to 1
    /// @param sizes how many are drawn of each stratum
    /// @param expectation of the capsule difference in a pseudo-trial
    /// @param standardDeviation of the capsule difference in a pseudo-trial, the observed scores given
    /// @param deltaStandardError of the expectation, from the observed variance within each stratum; NaN where one
    ///     that is drawn from holds a single score
    /// @param pseudoTrials how many were drawn; none leaves `averages` NaN
    /// @param averages over the pseudo-trials
    public record AtRate(
            double correctGuessRate,
            Sizes sizes,
            double expectation,
            double standardDeviation,
            double deltaStandardError,
            int pseudoTrials,
            Averages averages) {}

    /// How many are drawn of each stratum.
    public record Sizes(int pp, int pa, int ap, int aa) {
        public int of(Stratum stratum) {
            return switch (stratum) {
                case PP -> pp;
                case PA -> pa;
                case AP -> ap;
                case AA -> aa;
            };
        }

        public int of(Arm arm) {
            return of(Stratum.of(arm, Arm.PLACEBO)) + of(Stratum.of(arm, Arm.ACTIVE));
        }
    }

    /// The numbers the published tables print, each a mean over all pseudo-trials; NaN if a single one lacks it,
    /// as with one participant per arm, or equal scores in both.
    public record Averages(double estimate, double standardError, double pValue, double hedgesG) {
        static final Averages UNKNOWN = new Averages(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /// Redraws the trial.
    ///
    /// @param correctGuessRate the share of right guesses asked for, 0 to 1
    /// @param pseudoTrials how many to draw, 0 for the exact values only
    /// @param random where the draws come from
    public AtRate at(double correctGuessRate, int pseudoTrials, RandomGenerator random) {
        if (!(correctGuessRate >= 0 && correctGuessRate <= 1)) {
            throw new IllegalArgumentException("correct-guess rate is %s; expected 0 to 1".formatted(correctGuessRate));
        }
        if (pseudoTrials < 0) {
            throw new IllegalArgumentException("pseudo-trials are %d; expected 0 or more".formatted(pseudoTrials));
        }
        var sizes = sizes(correctGuessRate);
        if (!canBeDrawn(sizes)) {
            return new AtRate(
                    correctGuessRate, sizes, Double.NaN, Double.NaN, Double.NaN, pseudoTrials, Averages.UNKNOWN);
        }
        var expectation = 0.0;
        var variance = 0.0;
        var deltaVariance = 0.0;
        for (var stratum : Stratum.values()) {
            var size = sizes.of(stratum);
            if (size > 0) {
                var weight = signedWeight(stratum, sizes);
                var draw = draws[stratum.ordinal()];
                var sample = samples[stratum.ordinal()];
                expectation += weight * draw.mean();
                variance += weight * weight * draw.variance() / size;
                deltaVariance += weight * weight * sample.variance() / sample.n();
            }
        }
        return new AtRate(
                correctGuessRate,
                sizes,
                expectation,
                Math.sqrt(variance),
                Math.sqrt(deltaVariance),
                pseudoTrials,
                averages(sizes, pseudoTrials, random));
    }

    private static void check(double[][] scores) {
        if (scores.length != Stratum.values().length) {
            throw new IllegalArgumentException(
                    "scores hold %d strata; expected %d".formatted(scores.length, Stratum.values().length));
        }
        for (var stratum : Stratum.values()) {
            for (var score : scores[stratum.ordinal()]) {
                if (!Double.isFinite(score)) {
                    throw new IllegalArgumentException(
                            "a score in stratum %s is %s; expected a finite number".formatted(stratum, score));
                }
            }
        }
    }

    /// As many as were observed: first parted into right and wrong guesses, then each part between the two
    /// capsules.
    private Sizes sizes(double correctGuessRate) {
        var all = participants();
        var right = (int) Math.rint(correctGuessRate * all);
        var wrong = all - right;
        var rightOnPlacebo = part(right, share(PP), share(AA));
        var wrongOnActive = part(wrong, share(AP), share(PA));
        return new Sizes(rightOnPlacebo, wrong - wrongOnActive, wrongOnActive, right - rightOnPlacebo);
    }

    private static int part(int whole, double share, double otherShare) {
        return (int) Math.rint(whole * share / (share + otherShare));
    }

    private double share(Stratum stratum) {
        var exact = (double) scores[stratum.ordinal()].length / Math.max(1, participants());
        return new BigDecimal(exact).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    private int participants() {
        return Arrays.stream(scores).mapToInt(stratum -> stratum.length).sum();
    }

    private boolean canBeDrawn(Sizes sizes) {
        return Arrays.stream(Stratum.values()).allMatch(stratum -> sizes.of(stratum) == 0 || share(stratum) > 0)
                && Arrays.stream(Arm.values()).allMatch(arm -> sizes.of(arm) > 0);
    }

    /// The weight of a stratum's mean in the difference, active minus placebo.
    private static double signedWeight(Stratum stratum, Sizes sizes) {
        var weight = (double) sizes.of(stratum) / sizes.of(stratum.allocation());
        return switch (stratum.allocation()) {
            case PLACEBO -> -weight;
            case ACTIVE -> weight;
        };
    }

    private Averages averages(Sizes sizes, int pseudoTrials, RandomGenerator random) {
        var estimate = 0.0;
        var standardError = 0.0;
        var pValue = 0.0;
        var hedgesG = 0.0;
        for (int i = 0; i < pseudoTrials; i++) {
            var placebo = drawArm(Arm.PLACEBO, sizes, random);
            var active = drawArm(Arm.ACTIVE, sizes, random);
            var fit = fitted(Sample.of(placebo), Sample.of(active));
            estimate += fit.estimate();
            standardError += fit.standardError();
            pValue += fit.pValue();
            hedgesG += fit.hedgesG();
        }
        return new Averages(
                estimate / pseudoTrials, standardError / pseudoTrials, pValue / pseudoTrials, hedgesG / pseudoTrials);
    }

    private double[] drawArm(Arm arm, Sizes sizes, RandomGenerator random) {
        var drawn = new double[sizes.of(arm)];
        var filled = 0;
        for (var guess : Arm.values()) {
            var stratum = Stratum.of(arm, guess);
            var observed = scores[stratum.ordinal()];
            for (var end = filled + sizes.of(stratum); filled < end; filled++) {
                drawn[filled] =
                        Math.rint(observed[random.nextInt(observed.length)] + BANDWIDTH * random.nextGaussian());
            }
        }
        return drawn;
    }

    /// Least squares on the capsule alone, which is the difference of two means with a pooled variance.
    private static Averages fitted(Sample placebo, Sample active) {
        var difference = active.mean() - placebo.mean();
        var df = placebo.n() + active.n() - 2;
        if (df == 0) {
            return new Averages(difference, Double.NaN, Double.NaN, Double.NaN);
        }
        var pooledSd = Math.sqrt((placebo.squares() + active.squares()) / df);
        var standardError = pooledSd * Math.sqrt(1.0 / placebo.n() + 1.0 / active.n());
        var smallSampleFactor = 1 - 3 / (4.0 * (placebo.n() + active.n()) - 9);
        return new Averages(
                difference,
                standardError,
                new Estimate(difference, standardError, df).pValue(),
                smallSampleFactor * difference / pooledSd);
    }

    /// A group's size, mean and sum of squared deviations from it.
    private record Sample(int n, double mean, double squares) {
        static Sample of(double[] scores) {
            var mean = Arrays.stream(scores).sum() / scores.length;
            var squares = 0.0;
            for (var score : scores) {
                squares += (score - mean) * (score - mean);
            }
            return new Sample(scores.length, mean, squares);
        }

        double variance() {
            return squares / (n - 1);
        }
    }

    /// Mean and variance of one draw from a stratum, from the exact probability of every whole number it can
    /// round to.
    private record Moments(double mean, double variance) {
        private static final NormalDistribution NOISE = NormalDistribution.of(0, BANDWIDTH);

        /// Beyond this distance a whole number has no chance worth a digit.
        private static final double REACH = Math.ceil(9 * BANDWIDTH);

        /// NaN where there are no scores.
        static Moments ofOneDraw(double[] scores) {
            var draws = Arrays.stream(scores).mapToObj(Moments::around).toList();
            var mean = draws.stream().mapToDouble(Moments::mean).average().orElse(Double.NaN);
            var variance = draws.stream()
                    .mapToDouble(draw -> draw.variance() + (draw.mean() - mean) * (draw.mean() - mean))
                    .average()
                    .orElse(Double.NaN);
            return new Moments(mean, variance);
        }

        private static Moments around(double score) {
            double shift = 0;
            double squares = 0;
            for (var whole = Math.rint(score) - REACH; whole <= Math.rint(score) + REACH; whole++) {
                var distance = whole - score;
                var chance = NOISE.probability(distance - 0.5, distance + 0.5);
                shift += chance * distance;
                squares += chance * distance * distance;
            }
            return new Moments(score + shift, squares - shift * shift);
        }
    }
}
