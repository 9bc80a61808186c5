package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import limen.analysis.TrialTable;
import org.jspecify.annotations.Nullable;

/// Small invented tables, and what the reader makes of them.
final class Tables {
    static final Columns COLUMNS = new Columns("id", "session", "scale", "score", "capsule", "guess");
    static final Labels LABELS = new Labels("AC", "PL", "DK");
    static final String HEADER = "id,session,scale,score,capsule,guess\n";
    static final String GOOD = HEADER + "p1,s1,mood,3.5,AC,PL\np2,s1,mood,-2,PL,PL\n";

    private Tables() {}

    static TableRead read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static TableRead read(byte[] bytes) {
        return read(bytes, COLUMNS, LABELS);
    }

    static TableRead read(byte[] bytes, Columns columns, Labels labels) {
        return TrialTableReader.read(new ByteArrayInputStream(bytes), "trial.csv", columns, labels, Progress.NONE);
    }

    static TableRead.Read accepted(TableRead result) {
        assertThat(result).isInstanceOf(TableRead.Read.class);
        return (TableRead.Read) result;
    }

    static String refused(TableRead result) {
        assertThat(result).isInstanceOf(TableRead.Refused.class);
        var sentence = ((TableRead.Refused) result).sentence();
        assertThat(sentence).doesNotContain("\n").endsWith(".");
        return sentence;
    }

    static String refused(String text) {
        return refused(read(text));
    }

    static TableRead.Read accepted(String text) {
        return accepted(read(text));
    }

    static Columns columnsWith(@Nullable String session, @Nullable String guess) {
        return new Columns("id", session, "scale", "score", "capsule", guess);
    }

    /// Every row of a table as one line, in order.
    static List<String> contents(TrialTable table) {
        var rows = new ArrayList<String>();
        for (var outcome : table.outcomes()) {
            for (var row = 0; row < table.rows(outcome); row++) {
                var visit = table.visitOfRow(outcome, row);
                rows.add("%s | %d | %s | %s | %s | %s"
                        .formatted(
                                outcome,
                                table.participantAt(visit),
                                table.sessions().get(table.sessionAt(visit)),
                                table.allocationAt(visit),
                                table.guessAt(visit),
                                table.value(outcome, row)));
            }
        }
        return rows;
    }
}
