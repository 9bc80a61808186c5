package limen.analysis;

/// One thing that could be asked of the data: known, unknown for a reason, or not asked.
///
/// @param <T> what is known
public sealed interface Asked<T> {
    /// It was asked, and the data tell.
    record Known<T>(T value) implements Asked<T> {}

    /// It was asked, and the data do not tell; the reason is a sentence.
    record Unknown<T>(String reason) implements Asked<T> {}

    /// The table holds nothing that asks it.
    record NotAsked<T>() implements Asked<T> {}
}
