package limen.inference.series;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One person's days in order: when, under which conditions, and what was answered. A day without an answer keeps its
/// place in time, so that the days around it are known to be further apart.
public final class Series {
    private final double[] days;
    private final EnumMap<SeriesTerm, double[]> columns;
    private final double[] values;

    private Series(double[] days, EnumMap<SeriesTerm, double[]> columns, double[] values) {
        this.days = days;
        this.columns = columns;
        this.values = values;
    }

    /// A series of days, the columns of the model's terms and the values.
    ///
    /// @param days strictly rising, in days; need not be whole
    /// @param columns one number per day and term; [SeriesTerm#ACTIVE] is needed and is 0 or 1;
    ///     [SeriesTerm#INTERCEPT] is in every series and is not given
    /// @param values NaN where there is none
    public static Series of(double[] days, Map<SeriesTerm, double[]> columns, double[] values) {
        requireRising(days);
        requireLength("values", values.length, days.length);
        if (columns.containsKey(SeriesTerm.INTERCEPT)) {
            throw new IllegalArgumentException("an intercept is in every series; expected columns of other terms only");
        }
        if (!columns.containsKey(SeriesTerm.ACTIVE)) {
            throw new IllegalArgumentException("no column says on which days the capsule was active");
        }
        var copies = new EnumMap<SeriesTerm, double[]>(SeriesTerm.class);
        columns.forEach((term, column) -> copies.put(term, checked(term, column, days)));
        for (var i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "the value of day %s is %s; expected a finite number, or NaN for none"
                                .formatted(days[i], values[i]));
            }
        }
        return new Series(days.clone(), copies, values.clone());
    }

    /// A series with carry-over, trend and weekend derived from the days and the capsules.
    public static Series derived(double[] days, double[] active, double[] values) {
        requireRising(days);
        requireLength("active", active.length, days.length);
        return of(
                days,
                Map.of(
                        SeriesTerm.ACTIVE, active,
                        SeriesTerm.CARRY, DerivedTerms.carry(days, active),
                        SeriesTerm.TIME, DerivedTerms.time(days),
                        SeriesTerm.WEEKEND, DerivedTerms.weekend(days)),
                values);
    }

    private static void requireRising(double[] days) {
        if (days.length == 0) {
            throw new IllegalArgumentException("a series has no day; expected at least one");
        }
        for (var i = 0; i < days.length; i++) {
            if (!Double.isFinite(days[i]) || (i > 0 && days[i] <= days[i - 1])) {
                throw new IllegalArgumentException("day %d of the series is %s%s; expected finite days that rise"
                        .formatted(i + 1, days[i], i == 0 ? "" : " after " + days[i - 1]));
            }
        }
    }

    private static void requireLength(String name, int length, int days) {
        if (length != days) {
            throw new IllegalArgumentException(
                    "%s has %d entries; expected one for each of %d days".formatted(name, length, days));
        }
    }

    private static double[] checked(SeriesTerm term, double[] column, double[] days) {
        requireLength(term.code(), column.length, days.length);
        for (var i = 0; i < column.length; i++) {
            if (!Double.isFinite(column[i])) {
                throw new IllegalArgumentException(
                        "%s of day %s is %s; expected a finite number".formatted(term.code(), days[i], column[i]));
            }
            if (term == SeriesTerm.ACTIVE && column[i] != 0 && column[i] != 1) {
                throw new IllegalArgumentException(
                        "active of day %s is %s; expected 0 or 1".formatted(days[i], column[i]));
            }
        }
        return column.clone();
    }

    /// How many days the series has, answered or not.
    public int size() {
        return days.length;
    }

    public double day(int index) {
        return days[index];
    }

    /// The value of that day; NaN if there is none.
    public double value(int index) {
        return values[index];
    }

    public boolean isObserved(int index) {
        return !Double.isNaN(values[index]);
    }

    /// How many days have a value.
    public int observed() {
        var count = 0;
        for (var value : values) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        return count;
    }

    /// How many days have none.
    public int missing() {
        return size() - observed();
    }

    /// How many days with a value had the active capsule.
    public int observedActive() {
        var count = 0;
        for (var i = 0; i < size(); i++) {
            if (isObserved(i) && at(SeriesTerm.ACTIVE, i) == 1) {
                count++;
            }
        }
        return count;
    }

    /// How many days with a value had no active capsule: what the active days are compared with.
    public int observedPlacebo() {
        return observed() - observedActive();
    }

    public boolean has(SeriesTerm term) {
        return term == SeriesTerm.INTERCEPT || columns.containsKey(term);
    }

    /// The terms of this series in the order of [SeriesTerm].
    public List<SeriesTerm> terms() {
        return Stream.of(SeriesTerm.values()).filter(this::has).toList();
    }

    /// What the term's column says of that day.
    public double at(SeriesTerm term, int index) {
        if (term == SeriesTerm.INTERCEPT) {
            return 1;
        }
        var column = columns.get(term);
        if (column == null) {
            throw new IllegalArgumentException("the series has no %s; it has %s".formatted(term.code(), terms()));
        }
        return column[index];
    }

    /// The same days without that term.
    public Series without(SeriesTerm term) {
        if (term == SeriesTerm.INTERCEPT || term == SeriesTerm.ACTIVE) {
            throw new IllegalArgumentException("%s is in every series; expected another term".formatted(term.code()));
        }
        var fewer = new EnumMap<>(columns);
        fewer.remove(term);
        return new Series(days, fewer, values);
    }

    /// The same days with another column for that term.
    public Series with(SeriesTerm term, double[] column) {
        var changed = new EnumMap<>(columns);
        changed.put(term, column);
        return of(days, changed, values);
    }

    /// The same days with other values.
    public Series withValues(double[] other) {
        return of(days, columns, other);
    }

    /// The series without the terms that never change on days with a value: nothing can be learned about those.
    public Series withoutConstantTerms() {
        var fewer = new EnumMap<>(columns);
        fewer.keySet().removeIf(term -> term != SeriesTerm.ACTIVE && isConstant(term));
        return new Series(days, fewer, values);
    }

    private boolean isConstant(SeriesTerm term) {
        var first = Double.NaN;
        for (var i = 0; i < size(); i++) {
            if (isObserved(i)) {
                if (Double.isNaN(first)) {
                    first = at(term, i);
                } else if (at(term, i) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
