package limen.evidence;

/// A value of a table or of a rule that cannot be understood: where, what, what was expected.
public final class UnreadableCell extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String column;
    private final String value;
    private final String expected;

    public UnreadableCell(String column, String value, String expected) {
        super("%s: \"%s\"; expected %s".formatted(column, value, expected));
        this.column = column;
        this.value = value;
        this.expected = expected;
    }

    /// The name of the column, `comparator`; `when` for the one-line form of a condition.
    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }
}
