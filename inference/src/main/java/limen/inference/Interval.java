package limen.inference;

/// A closed interval of plausible values, in the unit of the estimate it belongs to.
public record Interval(double lower, double upper) {
    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "lower end is %s and upper end %s; expected lower <= upper".formatted(lower, upper));
        }
    }

    /// Whether every value of the interval is above `value`, or every one below it.
    public boolean excludes(double value) {
        return isAbove(value) || isBelow(value);
    }

    public boolean isAbove(double value) {
        return lower > value;
    }

    public boolean isBelow(double value) {
        return upper < value;
    }

    /// Whether the whole interval lies strictly between `-margin` and `margin`.
    public boolean isWithin(double margin) {
        return lower > -margin && upper < margin;
    }
}
