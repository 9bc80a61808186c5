package limen.study;

import java.util.regex.Pattern;

/// The number on a kit. It says nothing about what the kit holds.
public record KitNumber(String text) implements Comparable<KitNumber> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    public KitNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no kit number; expected 2 to 32 capitals, digits and -".formatted(text));
        }
    }

    @Override
    public int compareTo(KitNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
