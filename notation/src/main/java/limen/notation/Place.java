package limen.notation;

import org.jspecify.annotations.Nullable;

/// Where a value stands: its line, and the steps that lead to it.
///
/// Steps are joined only when a fault is worded, so that a large file does not hold the same names many times.
record Place(int line, @Nullable Place within, String step) {
    static final Place FILE = new Place(1, null, "");

    Place at(int other) {
        return new Place(other, within, step);
    }

    Place entry(int line, String key) {
        return new Place(line, this, Shown.name(key));
    }

    Place item(int line, int number) {
        return new Place(line, this, "[" + number + "]");
    }

    String path() {
        if (within == null) {
            return step;
        }
        var outer = within.path();
        return outer.isEmpty() || step.startsWith("[") ? outer + step : outer + "." + step;
    }

    Fault fault(String found, String expected) {
        return new Fault(line, path(), found, expected);
    }
}
