package limen.notation;

import java.util.List;
import java.util.SequencedMap;

/// What was written, with its place and before anything is made of it.
sealed interface Value {
    Place place();

    /// A word, number or text as its author wrote it.
    ///
    /// @param quoted whether it stands in quotes or as a block of text
    record Scalar(Place place, String text, boolean quoted) implements Value {
        /// Whether the author left the value out, as in `end:` or `end: ~`.
        boolean isNothing() {
            return !quoted
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    /// A list.
    record Sequence(Place place, List<Value> items) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// A section of named entries, in the order of the file.
    record Mapping(Place place, SequencedMap<String, Value> entries) implements Value {}

    /// A value whose fault is already noted; reading it adds no second one.
    record Unreadable(Place place) implements Value {}
}
