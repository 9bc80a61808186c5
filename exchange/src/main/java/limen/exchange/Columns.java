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
        @Nullable String guess) {

    /// The header that was named for a part; null where the table has no such column.
    @Nullable
    String named(Part part) {
        return switch (part) {
            case PARTICIPANT -> participant;
            case SESSION -> session;
            case OUTCOME -> outcome;
            case VALUE -> value;
            case ALLOCATION -> allocation;
            case GUESS -> guess;
        };
    }
}
