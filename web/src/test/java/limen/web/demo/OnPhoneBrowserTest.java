package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import limen.study.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What lies on a phone: what is refused stays, what is another's does not, and none of it can be read.
@Tag("browser")
class OnPhoneBrowserTest extends WithPhone {
    @Test
    void what_is_refused_stays_with_the_reason_until_it_is_changed_or_let_go() {
        walk().be("P009");
        phone.kept();
        phone.away(true);
        walk().go("/tell/effect").choose("What was it?", "headache").press("Save this");
        phone.waits("Something you felt");
        walk().go("/tell/life").press("Save this");
        phone.waits("Something happened");
        phone.away(false);
        walk().go("/today");
        walk().page().locator("#away .when:text-is('not taken')").nth(1).waitFor();
        assertThat(walk().words()).contains("Please mark how strong it was.");
        walk().met("away-refused");

        walk().page()
                .locator("#away li:has-text('Something you felt') >> text=Open it")
                .click();
        assertThat(walk().words()).contains("It was not taken. Change it and send it again; it keeps its time.");
        walk().met("away-again").page().getByRole(AriaRole.SLIDER).press("End");
        walk().press("Save this");
        phone.kept();
        walk().page().locator("#away li:has-text('Something you felt')").waitFor(Phone.GONE);
        assertThat(all("P009", Report.EffectReported.class).stream().filter(WithPhone::isLate))
                .hasSize(1);
        walk().press("Let it go");
        phone.kept();
        walk().page().locator("#away li").waitFor(Phone.GONE);
        assertThat(all("P009", Report.LifeEventReported.class).stream().filter(WithPhone::isLate))
                .isEmpty();
    }

    @Test
    void another_person_on_the_same_phone_neither_sees_nor_sends_what_waits() {
        walk().be("P010");
        phone.kept();
        phone.away(true);
        walk().go("/tell/journal").type("What would you like to keep", PLANTED).press("Save this");
        phone.waits("Journal");
        phone.endSession();
        phone.away(false);
        walk().be("P011");
        walk().page().locator("#away p").waitFor();
        assertThat(walk().words()).contains("were deleted. They were not sent.").doesNotContain("waiting");
        phone.kept();
        assertThat(all("P010", Report.JournalWritten.class)).noneMatch(WithPhone::isPlanted);
        assertThat(all("P011", Report.JournalWritten.class)).noneMatch(WithPhone::isPlanted);
    }

    @Test
    void nothing_readable_is_kept_and_nothing_at_all_once_the_record_is_erased() {
        walk().be("P012");
        phone.kept();
        phone.away(true);
        walk().go("/tell/journal").type("What would you like to keep", PLANTED).press("Save this");
        phone.waits("Journal");
        assertThat(phone.raw())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain(PLANTED)
                        .doesNotContainIgnoringCase("capsule")
                        .doesNotContainIgnoringCase("unwell")
                        .doesNotContain("/today", "P012"));
        assertThat(
                        phone.strings(
                                "caches.keys().then(async (names) => (await Promise.all(names.map(async (name) =>"
                                        + " (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname)))).flat())"))
                .contains("/unwell")
                .allMatch(path -> path.startsWith("/asset/") || path.equals("/unwell"));
        phone.away(false);
        walk().go("/today");
        phone.arrived();
        walk().go("/data/erase")
                .type("word", "erase")
                .page()
                .locator("form button[type=submit]")
                .click();
        assertThat(walk().path()).isEqualTo("/erased");

        // The browser tidies up behind the answer that tells it to.
        walk().page()
                .waitForCondition(
                        () -> phone.strings("indexedDB.databases().then((all) => all.map((each) => each.name))")
                                .isEmpty());
        assertThat(phone.strings("caches.keys()")).isEmpty();
        assertThat(phone.strings(
                        "navigator.serviceWorker.getRegistrations().then((all) => all.map((each) => each.scope))"))
                .isEmpty();
    }

    @Test
    void signing_out_asks_first_what_becomes_of_what_waits() {
        walk().be("P013");
        phone.kept();
        phone.away(true);
        walk().go("/tell/life").press("Save this");
        phone.waits("Something happened");
        walk().go("/tell/journal").page().evaluate(SIGN_OUT);

        assertThat(walk().heading()).isEqualTo("One entry waits on this phone.");
        walk().met("away-sign-out").go("/today");
        phone.waits("Something happened");
    }

    @Test
    void where_nothing_can_be_kept_the_page_says_so_and_what_was_typed_stays() {
        walk().be("P014");
        phone.kept();
        walk().go("/tell/journal").type("What would you like to keep", PLANTED);
        walk().page().evaluate(BREAK);
        phone.away(true);
        walk().press("Save this");

        walk().page().locator("#away-said").waitFor();
        assertThat(walk().words())
                .contains("Nothing was saved: there is no network, and this phone could not keep it.");
        assertThat(walk().page().locator("textarea").first().inputValue()).isEqualTo(PLANTED);
        walk().met("away-not-kept");
        phone.away(false);
        walk().go("/today")
                .page()
                .locator("#away-kept:has-text('keeps nothing')")
                .waitFor();
    }

    /// The form that signs out, as a page of ours would have it.
    private static final String SIGN_OUT = """
            () => {
              const form = document.querySelector("form").cloneNode(true);
              form.action = "/sign-out";
              document.body.append(form);
              form.submit();
            }""";

    /// A database of a newer version is one that the worker cannot open.
    private static final String BREAK = """
            () => new Promise((done) => {
              const asked = indexedDB.open("away", 99);
              asked.onsuccess = () => { asked.result.close(); done(); };
            })""";
}
