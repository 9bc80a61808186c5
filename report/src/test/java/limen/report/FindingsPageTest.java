package limen.report;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
    @Test
    void write_pages() throws Exception {
        var dir = Path.of("target/pages");
        Files.createDirectories(dir);
        Files.writeString(
                dir.resolve("twenty.html"), FindingsPage.html(ExampleFindings.twenty(), ExampleFindings.PROVENANCE));
        Files.writeString(
                dir.resolve("noprimary.html"),
                FindingsPage.html(ExampleFindings.withoutPrimary(), ExampleFindings.PROVENANCE));
        Files.writeString(
                dir.resolve("noguess.html"),
                FindingsPage.html(ExampleFindings.withoutGuesses(), ExampleFindings.PROVENANCE));
        Files.writeString(
                dir.resolve("sessions.html"),
                FindingsPage.html(ExampleFindings.withRepeatedSessions(), ExampleFindings.PROVENANCE));
        Files.writeString(
                dir.resolve("hostile.html"),
                FindingsPage.html(ExampleFindings.named("</script><b onclick=\"x\">&'"), ExampleFindings.PROVENANCE));
        Files.writeString(
                dir.resolve("one.html"), FindingsPage.html(ExampleFindings.one(), ExampleFindings.PROVENANCE));
    }
}
