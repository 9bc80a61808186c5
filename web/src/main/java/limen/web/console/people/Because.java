package limen.web.console.people;

/// Why something stands, as the record says it: what a rule says to the person, and what was measured beside its limit.
///
/// @param words of the rule, or of whoever decided
/// @param measured in one line; empty if nothing was
public record Because(String words, String measured) {
    /// Takes apart "words (measured)".
    public static Because of(String recorded) {
        var opens = recorded.endsWith(")") ? opensAt(recorded) : -1;
        return opens < 1
                ? new Because(recorded, "")
                : new Because(
                        recorded.substring(0, opens).strip(), recorded.substring(opens + 1, recorded.length() - 1));
    }

    /// What was measured if anything was; what was said otherwise.
    public String plainly() {
        var end = measured.indexOf("; the nearest");
        return measured.isEmpty() ? words : end < 0 ? measured : measured.substring(0, end);
    }

    /// Where the bracket opens that closes at the very end.
    private static int opensAt(String recorded) {
        var depth = 0;
        for (var i = recorded.length() - 1; i >= 0; i--) {
            depth += recorded.charAt(i) == ')' ? 1 : recorded.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
