package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is saved without network: it outlives a restart, and arrives once.
@Tag("browser")
class AwayBrowserTest extends WithPhone {
    /// Asks the worker to send what waits, and again before it has.
    private static final String TWICE = """
            () => Promise.all([1, 2].map(() => new Promise((done) => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = done;
              navigator.serviceWorker.controller.postMessage({ ask: "send" }, [port2]);
            })))""";

    @Test
    void what_was_saved_without_network_outlives_a_restart_and_arrives_once() throws Exception {
        var person = withCapsuleToday();
        walk().be(person);
        DemoBrowserTest.goThrough(walk(), 121, false);
        phone.kept();
        phone.away(true);

        walk().go("/today");
        assertThat(walk().words()).contains("No network. This page is from", "No rule holds this scheduled capsule.");
        var before = Instant.now();
        walk().page().locator("a.task:has-text('Capsule, kit')").click();
        walk().met("away-capsule").press("I took it as planned, now");
        phone.waits("Capsule").met("away-waiting");
        assertThat(walk().heading()).isEqualTo("Without network it cannot be checked.");
        walk().follow("A measurement");
        DemoBrowserTest.measure(walk(), 124);
        walk().follow("Journal").type("What would you like to keep", PLANTED).press("Save this");
        walk().follow("Habits")
                .page()
                .evaluate("() => document.querySelectorAll('[type=radio][value=no]').forEach(no => no.checked = true)");
        walk().press("Save this");
        walk().go("/unwell").page().getByText("Tell the team what you feel").click();
        walk().choose("Or any of these?", "Headache").press("Tell the team now");
        assertThat(walk().heading()).isEqualTo("Nobody has read this yet.");
        walk().met("away-told");
        walk().page().reload();
        phone.close();
        assertThat(phone.inFiles(PLANTED)).isEmpty();
        takeUpPhone();
        phone.away(true);
        walk().go("/today");
        phone.waits("Capsule");
        phone.waits("Journal");
        assertThat(all(person, Report.JournalWritten.class)).noneMatch(WithPhone::isPlanted);

        walk().go("/today/capsule").met("away-hold");
        assertThat(walk().words()).contains("Do not take a capsule now.", "Was it taken already?");
        phone.away(false);
        // The session ended with the browser: what waits is sent when the same person is back.
        walk().be(person);
        phone.arrived();

        var since = Duration.between(before, Instant.now());
        var dose = all(person, Dosing.DoseTaken.class).getLast();
        assertThat(Duration.between(dose.times().occurred(), dose.times().recordedAt()))
                .isBetween(Duration.ofSeconds(1), since);
        assertThat(all(person, Measurement.VitalsMeasured.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
        assertThat(all(person, Report.JournalWritten.class).stream().filter(WithPhone::isPlanted))
                .hasSize(1);
        // It waited behind one whose answer leads elsewhere.
        assertThat(all(person, Report.DependenceChecked.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
        assertThat(all(person, Report.UnwellReported.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
    }

    @Test
    void a_check_in_and_a_guess_that_were_due_arrive_once_however_often_they_are_sent() {
        var person = withCapsuleToday();
        walk().be(person);
        DemoBrowserTest.goThrough(walk(), 121, false);
        walk().go("/today/capsule").press("I took it as planned, now");
        walk().hoursOn(2);
        phone.kept();
        phone.away(true);
        walk().go("/today")
                .follow("What you feel now")
                .page()
                .getByRole(AriaRole.SLIDER)
                .first()
                .press("Home");
        walk().press("Save the answers");
        phone.waits("What you feel now");
        walk().go("/tell/journal");
        phone.away(false);
        walk().page().evaluate(TWICE);
        walk().hoursOn(6);
        phone.kept();
        phone.away(true);
        walk().go("/today").follow("Your guess").choose("Which capsule was it?", "I do not know");
        walk().press("Save the answers");
        phone.waits("Your guess");
        phone.away(false);
        phone.arrived();

        assertThat(all(person, Report.CheckInAnswered.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
        assertThat(all(person, Report.AllocationGuessed.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
        assertThat(((Report.AllocationGuessed) all(person, Report.AllocationGuessed.class)
                                .getLast()
                                .event())
                        .slot())
                .isNotNull();
    }

    @Test
    void a_hold_that_was_seen_last_stands_although_an_older_page_says_otherwise() {
        var person = withCapsuleToday();
        walk().be(person);
        DemoBrowserTest.goThrough(walk(), 121, false);
        phone.kept();
        hold(person, "We want to talk first");
        walk().go("/today");
        phone.away(true);

        walk().go("/today/capsule");
        assertThat(walk().words())
                .contains("No network.", "Without network it cannot be checked.")
                .doesNotContain("I took it as planned, now");
        walk().go("/today");
        assertThat(walk().words()).contains("No network.", "Hold", "We want to talk first");
    }
}
