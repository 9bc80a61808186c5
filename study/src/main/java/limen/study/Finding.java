package limen.study;

import limen.safety.Value;

/// One observation that an entry tells.
///
/// @param name in the catalogue of observations
public record Finding(String name, Value value) {
    public static Finding yes(String name) {
        return new Finding(name, Value.yes());
    }

    public static Finding number(String name, double value) {
        return new Finding(name, Value.of(value));
    }
}
