package limen.safety;

/// What an observation was found to be: a number in the unit of the catalogue, or a word.
public sealed interface Value {
    /// A number in the unit of the catalogue.
    @SuppressWarnings("AvoidCommonTypeNames") // always written Value.Number
    record Number(double value) implements Value {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("An observed number must be finite, but is " + value);
            }
        }
    }

    record Word(String word) implements Value {
        public Word {
            if (word.isBlank()) {
                throw new IllegalArgumentException("An observed word must not be blank");
            }
        }
    }

    static Value yes() {
        return new Word("yes");
    }

    static Value no() {
        return new Word("no");
    }

    static Value of(double value) {
        return new Number(value);
    }

    static Value of(String word) {
        return new Word(word);
    }
}
