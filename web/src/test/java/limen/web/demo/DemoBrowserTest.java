package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Chromium;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What people do in a study, in a real browser: with a thumb, with the keyboard alone, and without script.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoBrowserTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);
    private static final List<String> NOT_TODAY = List.of(
            "Do you feel ill today?",
            "Have you begun or stopped a medicine",
            "Have you eaten nothing today?",
            "Are you short of water today?",
            "Will you be in hot surroundings",
            "Will you drive or use machines");

    private Chromium chromium;
    private List<Entry> rehearsed;
    private Demo demo;
    private Rooms rooms;

    @BeforeAll
    void start() {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("DemoBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        rehearsed = Demo.rehearsed();
    }

    @BeforeEach
    void open() throws Exception {
        demo = Demo.begin(rehearsed);
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
    }

    @AfterEach
    void shut() {
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
    void a_reading_of_148_holds_the_capsule_and_the_day_says_so() {
        try (var walk = walk(true)) {
            walk.go("/demo").met("demo");
            walk.be(withCapsuleToday()).met("today-before");
            goThrough(walk, 148, true);

            assertThat(walk.heading()).isEqualTo("Leave today’s capsule out.");
            assertThat(walk.words()).contains("Hold", "148", "never made up later");
            assertThat(walk.words()).doesNotContain("nearest value");
            walk.met("today-hold");
            walk.follow("A measurement");
            measure(walk, 131);
            assertThat(walk.heading()).isEqualTo("Leave today’s capsule out.");
            walk.go("/today/capsule").met("capsule-hold");
            assertThat(walk.page().getByText("I took it as planned, now").count())
                    .isZero();
        }
    }

    @Test
    void a_capsule_takes_two_taps_and_its_day_goes_on_by_keyboard() {
        var person = withCapsuleToday();
        try (var walk = walk(true).be(person)) {
            goThrough(walk, 121, false);
            assertThat(walk.heading()).isEqualTo("No rule holds this scheduled capsule.");
            walk.met("today-open");
            walk.page().locator("a.task:has-text('Capsule, kit')").click();
            walk.met("capsule").page().locator("summary").click();
            walk.type("When was it taken?", "later").met("capsule-otherwise").press("Save it like this");
            assertThat(walk.words()).contains("This time could not be read.");
            walk.met("capsule-unread").press("I took it as planned, now");
            assertThat(walk.path()).isEqualTo("/today");
            assertThat(all(person, Dosing.DoseTaken.class)).anyMatch(taken -> taken.capsules() == 1);
            walk.met("today-taken");

            walk.hoursOn(2)
                    .met("today-two-hours-later")
                    .follow("What you feel now")
                    .met("check-in");
            slideByKeyboard(walk.page());
            walk.met("check-in-answered").press("Save the answers");
            assertThat(all(person, Report.CheckInAnswered.class).getLast().scales())
                    .containsEntry("effect", 0)
                    .containsEntry("high", 100)
                    .containsEntry("like", 52)
                    .containsEntry("dislike", 50)
                    .hasSize(4);

            walk.hoursOn(7).follow("Your guess").met("guess").choose("Which capsule was it?", "Placebo");
            walk.press("Save the answers").met("guess-unsure");
            walk.page().getByRole(AriaRole.SLIDER).press("Home");
            walk.choose("What makes you think so?", "I felt nothing").press("Save the answers");
            assertThat(all(person, Report.AllocationGuessed.class).getLast().confidence())
                    .isZero();
            walk.hoursOn(3).met("today-evening").follow("Check-in").met("check-in-day");
        }
    }

    /// Home, End, arrows, and Enter for the middle; one answer is taken back, and the last is left alone.
    private static void slideByKeyboard(Page page) {
        var sliders = page.getByRole(AriaRole.SLIDER).all();
        for (var slider : sliders) {
            assertThat(slider.getAttribute("aria-valuetext")).isEqualTo("not answered yet");
            assertThat(slider.getAttribute("name")).isNull();
        }
        sliders.getFirst().focus();
        keys(page, "Home", "Tab", "Tab", "End", "Tab", "Tab", "ArrowRight", "ArrowUp", "Tab", "Tab", "Enter");
        assertThat(sliders.getFirst().getAttribute("aria-valuetext")).isNull();
        assertThat(sliders.get(3).inputValue()).isEqualTo("50");
        keys(page, "Tab", "Tab", "End", "Tab", "Space");
        assertThat(sliders.get(4).getAttribute("aria-valuetext")).isEqualTo("not answered yet");
        assertThat(sliders.get(4).getAttribute("name")).isNull();
    }

    private static void keys(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void what_somebody_tells_is_kept_and_corrected_until_they_leave() {
        try (var walk = walk(true).be(withCapsuleToday())) {
            walk.follow("Journal").met("journal").press("Save this").met("journal-empty");
            walk.type("What would you like to keep", "Rain all day. 🙂 שלום " + "Donaudampfschifffahrt".repeat(6));
            walk.press("Save this");
            walk.follow("Something you felt").met("effect").press("Save this").met("effect-empty");
            walk.choose("What was it?", "headache")
                    .page()
                    .getByRole(AriaRole.SLIDER)
                    .press("ArrowLeft");
            walk.press("Save this");
            walk.go("/today/leave-out")
                    .met("leave-out")
                    .press("Leave this one out")
                    .met("today-left-out");
            walk.follow("A medicine").met("medicine");
            walk.go("/today").follow("Something happened").met("life");
            walk.go("/tell/habit").met("habit").go("/tell/unwell").met("tell-unwell");

            walk.go("/record")
                    .met("record")
                    .page()
                    .getByText("Correct", EXACT)
                    .first()
                    .click();
            walk.met("correct").type("What was wrong?", "another day").press("Save the correction");
            walk.go("/record").met("record-corrected");
            assertThat(walk.words()).contains("another day");

            walk.go("/today").page().locator("a.btn:text-is('Leave the study')").click();
            walk.met("leave").press("Leave the study");
            assertThat(walk.heading()).isEqualTo("Nothing more is taken.");
            walk.met("today-left").go("/today/capsule").met("capsule-none");
        }
    }

    @Test
    void everybody_whom_the_entrance_names_has_pages_that_bar_nobody() {
        try (var walk = walk(true)) {
            for (var somebody : demo.page().worthALook()) {
                walk.be(somebody.code())
                        .met("today-" + somebody.code())
                        .go("/record")
                        .met("record-" + somebody.code());
            }
        }
    }

    @Test
    void without_script_there_are_marks_instead_of_lines_and_everything_works() {
        var person = withCapsuleToday();
        try (var walk = walk(false).be(person)) {
            goThrough(walk, 121, false);
            walk.page().locator("a.task:has-text('Capsule, kit')").click();
            walk.press("I took it as planned, now")
                    .hoursOn(2)
                    .follow("What you feel now")
                    .met("check-in-unscripted");
            assertThat(walk.page().getByRole(AriaRole.SLIDER).count()).isZero();
            walk.group("Do you feel any effect").locator("input").nth(3).check();
            walk.press("Save the answers");
            assertThat(all(person, Report.CheckInAnswered.class).getLast().scales())
                    .containsExactly(Map.entry("effect", 30));
            walk.follow("Journal").type("What would you like to keep", "quiet").press("Save this");
            walk.page().locator("a.btn:text-is('Leave the study')").click();
            walk.press("Leave the study");
            assertThat(walk.heading()).isEqualTo("Nothing more is taken.");
        }
    }

    private Walk walk(boolean script) {
        return new Walk(chromium, rooms.address(), script);
    }

    /// From where one is to the last reading before the capsule.
    static void goThrough(Walk walk, int upper, boolean looking) {
        walk.follow("Where you are, and who is there");
        look(walk, looking, "setting");
        walk.page().locator("input[type=checkbox]").all().forEach(Locator::check);
        walk.choose("Is the person you named there", "Yes").press("Save the answers");
        walk.follow("How is today?");
        look(walk, looking, "questions");
        walk.type("How many hours did you sleep", "many").press("Save the answers");
        look(walk, looking, "questions-unread");
        walk.type("How many hours did you sleep", "7.5");
        for (var question : NOT_TODAY) {
            walk.choose(question, "No");
        }
        walk.press("Save the answers");
        assertThat(walk.path()).isEqualTo("/today");
        for (var row = walk.owed(); row.isPresent(); row = walk.owed()) {
            walk.follow(row.get());
            look(walk, looking, "form-" + row.get().replaceAll("[^A-Za-z]", ""));
            if (row.get().startsWith("Blood pressure")) {
                walk.type("Temperature", "63,6").press("Save the answers");
                look(walk, looking, "vitals-unread");
                measure(walk, upper);
                continue;
            } else if (row.get().equals("Test")) {
                walk.choose("What does the test show?", "Not pregnant");
            }
            walk.press("Save the answers");
            assertThat(walk.path()).as(walk.words()).isEqualTo("/today");
        }
    }

    static void measure(Walk walk, int upper) {
        walk.type("Upper pressure", String.valueOf(upper)).type("Lower pressure", "84");
        walk.type("Pulse", "64").type("Temperature", "36,6").choose("Did the device or your finger", "No");
        walk.page().locator("form button[type=submit]").click();
        assertThat(walk.path()).as(walk.words()).isEqualTo("/today");
    }

    private static void look(Walk walk, boolean looking, String name) {
        if (looking) {
            walk.met(name);
        }
    }

    private <T> List<T> all(String person, Class<T> kind) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
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
