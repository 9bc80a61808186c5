package limen.inference.series;

/// Where the autocorrelation can be: the range of theta outside of which the posterior density, at its best sigma, is
/// less than `e^-DEPTH` of its largest value.
///
/// @param peak the largest log density that was met
/// @param variance sigma squared there
record AutocorrelationRange(double low, double high, double peak, double variance) {
    /// The lost mass is some 1e-10; a normal density falls this far in 6.9 standard deviations.
    static final double DEPTH = 24;

    private static final double HIGHEST = Math.PI / 2;
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
        private final double cell;
        private final double[] looks = new double[LOOKS];
        private double variance;
        private double peak = Double.NEGATIVE_INFINITY;
        private double peakTheta;
        private double peakVariance;

        Search(JointDensity density, double start) {
            this.density = density;
            this.lowest = density.lowestTheta();
            this.cell = (HIGHEST - lowest) / LOOKS;
            this.variance = start;
        }

        AutocorrelationRange range() {
            for (var i = 0; i < LOOKS; i++) {
                looks[i] = profile(theta(i));
            }
            // A long series has a peak narrower than the cells.
            var step = cell / 2;
            for (var halving = 0; halving < HALVINGS; halving++) {
                var centre = peakTheta;
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

        private double theta(int look) {
            return lowest + (look + 0.5) * cell;
        }

        private double profile(double theta) {
            if (theta <= -HIGHEST || theta < lowest || theta >= HIGHEST) {
                return Double.NEGATIVE_INFINITY;
            }
            density.turnTo(theta);
            variance = density.likelyVariance(variance, ROUGHLY);
            var value = density.at(variance, Math.log(variance) / 2);
            if (value > peak) {
                peak = value;
                peakTheta = theta;
                peakVariance = variance;
            }
            return value;
        }

        private double lowEnd() {
            if (isInside(0)) {
                return lowest;
            }
            var in = peakTheta;
            for (var i = LOOKS - 1; i >= 0; i--) {
                in = isInside(i) ? Math.min(in, theta(i)) : in;
            }
            var out = lowest;
            for (var i = 0; i < LOOKS && theta(i) < in; i++) {
                out = theta(i);
            }
            return edge(out, in);
        }

        private double highEnd() {
            if (isInside(LOOKS - 1)) {
                return HIGHEST;
            }
            var in = peakTheta;
            for (var i = 0; i < LOOKS; i++) {
                in = isInside(i) ? Math.max(in, theta(i)) : in;
            }
            var out = HIGHEST;
            for (var i = LOOKS - 1; i >= 0 && theta(i) > in; i--) {
                out = theta(i);
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
            while (Math.abs(outer - inner) > ROUGHLY * Math.abs(outer - peakTheta)) {
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
