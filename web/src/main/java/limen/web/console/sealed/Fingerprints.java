package limen.web.console.sealed;

/// A fingerprint for people to read.
final class Fingerprints {
    private Fingerprints() {}

    /// In groups of eight digits.
    static String grouped(String sha256) {
        return String.join(" ", sha256.split("(?<=\\G.{8})"));
    }
}
