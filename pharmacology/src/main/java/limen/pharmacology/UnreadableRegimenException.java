package limen.pharmacology;

/// A regimen that cannot be understood, in one sentence; it never leaves its reader.
final class UnreadableRegimenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRegimenException(String sentence) {
        super(sentence);
    }

    /// The sentence.
    @Override
    public String getMessage() {
        var sentence = super.getMessage();
        return sentence == null ? "" : sentence;
    }
}
