package limen.inference.tolerance;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import limen.inference.Estimate;
import limen.inference.Interval;
import limen.inference.mixed.Likelihood;
import limen.inference.mixed.MixedFit;
import limen.inference.mixed.MixedModel;
import limen.inference.mixed.MixedResult;
import limen.inference.mixed.RandomEffects;
import limen.inference.mixed.SerialCorrelation;
import limen.inference.mixed.Undetermined;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The capsule difference as one that fades evenly and never turns round: `effect = b0 + b1 active
/// exp(-k n) + b2 days + u[person] + e`, `k >= 0`, by full maximum likelihood.
///
/// For every `k` the rest is a mixed model, so `k` is searched along its profile; its interval holds
/// all `k` whose likelihood is not clearly lower than the best, `2 (l_max - l(k)) <= 3.84`, and has no
/// upper end where the rows allow an effect of the first dose only.
public sealed interface FadingEffect {

    /// The fit.
    ///
    /// @param rate `k` per dose; 0: no fading, infinite: only the first dose did anything
    /// @param rateInterval of `k`, by likelihood ratio; it may reach from 0 to infinity
    /// @param first active minus placebo at the first dose, at that `k`; its standard error takes `k`
    /// as known
    /// @param pOfNoFading likelihood-ratio p-value of `k = 0`; as `k` cannot be negative it is up to
    /// twice too large
    record Fading(double rate, Interval rateInterval, Estimate first, double pOfNoFading) implements FadingEffect {
        /// The share of the first dose's effect that is left at a later one.
        ///
        /// @param doseNumber active doses taken before
        public double left(int doseNumber) {
            return share(rate, doseNumber);
        }

        /// The interval of [#left(int)].
        public Interval leftInterval(int doseNumber) {
            return new Interval(share(rateInterval.upper(), doseNumber), share(rateInterval.lower(), doseNumber));
        }
    }

    /// The rows cannot tell.
    record CannotTell(Undetermined.Reason reason) implements FadingEffect {}

    private static double share(double rate, int doseNumber) {
        return doseNumber == 0 ? 1 : Math.exp(-rate * doseNumber);
    }

    /// Searches the rate and fits the rest.
    static FadingEffect of(List<DoseRow> sessions) {
        var profile = new Profile(new DoseRows(sessions));
        return switch (profile.fit(0)) {
            case Undetermined undetermined -> new CannotTell(undetermined.reason());
            case MixedFit constant -> profile.search(constant);
        };
    }

    /// The likelihood as a function of the rate.
    final class Profile {
        private static final double SMALLEST_RATE = 1e-4;
        /// At this rate the second dose keeps less than 1e-8 of the effect: as good as infinite.
        private static final double LARGEST_RATE = 20;

        private static final double EQUAL = 1e-9;
        private static final int GRID = 60;
        private static final double RATIO = ChiSquaredDistribution.of(1).inverseCumulativeProbability(Estimate.LEVEL);
        private static final MixedModel MODEL = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);

        private final DoseRows rows;

        Profile(DoseRows rows) {
            this.rows = rows;
        }

        MixedResult fit(double rate) {
            return MODEL.fit(
                    rows.with(row -> new double[] {1, row.active() ? share(rate, row.doseNumber()) : 0}),
                    Likelihood.FULL);
        }

        private double logLikelihood(double rate) {
            return fit(rate) instanceof MixedFit fit ? fit.logLikelihood() : Double.NEGATIVE_INFINITY;
        }

        Fading search(MixedFit constant) {
            var rates = new double[GRID + 2];
            for (var i = 0; i <= GRID; i++) {
                rates[i + 1] = SMALLEST_RATE * Math.pow(LARGEST_RATE / SMALLEST_RATE, i / (double) GRID);
            }
            var heights = new double[rates.length];
            heights[0] = constant.logLikelihood();
            var best = 0;
            for (var i = 1; i < rates.length; i++) {
                heights[i] = logLikelihood(rates[i]);
                best = heights[i] > heights[best] ? i : best;
            }
            var rate = top(rates[Math.max(0, best - 1)], rates[Math.min(rates.length - 1, best + 1)]);
            var height = logLikelihood(rate);
            // At an end of the range the profile is flat, and the end itself is meant.
            for (var end : new int[] {rates.length - 1, 0}) {
                if (heights[end] >= height - EQUAL) {
                    rate = rates[end];
                    height = heights[end];
                }
            }
            var bar = height - RATIO / 2;
            var fit = (MixedFit) fit(rate);
            var statistic = Math.max(0, 2 * (height - heights[0]));
            return new Fading(
                    rate >= LARGEST_RATE ? Double.POSITIVE_INFINITY : rate,
                    new Interval(lower(rates, heights, bar), upper(rates, heights, bar)),
                    fit.coefficient(1),
                    ChiSquaredDistribution.of(1).survivalProbability(statistic));
        }

        /// The lowest rate that reaches the bar: the first crossing of the grid from below.
        private double lower(double[] rates, double[] heights, double bar) {
            if (heights[0] >= bar) {
                return 0;
            }
            var i = 1;
            while (i < rates.length - 1 && heights[i] < bar) {
                i++;
            }
            return crossing(rates[i - 1], rates[i], rate -> logLikelihood(rate) - bar);
        }

        private double upper(double[] rates, double[] heights, double bar) {
            var i = rates.length - 1;
            if (heights[i] >= bar) {
                return Double.POSITIVE_INFINITY;
            }
            while (i > 0 && heights[i] < bar) {
                i--;
            }
            return crossing(rates[i + 1], rates[i], rate -> logLikelihood(rate) - bar);
        }

        /// The root between a rate below the bar and one above it, by bisection.
        private static double crossing(double outside, double inside, DoubleUnaryOperator excess) {
            var out = outside;
            var in = inside;
            while (Math.abs(out - in) > 1e-10 * Math.max(out, in)) {
                var middle = (out + in) / 2;
                if (excess.applyAsDouble(middle) < 0) {
                    out = middle;
                } else {
                    in = middle;
                }
            }
            return in;
        }

        /// The highest point between two rates, by golden sections.
        private double top(double from, double to) {
            var section = (Math.sqrt(5) - 1) / 2;
            var low = from;
            var high = to;
            var left = high - section * (high - low);
            var right = low + section * (high - low);
            var atLeft = logLikelihood(left);
            var atRight = logLikelihood(right);
            while (high - low > 1e-9 * (1 + high)) {
                if (atLeft > atRight) {
                    high = right;
                    right = left;
                    atRight = atLeft;
                    left = high - section * (high - low);
                    atLeft = logLikelihood(left);
                } else {
                    low = left;
                    left = right;
                    atLeft = atRight;
                    right = low + section * (high - low);
                    atRight = logLikelihood(right);
                }
            }
            return (low + high) / 2;
        }
    }
}
