package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Measurement;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Chromium;
import limen.web.Rooms;
import limen.web.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A phone whose network comes and goes, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwayBrowserTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final String PLANTED = "Zwetschgendatschi";

    private Path executable;
    private Chromium chromium;
    private List<Entry> rehearsed;
    private Demo demo;
    private Rooms rooms;
    private BrowserContext phone;
    private Walk walk;

    @TempDir
    Path profile;

    @BeforeAll
    void start() {
        var found = Chromium.installed();
        if (found.isEmpty()) {
            System.out.println("AwayBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(found.isPresent());
        executable = found.get();
        chromium = Chromium.start(executable);
        rehearsed = Demo.rehearsed();
    }

    @BeforeEach
    void open() throws Exception {
        demo = Demo.begin(rehearsed);
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
        takeUpPhone();
    }

    @AfterEach
    void shut() {
        phone.close();
        rooms.close();
        demo.close();
        assertThat(FAILURES).isEmpty();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void what_was_saved_without_network_outlives_a_restart_and_arrives_once() throws Exception {
        var person = withCapsuleToday();
        walk.be(person);
        DemoBrowserTest.goThrough(walk, 121, false);
        kept();
        away(true);

        walk.go("/today");
        assertThat(walk.words()).contains("No network. This page is from", "No rule holds this scheduled capsule.");
        var before = Instant.now();
        walk.page().locator("a.task:has-text('Capsule, kit')").click();
        walk.met("away-capsule").press("I took it as planned, now");
        waits("Capsule").met("away-waiting");
        assertThat(walk.heading()).isEqualTo("Without network it cannot be checked.");
        walk.follow("A measurement");
        DemoBrowserTest.measure(walk, 124);
        walk.follow("Journal").type("What would you like to keep", PLANTED).press("Save this");
        walk.go("/unwell").page().getByText("Tell the team what you feel").click();
        walk.choose("Or any of these?", "Headache").press("Tell the team now");
        assertThat(walk.heading()).isEqualTo("Nobody has read this yet.");
        walk.met("away-told");
        walk.page().reload();
        phone.close();
        assertThat(inFiles(PLANTED)).isEmpty();
        takeUpPhone();
        away(true);
        walk.go("/today");
        waits("Capsule");
        waits("Journal");
        assertThat(all(person, Report.JournalWritten.class)).noneMatch(AwayBrowserTest::isPlanted);

        walk.go("/today/capsule").met("away-hold");
        assertThat(walk.words()).contains("Do not take a capsule now.", "Was it taken already?");
        away(false);
        arrived();

        var since = Duration.between(before, Instant.now());
        var dose = all(person, Dosing.DoseTaken.class).getLast();
        assertThat(Duration.between(dose.times().occurred(), dose.times().recordedAt()))
                .isBetween(Duration.ofSeconds(1), since);
        assertThat(all(person, Measurement.VitalsMeasured.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
        assertThat(all(person, Report.JournalWritten.class).stream().filter(AwayBrowserTest::isPlanted)).hasSize(1);
        assertThat(all(person, Report.UnwellReported.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
    }

    private void takeUpPhone() {
        phone = chromium.phone(executable, profile);
        walk = new Walk(new Visit(phone), rooms.address());
    }

    private void kept() {
        walk.page().locator("#away-kept:has-text('Kept on this phone')").waitFor();
    }

    private Walk waits(String title) {
        walk.page().locator("#away li:has(b:text-is('" + title + "')) .when:text-is('waiting')").waitFor();
        return walk;
    }

    /// Opens the day until nothing waits on the phone any more.
    private void arrived() {
        walk.go("/today");
        kept();
        walk.page().waitForCondition(() -> walk.page().locator("#away li").count() == 0);
    }

    private static boolean isPlanted(Entry entry) {
        return entry.event() instanceof Report.JournalWritten page && page.text().contains(PLANTED);
    }

    private static boolean isLate(Entry entry) {
        return entry.times().occurred().isBefore(entry.times().recordedAt());
    }

    /// Files below the folder of the phone that hold a word as it is, or with a zero after each letter.
    private List<Path> inFiles(String word) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(word) || bytes.replace("\0", "").contains(word)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private void away(boolean offline) {
        phone.setOffline(offline);
    }

    private <T> List<Entry> all(String person, Class<T> kind) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    private String withCapsuleToday() {
        return demo.study().people().stream()
                .filter(person -> demo
                        .study()
                        .situation(person)
                        .agenda(demo.clock().instant())
                        .stream()
                        .anyMatch(
                                due -> due.task() instanceof Task.TakeCapsule && due.state() instanceof DueState.Open))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
