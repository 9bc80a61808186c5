package limen.inference.series;

import java.util.Arrays;

/*
 * Whitened rows of an AR(1) process are (z_t - phi^g z_s) sqrt(w_g), s the row before, g the days between, and
 * w_g = (1 - phi^2) / (1 - phi^2g), so that each has the spread of one day's innovation. Their cross-products are
 *
 *     S(phi) = w_0 z_1 z_1' + sum over g of w_g (A_g - phi^g B_g + phi^2g C_g)
 *
 * with A, B, C sums over the rows that come g days after another: three matrices for each length of gap that occurs,
 * and one pass over the days, whatever the number of values of phi that are looked at.
 */
/// The sums over a series from which the cross-products of terms and values, whitened by any autocorrelation, follow.
/// Columns are in units of their prior: terms times prior sd, values minus what the prior means predict. There is a
/// column for each [SeriesTerm], zero where the series lacks it, and the value is the last.
final class CrossProducts {
    /// Gaps that differ by less than this many days are the same gap.
    private static final double SAME_GAP = 1e-9;

    /// Entries of the lower triangle, row by row.
    static final int PACKED = 21;

    private static final int ORDER = Coefficients.TERMS + 1;

    private final int rows;
    private final boolean stationary;
    private final boolean wholeGaps;
    private final double[] first;
    private final double[] gaps;
    private final int[] counts;
    private final double[][] later;
    private final double[][] across;
    private final double[][] earlier;

    private CrossProducts(int rows, boolean stationary, Gaps gaps, double[] z) {
        this.rows = rows;
        this.stationary = stationary;
        this.gaps = gaps.lengths();
        this.wholeGaps = gaps.areWhole();
        this.counts = new int[this.gaps.length];
        this.first = new double[PACKED];
        this.later = new double[this.gaps.length][PACKED];
        this.across = new double[this.gaps.length][PACKED];
        this.earlier = new double[this.gaps.length][PACKED];
        for (int i = 0, at = 0; i < ORDER; i++) {
            for (var j = 0; j <= i; j++, at++) {
                first[at] = z[i] * z[j];
            }
        }
        for (var row = 1; row < rows; row++) {
            add(gaps.classOf()[row], z, row * ORDER);
        }
    }

    private void add(int gap, double[] z, int row) {
        counts[gap]++;
        var before = row - ORDER;
        var a = later[gap];
        var b = across[gap];
        var c = earlier[gap];
        for (int i = 0, at = 0; i < ORDER; i++) {
            var zi = z[row + i];
            var yi = z[before + i];
            for (var j = 0; j <= i; j++, at++) {
                var zj = z[row + j];
                var yj = z[before + j];
                a[at] += zi * zj;
                b[at] += zi * yj + yi * zj;
                c[at] += yi * yj;
            }
        }
    }

    /// Sums over the days of `series` that have a value.
    static CrossProducts of(Series series, Likelihood likelihood, Priors priors) {
        var rows = series.observed();
        var z = new double[rows * ORDER];
        var days = new double[rows];
        for (int day = 0, row = 0; day < series.size(); day++) {
            if (series.isObserved(day)) {
                days[row] = series.day(day);
                z[row * ORDER + Coefficients.TERMS] = series.value(day);
                row++;
            }
        }
        for (var term : series.terms()) {
            fill(z, series, term, priors);
        }
        var gaps = switch (likelihood) {
            case STATIONARY -> Gaps.between(days);
            case CONDITIONAL -> Gaps.allOne(rows);
        };
        return new CrossProducts(rows, likelihood == Likelihood.STATIONARY, gaps, z);
    }

    private static void fill(double[] z, Series series, SeriesTerm term, Priors priors) {
        var sd = priors.sd(term);
        var mean = priors.mean(term);
        for (int day = 0, at = 0; day < series.size(); day++) {
            if (series.isObserved(day)) {
                var x = series.at(term, day);
                z[at + term.ordinal()] = x * sd;
                z[at + Coefficients.TERMS] -= x * mean;
                at += ORDER;
            }
        }
    }

    int rows() {
        return rows;
    }

    /// Whether all gaps are whole days. If not, a negative autocorrelation has no meaning: `phi^g` is not real.
    boolean wholeGaps() {
        return wholeGaps;
    }

    /// Writes the lower triangle of `S(phi)` into `into` and returns half the log determinant of the whitening.
    ///
    /// @param complement `1 - phi^2`, handed in because it loses digits near 1
    double whitened(double phi, double complement, double[] into) {
        var weight = stationary ? complement : 1;
        for (var at = 0; at < PACKED; at++) {
            into[at] = weight * first[at];
        }
        var logDeterminant = Math.log(weight);
        for (var gap = 0; gap < gaps.length; gap++) {
            var decay = gaps[gap] == 1 ? phi : Math.pow(phi, gaps[gap]);
            var share = 1.0;
            if (gaps[gap] != 1) {
                share = complement / -Math.expm1(gaps[gap] * Math.log1p(-complement));
                logDeterminant += counts[gap] * Math.log(share);
            }
            var squared = decay * decay;
            var a = later[gap];
            var b = across[gap];
            var c = earlier[gap];
            for (var at = 0; at < PACKED; at++) {
                into[at] += share * (a[at] - decay * b[at] + squared * c[at]);
            }
        }
        return logDeterminant / 2;
    }

    /// The lengths of gap that occur, and which of them lies before each row.
    @SuppressWarnings("ArrayRecordComponent") // read in a hot loop, and never seen outside
    private record Gaps(double[] lengths, int[] classOf) {
        static Gaps allOne(int rows) {
            return new Gaps(new double[] {1}, new int[rows]);
        }

        boolean areWhole() {
            for (var length : lengths) {
                if (length != Math.rint(length)) {
                    return false;
                }
            }
            return true;
        }

        static Gaps between(double[] days) {
            var lengths = new double[Math.max(1, days.length)];
            lengths[0] = 1;
            var classes = 1;
            var classOf = new int[days.length];
            for (var row = 1; row < days.length; row++) {
                var gap = days[row] - days[row - 1];
                var whole = Math.rint(gap);
                if (Math.abs(gap - whole) < SAME_GAP) {
                    gap = whole;
                }
                var found = 0;
                while (found < classes && Math.abs(lengths[found] - gap) >= SAME_GAP) {
                    found++;
                }
                if (found == classes) {
                    lengths[classes++] = gap;
                }
                classOf[row] = found;
            }
            return new Gaps(Arrays.copyOf(lengths, classes), classOf);
        }
    }
}
