package limen.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import limen.web.Chromium;
import limen.web.Rooms;
import limen.web.demo.Walk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A journal from its first page to its last, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalBrowserTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final String WORDS = "tea on the stairs";

    private Chromium chromium;

    @BeforeAll
    void start() {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("JournalBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void somebody_keeps_a_journal_closes_it_opens_it_and_erases_it(@TempDir Path folder) throws Exception {
        try (var kept = Kept.in(folder.resolve("diary"));
                var rooms = Rooms.open(kept.plan(FAILURES::add));
                var walk = new Walk(chromium, rooms.address(), true)) {
            makes(walk);
            writes(walk);
            isUnwell(walk);
            shuffles(walk);
            comesBackLater(walk, kept);
            erases(walk);
        }
    }

    private static void makes(Walk walk) {
        walk.go("/today").met("journal-new");
        assertThat(walk.words()).contains("A lost passphrase is lost");
        walk.type("A passphrase", WORDS)
                .type("The same again", "tea on the stair")
                .press("Make the journal");
        assertThat(walk.words()).contains("The two passphrases differ");
        walk.type("A passphrase", WORDS).type("The same again", WORDS).press("Make the journal");
        assertThat(walk.path()).isEqualTo("/begin");
        walk.met("journal-begin").press("Begin the journal");
        walk.choose("Are you 18 years old", "Yes");
        walk.choose("Nobody reads this journal", "True");
        walk.choose("Limen can tell me how much", "Not true");
        walk.choose("When no rule speaks up", "Not true");
        walk.choose("I do not stop a medicine", "True");
        walk.choose("In an emergency I call", "True");
        walk.choose("If I forget the passphrase", "Not true").press("Begin the journal");
        assertThat(walk.path()).as(walk.words()).isEqualTo("/today");
        walk.met("journal-today");
    }

    private static void writes(Walk walk) {
        walk.follow("Journal");
        walk.type("What would you like to keep", "A quiet morning.").type("Words to find it by", "tea, walk");
        walk.press("Save this");
        walk.follow("Something you took").met("journal-taken");
        walk.choose("How well do you know", "Estimated").press("Write it down");
        assertThat(walk.words()).contains("Please enter how much it was");
        walk.choose("How well do you know", "I do not know").press("Write it down");
        assertThat(walk.path()).as(walk.words()).isEqualTo("/today");
        walk.follow("Something you felt").choose("What was it?", "headache");
        walk.page().getByRole(AriaRole.SLIDER).press("ArrowRight");
        walk.press("Save this");
        walk.follow("Habits").go("/record").met("journal-record");
        assertThat(walk.words()).contains("amount not known", "something was taken once", "1 page of the journal");
        walk.page()
                .getByText("tea", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(walk.words()).contains("Pages with the word tea").doesNotContain("amount not known");
        walk.go("/results").met("journal-results").go("/data");
        assertThat(walk.words()).doesNotContain("Leave the study").doesNotContain("Withdraw");
    }

    private static void isUnwell(Walk walk) {
        walk.go("/unwell").met("journal-unwell");
        walk.page().getByText("Write down what you feel").click();
        walk.page().getByText("Pain or pressure in the chest").click();
        walk.press("Save this");
        assertThat(walk.words()).contains("Get help now", "nobody else was told");
        walk.met("journal-told").go("/today");
        assertThat(walk.words()).contains("Get help now").doesNotContain("study");
    }

    private static void shuffles(Walk walk) {
        walk.go("/labels").go("/labels/shuffle");
        assertThat(walk.heading()).isEqualTo("The main danger is a wrong label.");
        walk.type("How many of your capsules are placebo?", "2").type("How many are not?", "3");
        walk.press("Shuffle the labels");
        assertThat(walk.words()).contains("expected at least half placebo");
        walk.met("journal-shuffle");
        walk.type("How many are not?", "2").press("Shuffle the labels");
        var code = walk.page().locator(".code").innerText();
        assertThat(code).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}");
        walk.met("journal-envelope");
        walk.page().getByText("It is in the envelope").click();
        assertThat(walk.words()).doesNotContain(code);
        walk.page().getByText("Guess a label").click();
        walk.type("Which label?", "1").choose("What do you think was in it?", "Placebo");
        walk.page().getByRole(AriaRole.SLIDER).press("End");
        walk.met("journal-guess").press("Save the guess");
        walk.page().getByText("Open the labels").click();
        walk.type("The code from the envelope", "0000").press("Open the labels");
        assertThat(walk.words()).contains("This code does not open these labels");
        walk.type("The code from the envelope", code.toLowerCase(Locale.ROOT)).press("Open the labels");
        assertThat(walk.words()).contains("of 1 guess was right.");
        walk.met("journal-opened");
    }

    private static void comesBackLater(Walk walk, Kept kept) {
        walk.press("Close the journal");
        walk.go("/today");
        assertThat(walk.path()).isEqualTo("/journal");
        walk.type("Passphrase", "tea on the roof").press("Open the journal");
        assertThat(walk.words()).contains("This passphrase does not open it");
        walk.type("Passphrase", WORDS).press("Open the journal");
        assertThat(walk.path()).isEqualTo("/today");
        kept.later(Duration.ofMinutes(30));
        walk.go("/record");
        assertThat(walk.path()).isEqualTo("/journal");
        assertThat(walk.words()).contains("had closed itself");
        walk.type("Passphrase", WORDS).press("Open the journal").go("/record");
        assertThat(walk.words()).contains("A quiet morning.");
    }

    private static void erases(Walk walk) {
        walk.go("/data/erase").met("journal-erase").type("To erase it", "erase").press("Erase your record");
        assertThat(walk.words()).contains("Your journal is erased.").doesNotContain("study");
        walk.met("journal-erased").go("/record");
        assertThat(walk.path()).isEqualTo("/journal");
        walk.type("Passphrase", WORDS).press("Open the journal");
        assertThat(walk.path()).isEqualTo("/begin");
    }
}
