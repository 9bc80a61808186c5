package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import limen.web.Chromium;
import limen.web.Visit;

/// One of the simulated people in a browser window. Each page that they meet is looked at as it stands, with what was
/// typed into it; the pictures stay under `target/pages`.
public final class Walk implements AutoCloseable {
    private static final Path PAGES = Path.of("target", "pages");
    private static final int SMALLEST = 320;
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HIGH = 900;
    private static final int HEAVIEST = 150_000;
    /// What a browser says by itself of an answer, and of a passphrase that is nobody's own.
    private static final Pattern SAID =
            Pattern.compile("status of 4(22|04)|^Clear-Site-Data header on|^.DOM. (Password|Multiple) forms should ");
    /// Sizes below which nothing is written, in CSS pixels.
    private static final double SMALLEST_LETTERS = 13;

    private final Visit visit;
    private final URI home;
    private final boolean scripted;

    public Walk(Chromium chromium, URI home, boolean script) {
        this.visit = new Visit(chromium.browser(), PHONE, ColorScheme.LIGHT, script);
        this.home = home;
        this.scripted = script;
        page().setDefaultTimeout(10_000);
    }

    /// In a window that is open already.
    public Walk(Visit visit, URI home) {
        this.visit = visit;
        this.home = home;
        this.scripted = true;
        page().setDefaultTimeout(10_000);
    }

    public Page page() {
        return visit.page();
    }

    public Walk be(String person) {
        go("/demo");
        page().locator("section:last-of-type button[value=" + person + "]").click();
        assertThat(path()).isEqualTo("/today");
        return this;
    }

    public Walk go(String path) {
        var address = home.resolve(path).toString();
        try {
            page().navigate(address);
        } catch (PlaywrightException e) {
            // A page that hears just then that its entries arrived shows itself anew.
            if (!String.valueOf(e.getMessage()).contains("interrupted by another navigation")) {
                throw e;
            }
            page().waitForLoadState();
            page().navigate(address);
        }
        return this;
    }

    /// Moves the demo's clock with its buttons and comes back to the day.
    public Walk hoursOn(int hours) {
        go("/demo");
        for (var i = 0; i < hours; i++) {
            press("An hour on");
        }
        return go("/today");
    }

    public Walk press(String button) {
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /// Follows a row of the day, by its title.
    public Walk follow(String title) {
        page().locator("a.task:has(b:text-is(\"" + title + "\"))").click();
        return this;
    }

    /// What the day asks for next before its capsule, by its title.
    public Optional<String> owed() {
        var titles = page().locator("ul.tasks")
                .first()
                .locator(".task:has(.mark-due, .mark-later, .mark-held) b")
                .allInnerTexts();
        return titles.stream()
                .takeWhile(title -> !title.startsWith("Capsule"))
                .filter(title -> !title.equals("How is today?"))
                .findFirst();
    }

    public Walk choose(String question, String option) {
        group(question)
                .locator("label", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    public Walk type(String label, String text) {
        page().getByLabel(label).fill(text);
        return this;
    }

    public Locator group(String question) {
        return page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question));
    }

    public String path() {
        return URI.create(page().url()).getPath();
    }

    public String heading() {
        return page().locator("h1").innerText();
    }

    /// What stands on the page.
    public String words() {
        return page().locator("main").innerText();
    }

    /// Looks at the page where it stands: on three widths, with large letters, in light and in dark.
    public Walk met(String name) {
        try {
            look(name);
        } catch (PlaywrightException e) {
            // A page that hears just then that the day has changed shows itself anew, once.
            page().waitForLoadState();
            look(name);
        }
        return this;
    }

    private void look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var width = scheme == ColorScheme.LIGHT ? PHONE : DESK;
            page().setViewportSize(width, HIGH);
            picture("%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
            if (scripted) {
                assertThat(visit.barriers()).as("%s, %s", name, scheme).isEmpty();
            }
        }
        for (var width : List.of(SMALLEST, PHONE, DESK)) {
            page().setViewportSize(width, HIGH);
            assertThat(visit.overflow())
                    .as("%s: sideways scroll at %d px", name, width)
                    .isLessThanOrEqualTo(0);
        }
        if (scripted) {
            page().setViewportSize(2 * SMALLEST, HIGH);
            page().evaluate("() => { document.documentElement.style.fontSize = '200%' }");
            assertThat(visit.overflow())
                    .as("%s: sideways scroll with letters of 200 %%", name)
                    .isLessThanOrEqualTo(0);
            page().evaluate("() => { document.documentElement.style.fontSize = '' }");
        }
        page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page().setViewportSize(PHONE, HIGH);
        assertThat(smallestLetters()).as("%s: its smallest letters", name).isGreaterThanOrEqualTo(SMALLEST_LETTERS);
        assertThat(weight()).as("%s: its weight", name).isBetween(1_000, HEAVIEST);
        quiet(name);
    }

    /// Looks at the page once where it stands: its picture on a phone, its barriers on a desk.
    public Walk glanced(String name) {
        page().setViewportSize(PHONE, HIGH);
        picture("%s-%d-light".formatted(name, PHONE));
        assertThat(visit.overflow())
                .as("%s: sideways scroll at %d px", name, PHONE)
                .isLessThanOrEqualTo(0);
        page().setViewportSize(DESK, HIGH);
        assertThat(visit.barriers()).as(name).isEmpty();
        quiet(name);
        return this;
    }

    /// Nothing came from elsewhere, and nothing was complained of but what the page itself says.
    private void quiet(String name) {
        assertThat(visit.loaded()).as("%s: what was loaded", name).allMatch(url -> url.startsWith(home.toString()));
        assertThat(visit.complaints().stream()
                        .filter(line -> !SAID.matcher(line).find()))
                .as("%s: the console", name)
                .isEmpty();
        visit.forget();
    }

    /// Bytes of the page and everything in it, kept ones included.
    private int weight() {
        return number("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""").intValue();
    }

    private double smallestLetters() {
        return number("""
                () => Math.min(...[...document.querySelectorAll('body *')]
                  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length)
                  .map(e => parseFloat(getComputedStyle(e).fontSize)))""").doubleValue();
    }

    private Number number(String script) {
        return (Number) page().evaluate(script);
    }

    /// The whole page, in a window so high that the bar stands at its end.
    private void picture(String name) {
        var window = page().viewportSize();
        page().setViewportSize(
                        window.width,
                        number("() => document.documentElement.scrollHeight").intValue());
        page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PAGES.resolve(name + ".png")));
        page().setViewportSize(window.width, window.height);
    }

    @Override
    public void close() {
        visit.close();
    }
}
