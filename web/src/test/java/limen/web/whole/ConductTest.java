package limen.web.whole;

import java.nio.file.Path;
import limen.storage.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study on a disk, conducted over HTTP without any script.
class ConductTest {
    @TempDir
    Path root;

    @Test
    void a_team_takes_a_study_from_its_draft_to_its_passport() throws Exception {
        try (var study = new Conducted(DataFolder.of(root.resolve("study")), Conduct.PROTOCOL, PlainWindow::new)) {
            new Conduct(study).fromDraftToPassport(root);
        }
    }
}
