package limen.inference.series;

import java.util.ArrayList;
import java.util.List;

/// The t statistic of the active capsule in a generalised least-squares fit whose autocorrelation is given, for one
/// allocation after another: level, trend and weekend are projected out once.
final class GlsStatistic {
    /// Of a column's length; what is left after projection is rounding below it.
    private static final double NOTHING = 1e-9;

    private final Series series;
    private final double[] decay;
    private final double[] scale;
    private final int[] rows;
    private final int[] dayBefore;
    private final boolean carries;
    private final List<double[]> basis = new ArrayList<>();
    private final double[] value;
    private final double[] active;
    private final double[] carry;

    GlsStatistic(Series series, double phi) {
        this.series = series;
        this.rows = new int[series.observed()];
        for (int day = 0, row = 0; day < series.size(); day++) {
            if (series.isObserved(day)) {
                rows[row++] = day;
            }
        }
        this.decay = new double[rows.length];
        this.scale = new double[rows.length];
        this.dayBefore = new int[rows.length];
        for (var row = 0; row < rows.length; row++) {
            decay[row] = row == 0 ? 0 : Math.pow(phi, series.day(rows[row]) - series.day(rows[row - 1]));
            scale[row] = Math.sqrt((1 - phi * phi) / (1 - decay[row] * decay[row]));
            dayBefore[row] =
                    rows[row] > 0 && series.day(rows[row] - 1) == series.day(rows[row]) - 1 ? rows[row] - 1 : -1;
        }
        this.carries = series.has(SeriesTerm.CARRY) && carryFollowsFromActive();
        this.active = new double[rows.length];
        this.carry = new double[rows.length];
        for (var term : series.terms()) {
            if (term != SeriesTerm.ACTIVE && term != SeriesTerm.CARRY) {
                addToBasis(column(term));
            }
        }
        this.value = new double[rows.length];
        for (var row = 0; row < rows.length; row++) {
            value[row] = series.value(rows[row]);
        }
        whiten(value);
        project(value);
    }

    /// Whether the carry-over of the series is the capsule of the day before, so that it can be derived for other
    /// allocations; if not, the statistic goes without.
    private boolean carryFollowsFromActive() {
        for (var row = 0; row < rows.length; row++) {
            var expected = dayBefore[row] < 0 ? 0 : series.at(SeriesTerm.ACTIVE, dayBefore[row]);
            if (series.at(SeriesTerm.CARRY, rows[row]) != expected) {
                return false;
            }
        }
        return true;
    }

    /// The statistic had those days been active; NaN where the fit cannot tell the capsule from the rest.
    double of(boolean[] isActive) {
        for (var row = 0; row < rows.length; row++) {
            active[row] = isActive[rows[row]] ? 1 : 0;
        }
        if (!reduce(active)) {
            return Double.NaN;
        }
        var xx = dot(active, active);
        var xy = dot(active, value);
        var yy = dot(value, value);
        var df = rows.length - basis.size() - 1;
        if (carries) {
            for (var row = 0; row < rows.length; row++) {
                carry[row] = dayBefore[row] >= 0 && isActive[dayBefore[row]] ? 1 : 0;
            }
            if (reduce(carry)) {
                var cc = dot(carry, carry);
                var cy = dot(carry, value);
                var cx = dot(carry, active);
                var before = xx;
                xx -= cx * cx / cc;
                xy -= cx * cy / cc;
                yy -= cy * cy / cc;
                df--;
                if (xx < NOTHING * before) {
                    return Double.NaN;
                }
            }
        }
        var residual = Math.max(0, yy - xy * xy / xx);
        return xy / Math.sqrt(xx * residual / df);
    }

    /// Whitens a column and takes out what the basis explains; false if nothing is left.
    private boolean reduce(double[] column) {
        whiten(column);
        var before = dot(column, column);
        project(column);
        return dot(column, column) > NOTHING * before;
    }

    private double[] column(SeriesTerm term) {
        var column = new double[rows.length];
        for (var row = 0; row < rows.length; row++) {
            column[row] = series.at(term, rows[row]);
        }
        return column;
    }

    private void addToBasis(double[] column) {
        if (reduce(column)) {
            var length = Math.sqrt(dot(column, column));
            for (var row = 0; row < column.length; row++) {
                column[row] /= length;
            }
            basis.add(column);
        }
    }

    private void project(double[] column) {
        for (var direction : basis) {
            var share = dot(direction, column);
            for (var row = 0; row < column.length; row++) {
                column[row] -= share * direction[row];
            }
        }
    }

    /// Each row less what the row before foretells, in units of the same spread.
    private void whiten(double[] column) {
        for (var row = column.length - 1; row > 0; row--) {
            column[row] = (column[row] - decay[row] * column[row - 1]) * scale[row];
        }
        column[0] *= scale[0];
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
