package limen.exchange;

import java.io.IOException;

/// The way out of the middle of a file that cannot be a trial table; it becomes a [TableRead.Refused] before it leaves
/// this package. An [IOException], so that it passes through a CSV parser unharmed.
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
