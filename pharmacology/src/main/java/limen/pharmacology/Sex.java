package limen.pharmacology;

/// What the effect model asks about a person: women respond more by heart rate and temperature.
public enum Sex {
    FEMALE,
    MALE,
    /// As the model was calibrated, without the factor for women.
    UNSTATED
}
