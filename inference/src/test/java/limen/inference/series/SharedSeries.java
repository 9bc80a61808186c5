package limen.inference.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;

/// Series from the reference tables, and series drawn from the model.
final class SharedSeries {
    private static final List<SeriesTerm> GIVEN =
            List.of(SeriesTerm.ACTIVE, SeriesTerm.CARRY, SeriesTerm.TIME, SeriesTerm.WEEKEND);

    private SharedSeries() {}

    static Series table(String name) {
        return series(SharedReference.table("reference/statistics/" + name).rows());
    }

    static Series ofRows(List<ReferenceTable.Row> rows) {
        return series(rows);
    }

    private static Series series(List<ReferenceTable.Row> rows) {
        Map<SeriesTerm, double[]> columns = new EnumMap<>(SeriesTerm.class);
        for (var term : GIVEN) {
            columns.put(term, column(rows, term.code()));
        }
        return Series.of(column(rows, "day"), columns, column(rows, "y"));
    }

    private static double[] column(List<ReferenceTable.Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    /// Consecutive days with a capsule every third, permuted blocks of four, two active; all values 0.
    static Series blank(int days, RandomGenerator random) {
        var number = new double[days];
        var active = new double[days];
        var block = new boolean[4];
        var scheme = new AllocationBlock(AllocationUnit.single(1, 2, 3, 4), 4, 2);
        for (var i = 0; i < days; i++) {
            number[i] = i + 1;
            if (i % 12 == 0) {
                scheme.draw(random, block);
            }
            active[i] = i % 3 == 0 && block[i / 3 % 4] ? 1 : 0;
        }
        return Series.derived(number, active, new double[days]);
    }

    /// Values of the model on these days.
    ///
    /// @param effects of intercept, active, carry, time, weekend
    /// @param stationary whether the first residual has the stationary spread, or that of an innovation
    static Series drawn(
            Series days, double[] effects, double phi, double sigma, boolean stationary, RandomGenerator random) {
        var values = new double[days.size()];
        var residual = 0.0;
        for (var i = 0; i < values.length; i++) {
            var share = 1.0;
            if (i == 0) {
                share = stationary ? 1 / (1 - phi * phi) : 1;
            } else {
                var decay = Math.pow(phi, days.day(i) - days.day(i - 1));
                residual *= decay;
                share = (1 - decay * decay) / (1 - phi * phi);
            }
            residual += sigma * Math.sqrt(share) * random.nextGaussian();
            values[i] = residual;
            for (var term : days.terms()) {
                values[i] += effects[term.ordinal()] * days.at(term, i);
            }
        }
        return days.withValues(values);
    }

    /// The same days with some of the values gone, whatever they were; four active days are kept.
    static Series withGaps(Series series, double share, RandomGenerator random) {
        var values = new double[series.size()];
        var active = series.observedActive();
        for (var i = 0; i < values.length; i++) {
            values[i] = series.value(i);
            var isActive = series.at(SeriesTerm.ACTIVE, i) == 1;
            if (random.nextDouble() < share && (!isActive || active > SeriesModel.FEWEST_DAYS)) {
                values[i] = Double.NaN;
                active -= isActive ? 1 : 0;
            }
        }
        return series.withValues(values);
    }

    static SeriesPosterior posterior(SeriesModel model, Series series) {
        return switch (model.posterior(series)) {
            case SeriesPosterior posterior -> posterior;
            case SeriesAnswer.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }
}
