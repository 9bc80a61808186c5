package limen.evidence;

import java.util.List;

/// What a comparison compares with.
public sealed interface Operand {
    /// A threshold in the unit of the observation.
    record Threshold(double value) implements Operand {
        public Threshold {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A threshold must be a finite number, but is " + value);
            }
            value += 0.0; // no minus zero, which is no other threshold than zero
        }
    }

    /// One or more words, `yes` the most frequent.
    record Words(List<String> words) implements Operand {
        public Words {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("A comparison with words needs at least one");
            }
        }
    }

    /// Nothing: for the comparator `any`.
    record Nothing() implements Operand {}
}
