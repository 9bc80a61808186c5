package limen.evidence;

import java.util.Arrays;
import java.util.List;

/// What of an instrument an observation of the rules is taken from. Where the observation is yes or no, any value
/// above 0 is yes.
public sealed interface Feed {
    /// The score of the whole instrument.
    record Total() implements Feed {}

    record OfItem(String item) implements Feed {}

    /// Yes if any of the items is above 0 or was refused.
    record AnyOf(List<String> items) implements Feed {
        public AnyOf {
            items = List.copyOf(items);
        }
    }

    /// How many of the items are above 0.
    record CountOf(List<String> items) implements Feed {
        public CountOf {
            items = List.copyOf(items);
        }
    }

    /// `total`, `item 9`, `any of 1, 2, 3` or `count of 1, 2, 3`.
    static Feed of(String text) {
        if (text.equals("total")) {
            return new Total();
        }
        if (text.startsWith("item ")) {
            return new OfItem(text.substring("item ".length()).strip());
        }
        if (text.startsWith("any of ")) {
            return new AnyOf(listed(text.substring("any of ".length())));
        }
        if (text.startsWith("count of ")) {
            return new CountOf(listed(text.substring("count of ".length())));
        }
        throw new IllegalArgumentException(
                "\"%s\" feeds nothing; expected total, item 9, any of 1, 2, 3 or count of 1, 2, 3".formatted(text));
    }

    private static List<String> listed(String items) {
        return Arrays.stream(items.split(",", -1)).map(String::strip).toList();
    }
}
