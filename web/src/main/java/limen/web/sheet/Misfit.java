package limen.web.sheet;

/// An answer that cannot be, at the question it was given to.
final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    /// @param sentence what was read, what is possible, what to do
    Misfit(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
