package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
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
    private static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /// Asks the worker to send what waits, and again before it has.
    private static final String TWICE = """
            () => Promise.all([1, 2].map(() => new Promise((done) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = done;
              navigator.serviceWorker.controller.postMessage({ ask: "send" }, [port2]);
            })))""";

    private static final String RAW = """
            (async () => {
              const box = await new Promise((done) => {
                const asked = indexedDB.open("away");
                asked.onsuccess = () => done(asked.result);
              });
              const rows = [];
              for (const store of ["pages", "outbox", "notes"]) {
                const all = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
                const each = box.transaction(store).objectStore(store);
                for (const key of await all(each.getAllKeys())) {
                  const { iv, data, ...more } = await all(box.transaction(store).objectStore(store).get(key));
                  rows.push(key + JSON.stringify(more) + new TextDecoder("latin1").decode(data));
                }
              }
              box.close();
              return rows;
            })()""";

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
        // The session ended with the browser: what waits is sent when the same person is back.
        walk.be(person);
        arrived();

        var since = Duration.between(before, Instant.now());
        var dose = all(person, Dosing.DoseTaken.class).getLast();
        assertThat(Duration.between(dose.times().occurred(), dose.times().recordedAt()))
                .isBetween(Duration.ofSeconds(1), since);
        assertThat(all(person, Measurement.VitalsMeasured.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
        assertThat(all(person, Report.JournalWritten.class).stream().filter(AwayBrowserTest::isPlanted)).hasSize(1);
        assertThat(all(person, Report.UnwellReported.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
    }

    @Test
    void a_check_in_and_a_guess_that_were_due_arrive_once_however_often_they_are_sent() {
        var person = withCapsuleToday();
        walk.be(person);
        DemoBrowserTest.goThrough(walk, 121, false);
        walk.go("/today/capsule").press("I took it as planned, now");
        walk.hoursOn(2);
        kept();
        away(true);
        walk.go("/today").follow("What you feel now").page().getByRole(AriaRole.SLIDER).first().press("Home");
        walk.press("Save the answers");
        waits("What you feel now");
        walk.go("/tell/journal");
        away(false);
        walk.page().evaluate(TWICE);
        walk.hoursOn(6);
        kept();
        away(true);
        walk.go("/today").follow("Your guess").choose("Which capsule was it?", "I do not know");
        walk.press("Save the answers");
        waits("Your guess");
        away(false);
        arrived();

        assertThat(all(person, Report.CheckInAnswered.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
        assertThat(all(person, Report.AllocationGuessed.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
        assertThat(((Report.AllocationGuessed) all(person, Report.AllocationGuessed.class).getLast().event()).slot())
                .isNotNull();
    }

    @Test
    void what_is_refused_stays_with_the_reason_until_it_is_changed_or_let_go() {
        walk.be("P009");
        kept();
        away(true);
        walk.go("/tell/effect").choose("What was it?", "headache").press("Save this");
        waits("Something you felt");
        walk.go("/tell/life").press("Save this");
        waits("Something happened");
        away(false);
        walk.go("/today");
        walk.page().locator("#away .when:text-is('not taken')").nth(1).waitFor();
        assertThat(walk.words()).contains("Please mark how strong it was.");
        walk.met("away-refused");

        walk.page().locator("#away li:has-text('Something you felt') >> text=Open it").click();
        assertThat(walk.words()).contains("It was not taken. Change it and send it again; it keeps its time.");
        walk.met("away-again").page().getByRole(AriaRole.SLIDER).press("End");
        walk.press("Save this");
        walk.page().locator("#away li:has-text('Something you felt')").waitFor(GONE);
        assertThat(all("P009", Report.EffectReported.class).stream().filter(AwayBrowserTest::isLate)).hasSize(1);
        walk.press("Let it go");
        walk.page().locator("#away li").waitFor(GONE);
        assertThat(all("P009", Report.LifeEventReported.class).stream().filter(AwayBrowserTest::isLate)).isEmpty();
    }

    @Test
    void another_person_on_the_same_phone_neither_sees_nor_sends_what_waits() {
        walk.be("P010");
        kept();
        away(true);
        walk.go("/tell/journal").type("What would you like to keep", PLANTED).press("Save this");
        waits("Journal");
        phone.clearCookies();
        away(false);
        walk.be("P011");
        walk.page().locator("#away p").waitFor();
        assertThat(walk.words()).contains("were deleted. They were not sent.").doesNotContain("waiting");
        kept();
        assertThat(all("P010", Report.JournalWritten.class)).noneMatch(AwayBrowserTest::isPlanted);
        assertThat(all("P011", Report.JournalWritten.class)).noneMatch(AwayBrowserTest::isPlanted);
    }

    @Test
    void nothing_readable_is_kept_and_nothing_at_all_once_the_record_is_erased() {
        walk.be("P012");
        kept();
        away(true);
        walk.go("/tell/journal").type("What would you like to keep", PLANTED).press("Save this");
        waits("Journal");
        assertThat(raw()).hasSizeGreaterThan(20).allSatisfy(row -> assertThat(row)
                .doesNotContain(PLANTED)
                .doesNotContainIgnoringCase("capsule")
                .doesNotContainIgnoringCase("unwell")
                .doesNotContain("/today", "P012"));
        assertThat(strings("caches.keys().then(async (names) => (await Promise.all(names.map(async (name) =>"
                        + " (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname)))).flat())"))
                .contains("/unwell")
                .allMatch(path -> path.startsWith("/asset/") || path.equals("/unwell"));
        away(false);
        walk.go("/today");
        arrived();
        walk.go("/data/erase").type("word", "erase").page().locator("form button[type=submit]").click();
        assertThat(walk.path()).isEqualTo("/erased");

        assertThat(strings("indexedDB.databases().then((all) => all.map((each) => each.name))")).isEmpty();
        assertThat(strings("caches.keys()")).isEmpty();
        assertThat(strings("navigator.serviceWorker.getRegistrations().then((all) => all.map((each) => each.scope))"))
                .isEmpty();
    }

    /// What the database of the browser holds, row by row, as text.
    private List<String> raw() {
        return strings(RAW);
    }

    private List<String> strings(String script) {
        return ((List<?>) walk.page().evaluate("() => " + script)).stream().map(String::valueOf).toList();
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
