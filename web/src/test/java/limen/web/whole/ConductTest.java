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
        try (var study = conducted()) {
            new Conduct(study).fromDraftToPassport(root);
        }
    }

    @Test
    void a_study_that_is_stopped_before_anybody_came_is_locked_and_opened_all_the_same() throws Exception {
        try (var study = conducted()) {
            new Conduct(study).stoppedBeforeAnybodyCame();
        }
    }

    private Conducted conducted() throws Exception {
        return new Conducted(DataFolder.of(root.resolve("study")), Conduct.PROTOCOL, PlainWindow::new);
    }
}
