package limen.cli.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import limen.storage.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study is run from its draft to its passport, by pages alone.
class ConductTest {
    private static final Path PROTOCOL = Path.of("..", "examples", "protocols", "n-of-1.yaml");

    @TempDir
    Path root;

    @Test
    void a_study_in_a_folder_runs_from_draft_to_passport() throws Exception {
        try (var study = new Conducted(DataFolder.of(root.resolve("study")), PROTOCOL)) {
            var investigator = Member.by(study.firstInvitation(), study);
            var physician = investigator.invites("physician", "Dr. Ben Example");
            var preparer = investigator.invites("preparer", "Pat Preparer");
            var monitor = investigator.invites("monitor", "Mo Monitor");

            assertThat(physician.get("/staff").status()).isEqualTo(200);
            assertThat(preparer.get("/staff").status()).isEqualTo(200);
            assertThat(monitor.get("/staff").status()).isEqualTo(200);
            assertThat(study.failures).isEmpty();
        }
    }
}
