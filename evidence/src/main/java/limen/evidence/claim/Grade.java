package limen.evidence.claim;

/// The certainty of evidence, from none to high.
public enum Grade {
    /// No evidence. For a risk: not studied, which is not the same as no risk.
    NONE,
    VERY_LOW,
    LOW,
    MODERATE,
    HIGH;

    /// In words: "none", "very low".
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /// One step higher; the highest stays.
    public Grade up() {
        return values()[Math.min(ordinal() + 1, HIGH.ordinal())];
    }

    /// One step lower; none stays none.
    public Grade down() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
