package limen.evidence;

/// The short name of a rule, as in `BP_A`.
public record RuleId(String text) implements Comparable<RuleId> {
    public RuleId {
        if (!text.matches("[A-Z0-9_][A-Z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no rule id; expected capitals, digits, - and _".formatted(text));
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
