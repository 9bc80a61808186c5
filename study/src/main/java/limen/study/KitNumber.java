package limen.study;

/// The number on a kit. It says nothing about what the kit holds.
public record KitNumber(String text) implements Comparable<KitNumber> {
    public KitNumber {
        if (!text.matches("[A-Z0-9][A-Z0-9-]{1,31}")) {
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
