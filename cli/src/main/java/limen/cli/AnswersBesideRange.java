package limen.cli;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import limen.analysis.ItemRange;
import limen.exchange.SeriesTableRead;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.StudySeries;
import org.jspecify.annotations.Nullable;

/// A note about answers that the item does not allow: then the range is another one, or a cell is mistyped.
final class AnswersBesideRange {
    private AnswersBesideRange() {}

    static @Nullable String of(List<SeriesTableRead.Named> sets, ItemRange range) {
        return of(
                sets.stream()
                        .map(SeriesTableRead.Named::series)
                        .flatMapToDouble(
                                series -> IntStream.range(0, series.size()).mapToDouble(series::value)),
                range);
    }

    static @Nullable String of(StudySeries study, ItemRange range) {
        return of(
                study.people().stream()
                        .flatMap(person -> person.days().stream())
                        .mapToDouble(DayScore::score),
                range);
    }

    private static @Nullable String of(DoubleStream values, ItemRange range) {
        var beside = values.filter(value -> !Double.isNaN(value) && !range.holds(value))
                .collect(
                        DoubleSummaryStatistics::new,
                        DoubleSummaryStatistics::accept,
                        DoubleSummaryStatistics::combine);
        return beside.getCount() == 0
                ? null
                : "Outside the range %s to %s: %d of the answers, the lowest %s, the highest %s. The priors are made for that range; if the item has another, give --range."
                        .formatted(
                                text(range.least()),
                                text(range.most()),
                                beside.getCount(),
                                text(beside.getMin()),
                                text(beside.getMax()));
    }

    /// As a table writes it: 10 and not 10.0.
    private static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
