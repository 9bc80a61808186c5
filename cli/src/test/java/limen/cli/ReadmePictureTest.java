package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import limen.analysis.Plan;
import limen.analysis.SmallestEffect;
import limen.analysis.TrialAnalysis;
import limen.exchange.Columns;
import limen.exchange.Labels;
import limen.exchange.Progress;
import limen.exchange.TableRead;
import limen.exchange.TrialTableReader;
import limen.report.ReadmePicture;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// The picture in the README is drawn by our code, from the real table, and is the one it draws today.
class ReadmePictureTest {
    private static final Path PICTURE = Path.of("..", "docs", "first-week.svg");
    private static final List<String> SHOWN = List.of("PANAS", "mood", "energy", "creativity", "focus", "QIDS");

    @Test
    void the_picture_is_the_one_that_the_code_draws() throws IOException {
        var drawn = draw();
        if (Boolean.getBoolean("limen.draw")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(PICTURE)
                .as("redraw with ./mvnw test -pl cli -am -Dtest=ReadmePictureTest -Dlimen.draw=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(drawn);
    }

    private static String draw() {
        var file = SharedReference.path("data/self-blinding-trial/first_week.csv");
        var columns = new Columns("subject_id", "tp", "scale", "delta_score", "condition", "guess");
        var read = (TableRead.Read) TrialTableReader.read(file, columns, new Labels("AC", "PL", null), Progress.NONE);
        var plan = new Plan(true, "PANAS", Set.of(), Set.of(), Set.of("intensity"), SmallestEffect.byConvention());
        return ReadmePicture.svg(TrialAnalysis.of(read.table(), plan, read.quality()), SHOWN);
    }
}
