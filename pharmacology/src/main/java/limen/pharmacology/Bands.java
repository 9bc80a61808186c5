package limen.pharmacology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where the middle nine tenths of a population lie at every hour of a grid.
///
/// Bands of two groups add up to those of both, in whatever order.
public final class Bands {
    private final double[] hours;
    private final Map<Variable, List<Tally>> tallies = new EnumMap<>(Variable.class);

    Bands(double[] hours) {
        this.hours = hours.clone();
        for (var variable : Variable.values()) {
            var column = new ArrayList<Tally>();
            for (int row = 0; row < hours.length; row++) {
                column.add(new Tally());
            }
            tallies.put(variable, Collections.unmodifiableList(column));
        }
    }

    void count(int row, Variable variable, double[] values) {
        tally(row, variable).add(values);
    }

    /// Takes in the people of another group, on the same grid.
    public void add(Bands other) {
        if (other.hours.length != hours.length) {
            throw new IllegalArgumentException(
                    "Bands of %d and of %d hours do not add up".formatted(hours.length, other.hours.length));
        }
        for (var variable : Variable.values()) {
            for (int row = 0; row < hours.length; row++) {
                tally(row, variable).add(other.tally(row, variable));
            }
        }
    }

    public int rows() {
        return hours.length;
    }

    public double hours(int row) {
        return hours[row];
    }

    /// How many people were counted.
    public long people() {
        return hours.length == 0 ? 0 : tally(0, Variable.MDMA).count();
    }

    /// A quantile over people, to within half a percent of its value.
    ///
    /// @param share 0.05, 0.5 or 0.95 as a rule
    public double quantile(Variable variable, int row, double share) {
        // No share of an enzyme exceeds 1, and the middle of a bin may.
        var value = tally(row, variable).quantile(share);
        return variable == Variable.CYP2D6 ? Math.min(1, value) : value;
    }

    private Tally tally(int row, Variable variable) {
        var column = tallies.get(variable);
        if (column == null) {
            throw new IllegalStateException("Bands without " + variable);
        }
        return column.get(row);
    }
}
