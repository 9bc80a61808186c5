package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TimelinePageTest {
    @Test
    void write() throws IOException {
        var out = Path.of("target", "pages");
        Files.createDirectories(out);
        Files.writeString(out.resolve("stopped.html"), TimelinePage.html(ExampleRecords.stoppedTimeline()));
        Files.writeString(out.resolve("left.html"), TimelinePage.html(ExampleRecords.leftTimeline()));
        Files.writeString(out.resolve("personal.html"), TimelinePage.html(ExampleRecords.personalTimeline()));
        Files.writeString(
                out.resolve("rehearsal.html"),
                limen.report.rehearsal.RehearsalPage.html(new limen.report.rehearsal.Rehearsal(
                        ExampleProtocols.study(),
                        java.util.List.of(
                                new limen.report.rehearsal.Rehearsal.Person(
                                        ExampleRecords.stoppedTimeline(), "stopped.html"),
                                new limen.report.rehearsal.Rehearsal.Person(
                                        ExampleRecords.leftTimeline(), "left.html")),
                        limen.report.ExampleFindings.PROVENANCE)));
        assertThat(out).exists();
    }
}
