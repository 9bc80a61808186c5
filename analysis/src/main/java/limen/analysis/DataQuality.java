package limen.analysis;

import java.util.List;

/// What was read, what was left out and why.
///
/// @param rowsRead data rows in the table
/// @param missingValues rows left out because their value is empty or NA
/// @param missingGuesses participant x session pairs without a guess; their rows count without guess only
/// @param unsureGuesses participant x session pairs that answered "don't know"
/// @param notes what was read leniently, one sentence each (decimal commas, label case, ...)
public record DataQuality(
        long rowsRead,
        long rowsUsed,
        long missingValues,
        int participants,
        int sessions,
        long visits,
        long missingGuesses,
        long unsureGuesses,
        List<String> notes) {
    public DataQuality {
        notes = List.copyOf(notes);
    }
}
