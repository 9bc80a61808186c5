package limen.pharmacology;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import limen.pharmacology.solver.Solver;
import limen.pharmacology.solver.Tolerance;

/// The course of one body over time: every variable at every hour of a grid.
public final class Course {
    private static final int LONGEST = 2_000_000;

    private final double[] hours;
    private final Map<Variable, double[]> values;

    private Course(double[] hours, Map<Variable, double[]> values) {
        this.hours = hours;
        this.values = values;
    }

    /// Computed by Limen-PK1.
    ///
    /// @param hours ascending, from 0 on, each once
    public static Course of(Individual individual, Regimen regimen, double[] hours) {
        var model = new LimenPk1(List.of(individual));
        var values = new EnumMap<Variable, double[]>(Variable.class);
        for (var variable : Variable.values()) {
            values.put(variable, new double[hours.length]);
        }
        Solver.solve(
                model,
                model.dosing(regimen),
                hours,
                Tolerance.DEFAULT,
                (row, hour, y) -> values.forEach((variable, column) -> column[row] = model.observed(variable, y, 0)));
        return new Course(hours.clone(), values);
    }

    /// The hours from 0 to `end`, `step` apart, the last one at or before `end`.
    public static double[] grid(double end, double step) {
        if (!(step > 0) || !(end >= 0) || !(end / step < LONGEST)) {
            throw new IllegalArgumentException(
                    "A grid to %s h in steps of %s h; expected a step above 0 and fewer than %d rows"
                            .formatted(Decimals.print(end), Decimals.print(step), LONGEST));
        }
        // Not by adding up, which drifts; and a last row is not lost to a rounding error.
        return IntStream.rangeClosed(0, (int) Math.floor(end / step + 1e-9))
                .mapToDouble(i -> Math.round(i * step * 1e9) / 1e9)
                .toArray();
    }

    public int rows() {
        return hours.length;
    }

    public double hours(int row) {
        return hours[row];
    }

    public double value(Variable variable, int row) {
        return column(variable)[row];
    }

    /// The largest value from one hour to another, both included.
    public double peak(Variable variable, double from, double to) {
        return IntStream.rangeClosed(firstAt(from), lastAt(to))
                .mapToDouble(row -> value(variable, row))
                .max()
                .orElse(Double.NaN);
    }

    public double peak(Variable variable) {
        return peak(variable, 0, hours[hours.length - 1]);
    }

    /// The hour of the largest value in a span, the first if there are several.
    public double peakHour(Variable variable, double from, double to) {
        var best = firstAt(from);
        var last = lastAt(to);
        for (int row = best; row <= last; row++) {
            best = value(variable, row) > value(variable, best) ? row : best;
        }
        return hours[best];
    }

    public double lowest(Variable variable) {
        return IntStream.range(0, rows())
                .mapToDouble(row -> value(variable, row))
                .min()
                .orElse(Double.NaN);
    }

    /// The value at the last row at or before an hour.
    public double at(Variable variable, double hour) {
        return value(variable, lastAt(hour));
    }

    /// The area under a variable in a span, by trapezoids.
    public double area(Variable variable, double from, double to) {
        return area(row -> value(variable, row), from, to);
    }

    /// The area under something that is computed row by row.
    double area(IntToDoubleFunction value, double from, double to) {
        var area = 0.0;
        var last = lastAt(to);
        for (int row = firstAt(from) + 1; row <= last; row++) {
            area += (hours[row] - hours[row - 1]) * (value.applyAsDouble(row) + value.applyAsDouble(row - 1)) / 2;
        }
        return area;
    }

    /// The first row at or after an hour; the last of all if there is none.
    int firstAt(double hour) {
        var found = Arrays.binarySearch(hours, hour);
        return Math.min(hours.length - 1, found >= 0 ? found : -found - 1);
    }

    /// The last row at or before an hour; the first of all if there is none.
    int lastAt(double hour) {
        var found = Arrays.binarySearch(hours, hour);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    private double[] column(Variable variable) {
        var column = values.get(variable);
        if (column == null) {
            throw new IllegalStateException("A course without " + variable);
        }
        return column;
    }
}
