package limen.exchange;

import org.jspecify.annotations.Nullable;

/// The words that a table uses for the two capsules, and for not knowing which one it was.
///
/// @param dontKnow null: the table has no such answer
public record Labels(
        String active, String placebo, @Nullable String dontKnow) {}
