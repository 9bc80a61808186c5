package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import limen.storage.DataFolder;
import limen.web.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same study on PostgreSQL, conducted in a real browser. Each kind of page that the team meets is looked at; pages
/// of those who take part are looked at elsewhere.
@Tag("browser")
class ConductBrowserTest {
    @TempDir
    Path root;

    @Test
    void a_team_takes_a_study_from_its_draft_to_its_passport() throws Exception {
        conduct(new ChromiumWindow.Looks(false));
    }

    @Test
    @Tag("slow")
    void a_team_does_so_and_each_page_is_looked_at_closely() throws Exception {
        conduct(new ChromiumWindow.Looks(true));
    }

    private void conduct(ChromiumWindow.Looks looks) throws Exception {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("ConductBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        try (var chromium = Chromium.start(executable.get());
                // It starts without, and a log refuses that.
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .start()) {
            var database = "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(server.getPort());
            try (var study = new Conducted(
                    new DataFolder(root.resolve("study"), database),
                    Conduct.PROTOCOL,
                    home -> new ChromiumWindow(chromium, home, looks))) {
                new Conduct(study).fromDraftToPassport(root);
            }
            assertThat(looks.complaints()).isEmpty();
            assertThat(looks.seen()).hasSizeGreaterThan(30);
        }
    }
}
