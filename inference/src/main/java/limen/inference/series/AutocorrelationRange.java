package limen.inference.series;

/// Where the autocorrelation can be: the range of the coordinate u outside of which the posterior density, at its
/// best sigma, is less than `e^-DEPTH` of its largest value.
///
/// @param peak the largest log density that was met
/// @param variance sigma squared there
record AutocorrelationRange(double low, double high, double peak, double variance) {
    /// The lost mass is some 1e-9; a normal density falls this far in 6.1 standard deviations.
    static final double DEPTH = 19;

    private static final int LOOKS = 13;
    private static final int HALVINGS = 6;
    private static final double ROUGHLY = 0.05;

    /// The range for that density.
    ///
    /// @param start a first idea of sigma squared
    static AutocorrelationRange of(JointDensity density, double start) {
        return new Search(density, start).range();
    }

    private static final class Search {
        private final JointDensity density;
        private final double lowest;
        private final double highest;
        private final double cell;
        private final double[] looks = new double[LOOKS];
        private double variance;
        private double peak = Double.NEGATIVE_INFINITY;
        private double peakAt;
        private double peakVariance;

        Search(JointDensity density, double start) {
            this.density = density;
            this.lowest = density.lowest();
            this.highest = density.highest();
            this.cell = (highest - lowest) / LOOKS;
            this.variance = start;
        }

        AutocorrelationRange range() {
            for (var i = 0; i < LOOKS; i++) {
                looks[i] = profile(place(i));
            }
            // A long series has a peak narrower than the cells.
            var step = cell / 2;
            for (var halving = 0; halving < HALVINGS; halving++) {
                var centre = peakAt;
                var before = peak;
                var left = profile(centre - step);
                var right = profile(centre + step);
                if (peak == before && peak - Math.min(left, right) < 1) {
                    break;
                }
                step /= 2;
            }
            return new AutocorrelationRange(lowEnd(), highEnd(), peak, peakVariance);
        }

        private double place(int look) {
            return lowest + (look + 0.5) * cell;
        }

        private double profile(double u) {
            if (u <= lowest || u >= highest) {
                return Double.NEGATIVE_INFINITY;
            }
            density.turnTo(u);
            variance = density.likelyVariance(variance, ROUGHLY);
            var logSigma = Math.log(variance) / 2;
            var value = density.at(variance, logSigma, density.logPrior(variance, logSigma));
            if (value > peak) {
                peak = value;
                peakAt = u;
                peakVariance = variance;
            }
            return value;
        }

        private double lowEnd() {
            if (isInside(0)) {
                return lowest;
            }
            var in = peakAt;
            for (var i = LOOKS - 1; i >= 0; i--) {
                in = isInside(i) ? Math.min(in, place(i)) : in;
            }
            var out = lowest;
            for (var i = 0; i < LOOKS && place(i) < in; i++) {
                out = place(i);
            }
            return edge(out, in);
        }

        private double highEnd() {
            if (isInside(LOOKS - 1)) {
                return highest;
            }
            var in = peakAt;
            for (var i = 0; i < LOOKS; i++) {
                in = isInside(i) ? Math.max(in, place(i)) : in;
            }
            var out = highest;
            for (var i = LOOKS - 1; i >= 0 && place(i) > in; i--) {
                out = place(i);
            }
            return edge(out, in);
        }

        private boolean isInside(int look) {
            return looks[look] >= peak - DEPTH;
        }

        /// Bisects until the end is known to a small part of the way to the peak; the outer one is taken.
        private double edge(double out, double in) {
            var outer = out;
            var inner = in;
            while (Math.abs(outer - inner) > ROUGHLY * Math.abs(outer - peakAt)) {
                var middle = (outer + inner) / 2;
                if (profile(middle) < peak - DEPTH) {
                    outer = middle;
                } else {
                    inner = middle;
                }
            }
            return outer;
        }
    }
}
