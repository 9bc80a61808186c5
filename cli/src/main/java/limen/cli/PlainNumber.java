package limen.cli;

/// A number as people write it: `70`, `0.25`; nothing that only a programming language would read.
final class PlainNumber {
    private PlainNumber() {}

    /// NaN if the text is none.
    static double of(String text) {
        var plain = text.strip();
        return plain.matches("[-+]?\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(plain) : Double.NaN;
    }
}
