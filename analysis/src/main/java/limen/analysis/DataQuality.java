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

    /// What a table tells about itself.
    public static DataQuality of(TrialTable table, List<String> notes) {
        var read = 0L;
        var missing = 0L;
        for (var outcome : table.outcomes()) {
            var rows = table.of(outcome);
            read += rows.size();
            for (var row = 0; row < rows.size(); row++) {
                if (Double.isNaN(rows.value(row))) {
                    missing++;
                }
            }
        }
        var notGiven = 0L;
        var unsure = 0L;
        for (var visit = 0; visit < table.visits(); visit++) {
            switch (table.guessAt(visit)) {
                case NOT_GIVEN -> notGiven++;
                case UNSURE -> unsure++;
                case PLACEBO, ACTIVE -> {}
            }
        }
        return new DataQuality(
                read,
                read - missing,
                missing,
                table.participants(),
                table.sessions().size(),
                table.visits(),
                notGiven,
                unsure,
                notes);
    }
}
