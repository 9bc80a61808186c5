package limen.inference.discrete;

/// Why there is no answer.
public enum CannotTell {
    TOO_FEW_TO_COMPARE("Fewer than four answers on one side of the comparison."),
    ONE_ANSWER_ONLY("Every answer is the same, so nothing can be said about what moves it."),
    NOT_DETERMINED("The answers do not determine every number of the model: something in them follows from the"
            + " covariates without exception, or one covariate follows from the others."),
    NO_MAXIMUM("No most probable set of numbers was found."),
    UNRELIABLE_QUADRATURE("People differ so much that the sums over their levels are not exact enough."),
    UNRELIABLE_NODES("The integration did not cover the posterior well enough to be relied on.");

    private final String sentence;

    CannotTell(String sentence) {
        this.sentence = sentence;
    }

    /// The reason in words.
    public String sentence() {
        return sentence;
    }
}
