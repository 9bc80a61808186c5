package limen.study;

import java.util.regex.Pattern;

/// The pseudonym of a person in a study; never a name.
public record ParticipantId(String text) implements Comparable<ParticipantId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

    public ParticipantId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no participant code; expected 1 to 32 letters, digits, - and _".formatted(text));
        }
    }

    @Override
    public int compareTo(ParticipantId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
