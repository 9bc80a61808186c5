package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import limen.evidence.OwnTask;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.instrument.TaskResult;
import limen.study.schedule.Task;
import limen.web.Chromium;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The way in, a task that takes times, and the way out, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinBrowserTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final int TRY_MS = 4_200;
    private static final int MOST_HOURS = 48;

    private Chromium chromium;
    private Demo demo;
    private Rooms rooms;

    @BeforeAll
    void start() throws Exception {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("JoinBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        demo = Demo.begin(Demo.rehearsed());
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
            rooms.close();
            demo.close();
        }
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void somebody_agrees_after_a_second_look_and_is_told_what_came_of_the_questions() {
        try (var walk = new Walk(chromium, rooms.address(), true)) {
            walk.go("/demo").press("Be somebody new").met("today-new").follow("What taking part means");
            walk.page().locator("summary").all().forEach(Locator::click);
            walk.met("join")
                    .page()
                    .locator("a.btn:text-is('Go on to the statements')")
                    .click();
            walk.page().locator("input[value=true]").all().forEach(Locator::check);
            walk.press("I agree to take part").met("consent-wrong");
            assertThat(walk.words()).contains("this statement is false");
            walk.page().locator("fieldset.bad input[value=false]").all().forEach(Locator::check);
            walk.press("I agree to take part").met("screening");
            while (walk.path().equals("/join/questions")) {
                answerPage(walk.page());
                walk.page().locator("button[value=on]").click();
            }
            assertThat(walk.heading()).isEqualTo("None of your answers closes the door.");
            walk.met("eligible").go("/doctor").met("doctor").go("/learn").met("learn");
            walk.go("/tell/habit").page().locator("input[value=yes]").all().forEach(Locator::check);
            walk.press("Save this").met("habit-told");
            assertThat(walk.words()).contains("Where help is");
        }
    }

    private static void answerPage(Page page) {
        for (var group : page.locator("fieldset").all()) {
            var no = group.locator("input[value=no], input[value=none], input[value=male]");
            no.first().check();
        }
        for (var line : page.locator("input.short").all()) {
            line.fill(String.valueOf(line.getAttribute("id")).equals("age") ? "34" : "0");
        }
    }

    @Test
    void three_minutes_of_quick_eyes_are_recorded_without_their_practice() {
        var person = whoHasATask();
        try (var walk = new Walk(chromium, rooms.address(), true).be(person)) {
            walk.follow("A task: quick eyes").met("task");
            walk.page().clock().install();
            walk.page().reload();
            walk.press("Try it out");
            var light = walk.page().locator(".light");
            for (var i = 0; i < 5; i++) {
                react(walk.page());
            }
            walk.press("Begin");
            while (light.count() > 0 && walk.path().equals("/today/task")) {
                react(walk.page());
            }
            walk.page().waitForURL("**/today");
            var performed = demo.study().entries(new ParticipantId(person)).stream()
                    .map(Entry::event)
                    .filter(Report.TaskPerformed.class::isInstance)
                    .map(Report.TaskPerformed.class::cast)
                    .toList()
                    .getLast();
            assertThat(TaskResult.of(OwnTask.REACTION_TIME, performed.trials()))
                    .isInstanceOf(TaskResult.Reactions.class);
            assertThat(performed.trials()).noneMatch(trial -> trial.startsWith("practice"));
        }
    }

    private static void react(Page page) {
        page.clock().runFor(TRY_MS);
        page.keyboard().press("Space");
    }

    @Test
    void without_script_the_task_says_so_and_can_be_left_out() {
        try (var walk = new Walk(chromium, rooms.address(), false).be(whoHasATask())) {
            walk.follow("A task: quick eyes");
            assertThat(walk.words()).contains("This one needs script", "Please leave it out");
            walk.page().locator("a:text-is('Leave it out')").click();
            assertThat(walk.path()).isEqualTo("/today");
        }
    }

    /// Somebody of whom the task is asked, this evening or the next on which it is.
    private String whoHasATask() {
        for (var hours = 0; hours < MOST_HOURS; hours++) {
            var now = demo.clock().instant();
            var somebody = demo.study().people().stream()
                    .filter(person -> demo.study().situation(person).agenda(now).stream()
                            .anyMatch(due -> !due.opens().isAfter(now)
                                    && due.task() instanceof Task.Assess(var assessment, var slot)
                                    && assessment.code().equals("reactions")))
                    .findFirst();
            if (somebody.isPresent()) {
                return somebody.get().text();
            }
            demo.moveOn(Duration.ofHours(1));
        }
        throw new AssertionError("nobody is asked for a task within two days");
    }
}
