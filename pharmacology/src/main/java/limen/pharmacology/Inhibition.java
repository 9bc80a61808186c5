package limen.pharmacology;

/// What a medicine leaves of CYP2D6. Nobody should stop a medicine to take part.
public enum Inhibition {
    NONE,
    /// Such as with duloxetine.
    MODERATE,
    /// Such as with paroxetine, fluoxetine, bupropion or quinidine.
    STRONG;

    /// The share of activity that is left.
    public double activity(Parameters parameters) {
        return switch (this) {
            case NONE -> 1;
            case MODERATE -> parameters.value("activity_moderate_inhibitor");
            case STRONG -> parameters.value("activity_strong_inhibitor");
        };
    }
}
