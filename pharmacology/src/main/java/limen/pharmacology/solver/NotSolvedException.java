package limen.pharmacology.solver;

/// An equation that could not be followed to the end.
public final class NotSolvedException extends ArithmeticException {
    private static final long serialVersionUID = 1;

    NotSolvedException(String sentence) {
        super(sentence);
    }
}
