package limen.bench;

import java.nio.file.Path;
import limen.analysis.Plan;
import limen.exchange.Columns;
import limen.exchange.Labels;
import limen.exchange.Progress;
import limen.exchange.TableRead;
import limen.exchange.TrialTableReader;

/// A table with the columns of the self-blinding trial's first week, read from the disk.
final class FirstWeek {
    static final Plan PLAN = Plan.exploratory(true);

    private FirstWeek() {}

    static TableRead.Read read(Path file) {
        var columns = new Columns("subject_id", "tp", "scale", "delta_score", "condition", "guess");
        return switch (TrialTableReader.read(file, columns, new Labels("AC", "PL", null), Progress.NONE)) {
            case TableRead.Read read -> read;
            case TableRead.Refused(var sentence) -> throw new IllegalArgumentException(sentence);
        };
    }
}
