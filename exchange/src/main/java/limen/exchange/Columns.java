package limen.exchange;

import org.jspecify.annotations.Nullable;

/// Which column of a trial table holds what.
///
/// @param session null: one row per participant and outcome
/// @param guess null: nobody was asked
public record Columns(
        String participant,
        @Nullable String session,
        String outcome,
        String value,
        String allocation,
        @Nullable String guess) {}
