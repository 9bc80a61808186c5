package limen.inference.sequential;

/// In which directions a difference would be called one.
public enum Sides {
    /// Upwards only.
    ONE,
    /// In both, each with half of the allowed error.
    TWO
}
