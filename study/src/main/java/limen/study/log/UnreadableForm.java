package limen.study.log;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A value that does not have its written form.
final class UnreadableForm extends MismatchedInputException {
    private static final long serialVersionUID = 1;

    private final String expected;

    UnreadableForm(JsonParser parser, String expected, RuntimeException cause) {
        super(parser, expected);
        this.expected = expected;
        initCause(cause);
    }

    String expected() {
        return expected;
    }
}
