package limen.pharmacology;

/// What became of a regimen that somebody wrote.
public sealed interface RegimenReading {
    /// A regimen.
    record Understood(Regimen regimen) implements RegimenReading {}

    /// No regimen.
    ///
    /// @param sentence what stands there and what was expected, in one sentence
    record Refused(String sentence) implements RegimenReading {}
}
