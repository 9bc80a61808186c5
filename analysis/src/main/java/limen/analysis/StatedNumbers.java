package limen.analysis;

import java.util.Arrays;
import java.util.OptionalLong;

/// A number for each of several things - visits, people - that any row about the thing may state, and that all rows
/// which state it must agree on. Takes no memory until the first number is stated.
final class StatedNumbers {
    private double[] numbers = {};
    private int[] lines = {};

    /// Whether any number was stated.
    boolean areAny() {
        return numbers.length > 0;
    }

    /// The number of a thing; NaN where none was stated.
    double of(int thing) {
        return thing < numbers.length ? numbers[thing] : Double.NaN;
    }

    /// The line that states another number of the same thing; empty where the number was taken in.
    OptionalLong state(int thing, double number, long onLine) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("number is %s; expected a finite one".formatted(number));
        }
        var before = of(thing);
        if (!Double.isNaN(before)) {
            return before == number ? OptionalLong.empty() : OptionalLong.of(lines[thing]);
        }
        makeRoomFor(thing);
        numbers[thing] = number;
        lines[thing] = Math.toIntExact(onLine);
        return OptionalLong.empty();
    }

    private void makeRoomFor(int thing) {
        if (thing >= numbers.length) {
            var had = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(thing + 1, 2 * had));
            lines = Arrays.copyOf(lines, numbers.length);
            Arrays.fill(numbers, had, numbers.length, Double.NaN);
        }
    }
}
