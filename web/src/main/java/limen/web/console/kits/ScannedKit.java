package limen.web.console.kits;

import java.util.Locale;
import java.util.Optional;
import limen.study.KitNumber;

/// A kit number as it is typed, or as a scanner reads it from a label.
final class ScannedKit {
    private ScannedKit() {}

    /// The number; empty if there is none in it.
    ///
    /// @param text perhaps with the study before it, and a slash between
    static Optional<KitNumber> read(String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        try {
            return Optional.of(new KitNumber(number.substring(number.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
