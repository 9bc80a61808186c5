package limen.exchange;

import org.jspecify.annotations.Nullable;

/// Which column of a trial table holds what.
///
/// @param session null: one row per participant and outcome
/// @param guess null: nobody was asked
/// @param confidence null: nobody was asked how sure they were
/// @param expectancy null: nobody was asked beforehand what they expected
public record Columns(
        String participant,
        @Nullable String session,
        String outcome,
        String value,
        String allocation,
        @Nullable String guess,
        @Nullable String confidence,
        @Nullable String expectancy) {

    /// The columns of a table in which nobody was asked how sure they were, nor what they expected.
    public Columns(
            String participant,
            @Nullable String session,
            String outcome,
            String value,
            String allocation,
            @Nullable String guess) {
        this(participant, session, outcome, value, allocation, guess, null, null);
    }

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
            case CONFIDENCE -> confidence;
            case EXPECTANCY -> expectancy;
        };
    }
}
