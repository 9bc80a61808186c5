package limen.cli;

/// Input that cannot be used. The message is one sentence for the reader: what, where, what was expected.
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInput(String sentence) {
        super(sentence);
    }
}
