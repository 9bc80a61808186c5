package limen.pharmacology;

import org.jspecify.annotations.Nullable;

/// A row of the table of parameters that cannot be understood: where, what, what was expected.
final class UnreadableParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    UnreadableParameterException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
