package limen.inference.tolerance;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import limen.inference.mixed.Rows;

/// Sessions as rows of a mixed model. Days since the last session are centred at their mean, a first
/// session standing at the mean.
final class DoseRows {
    private final List<DoseRow> rows;
    private final double meanDays;
    private final double meanDose;

    DoseRows(List<DoseRow> rows) {
        this.rows = rows.stream().filter(row -> !Double.isNaN(row.effect())).toList();
        this.meanDays = this.rows.stream()
                .mapToDouble(DoseRow::daysSinceLast)
                .filter(days -> !Double.isNaN(days))
                .average()
                .orElse(0);
        this.meanDose =
                this.rows.stream().mapToInt(DoseRow::doseNumber).average().orElse(0);
    }

    double meanDose() {
        return meanDose;
    }

    /// Whether the days since the last session differ, so that they can explain anything.
    boolean haveDifferentDays() {
        return rows.stream().mapToDouble(this::days).distinct().count() > 1;
    }

    /// The rows with these terms; the days are added as the last where they differ.
    Rows with(Function<DoseRow, double[]> terms) {
        var withDays = haveDifferentDays();
        return Rows.of(
                rows.stream().mapToInt(DoseRow::person).toArray(),
                new double[rows.size()],
                rows.stream()
                        .map(row -> withDays ? added(terms.apply(row), days(row)) : terms.apply(row))
                        .toArray(double[][]::new),
                rows.stream().mapToDouble(DoseRow::effect).toArray());
    }

    private double days(DoseRow row) {
        return Double.isNaN(row.daysSinceLast()) ? 0 : row.daysSinceLast() - meanDays;
    }

    private static double[] added(double[] terms, double last) {
        var longer = Arrays.copyOf(terms, terms.length + 1);
        longer[terms.length] = last;
        return longer;
    }
}
