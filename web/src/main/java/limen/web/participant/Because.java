package limen.web.participant;

/// Why something stands: what a rule says, and what was measured beside its limit.
///
/// @param words in which the rule speaks
/// @param measured in one line; empty if nothing was
record Because(String words, String measured) {
    private static final String NEAREST = "; the nearest value that would not have matched";

    /// Takes apart what the record says, "words (measured; nearest)". The value that would just have passed
    /// stays in the record: a page proposes nothing to enter.
    static Because of(String recorded) {
        var opens = opensAt(recorded);
        if (opens < 1) {
            return new Because(recorded, "");
        }
        var inside = recorded.substring(opens + 1, recorded.length() - 1);
        var nearest = inside.indexOf(NEAREST);
        var measured = nearest < 0 ? inside : inside.substring(0, nearest);
        return new Because(
                recorded.substring(0, opens).strip(),
                Character.toUpperCase(measured.charAt(0)) + measured.substring(1) + ".");
    }

    /// Where the bracket opens that closes at the very end; -1 if there is none, or nothing in it.
    private static int opensAt(String recorded) {
        if (!recorded.endsWith(")") || recorded.endsWith("()")) {
            return -1;
        }
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
