package limen.inference.mixed;

/// No fit: the rows do not determine the model, and no number of it would mean anything.
public record Undetermined(Reason reason) implements MixedResult {

    /// Why the rows cannot tell.
    public enum Reason {
        TOO_FEW_ROWS("There are too few answers for so many terms."),
        TERMS_OVERLAP("One term is determined by the others."),
        NO_ERROR_LEFT("The terms explain every answer without error, so nothing is left to judge them by."),
        PEOPLE_NOT_TOLD_APART("There are too few people, or too few answers of each, to see how people differ."),
        CORRELATION_NOT_TOLD("No two answers of a person are near enough in time to see how alike they are."),
        CORRELATION_AT_ONE("Answers follow each other so closely that level and drift cannot be told apart."),
        FLAT("Quite different spreads explain the answers equally well.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /// The reason in words.
        public String sentence() {
            return sentence;
        }
    }
}
