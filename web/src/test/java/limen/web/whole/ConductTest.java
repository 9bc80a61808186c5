package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import limen.storage.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study on a disk is taken from its draft to its opened list by people who only see pages.
class ConductTest {
    private static final Path PROTOCOL = Path.of("..", "examples", "protocols", "n-of-1.yaml");
    private static final List<String> LIST_KEY = List.of("four words of the preparer");

    @TempDir
    Path root;

    @Test
    void a_team_takes_a_study_from_draft_to_the_opening() throws Exception {
        try (var study = new Conducted(DataFolder.of(root.resolve("study")), PROTOCOL)) {
            var investigator = Member.by(study.firstInvitation(), study);
            var physician = investigator.invites("physician", "Dr. Ben Example");
            var preparer = investigator.invites("preparer", "Pat Preparer");
            var monitor = investigator.invites("monitor", "Mo Monitor");

            said(investigator.signs("/staff/study/sign", Map.of()));
            assertThat(investigator.get("/staff/study/activate").text())
                    .contains("A blinded study needs its sealed list of allocations before it begins.");
            said(physician.signs("/staff/study/sign", Map.of()));
            said(preparer.signs("/staff/kits/seal", Map.of("list_passphrase", LIST_KEY, "list_repeated", LIST_KEY)));
            said(physician.signs("/staff/study/activate", Map.of()));
            assertThat(monitor.get("/staff/study").text()).contains("Version 1.0 is active");

            assertThat(preparer.fills("/staff/unseal", "/staff/unseal", Map.of("list_passphrase", LIST_KEY))
                            .path())
                    .isEqualTo("/staff/kits");
            said(preparer.fills(
                    "/staff/kits/receive",
                    "/staff/kits/receive",
                    Map.of(
                            "all", List.of("yes"),
                            "lot", List.of("L-1"),
                            "expires", List.of("2028-06-30"),
                            "assay", List.of("certificate 17"))));
            assertThat(preparer.get("/staff/kits").text()).contains("L-1");

            said(monitor.signs("/staff/study/stop", Map.of("reason", List.of("two events in one week"))));
            assertThat(investigator.get("/staff/study").text()).contains("two events in one week");

            assertThat(physician.get("/staff/alarms").text())
                    .contains("One alarm that nobody has read.", "Stop, the whole study", "two events in one week")
                    .contains("Stopped by", "Mo Monitor (monitor)");
            assertThat(monitor.get("/staff/study").text()).contains("1 alarm is unread");
            said(physician.fills("/staff/alarms", "/staff/alarms", Map.of("note", List.of("We meet today."))));
            assertThat(investigator.get("/staff/alarms").text())
                    .contains("Every alarm has been read.", "read by Dr. Ben Example (physician)", "“We meet today.”");

            assertThat(investigator.get("/staff/findings/passport.zip").status())
                    .isEqualTo(404);
            said(investigator.signs(
                    "/staff/unblind/final", "/staff/unblind/final/lock", Map.of("reason", List.of("nobody came"))));
            said(preparer.signs(
                    "/staff/unblind/final", "/staff/unblind/final/open", Map.of("list_passphrase", LIST_KEY)));
            assertThat(preparer.get("/staff/unblind/final").text()).contains("They are the same.");
            var findings = investigator.get("/staff/findings");
            assertThat(study.failures).isEmpty();
            assertThat(findings.text()).contains("nobody had a place in it: there is nothing to compare.");
            assertThat(study.failures).isEmpty();
        }
    }

    private static void said(Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }
}
