package limen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rooms in a real browser: on a phone and a desk, light and dark, with the keyboard alone and
/// without script. The pictures stay under `target/pages`, to be looked at.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsBrowserTest {
    private static final Path PAGES = Path.of("target", "pages");
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEAVIEST = 150_000;

    /// One page of each kind, and of the kinds within a room.
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("front", "/"),
            Map.entry("evidence", "/evidence"),
            Map.entry("evidence-question", "/evidence?q=mood"),
            Map.entry("evidence-nothing", "/evidence?q=zzyzx"),
            Map.entry("claim-none", "/evidence/A08"),
            Map.entry("claim-dangerous", "/evidence/A15"),
            Map.entry("claim-retracted", "/evidence/A18"),
            Map.entry("claim-statement", "/evidence/A22"),
            Map.entry("medicines", "/medicines"),
            Map.entry("compare", "/compare"),
            Map.entry("law", "/law"),
            Map.entry("law-shown", "/law/US"),
            Map.entry("law-assumed", "/law/NL"),
            Map.entry("unwell", "/unwell"),
            Map.entry("unwell-country", "/unwell?country=DE"),
            Map.entry("unwell-unconfirmed", "/unwell?country=IE"),
            Map.entry("grading", "/grading"),
            Map.entry("nowhere", "/nowhere"));

    private Served served;
    private Chromium chromium;

    @BeforeAll
    void open() throws Exception {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("RoomsBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        served = Served.on(Served.NOW);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
            served.close();
        }
    }

    private Visit visit(int width, ColorScheme scheme) {
        return new Visit(chromium.browser(), width, scheme, true);
    }

    private static String path(String kind) {
        return Objects.requireNonNull(KINDS.get(kind), kind);
    }

    private static Stream<String> kinds() {
        return KINDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_page_fits_bars_nobody_and_complains_of_nothing(String kind) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var width = scheme == ColorScheme.LIGHT ? PHONE : DESK;
            try (var visit = seen(kind, width, scheme)) {
                assertThat(visit.barriers())
                        .as("%s at %d px, %s", kind, width, scheme)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    void a_page_fits_in_the_other_light_too(String kind) {
        seen(kind, PHONE, ColorScheme.DARK).close();
        seen(kind, DESK, ColorScheme.LIGHT).close();
    }

    private Visit seen(String kind, int width, ColorScheme scheme) {
        var visit = visit(width, scheme);
        visit.open(served, path(kind));
        picture(visit.page(), "%s-%d-%s".formatted(kind, width, scheme.name().toLowerCase(java.util.Locale.ROOT)));
        fits(visit, "%s at %d px, %s".formatted(kind, width, scheme));
        return visit;
    }

    @Test
    void an_answer_about_medicines_fits_bars_nobody_and_complains_of_nothing() {
        for (var width : List.of(PHONE, DESK)) {
            for (var scheme : List.of(width == PHONE ? ColorScheme.LIGHT : ColorScheme.DARK)) {
                for (var names : List.of("Prozac\nfluoxetin\nzzyzx\nalcohol", "zzyzx", "")) {
                    try (var visit = visit(width, scheme).open(served, "/medicines")) {
                        visit.page().fill("#names", names);
                        visit.page()
                                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Look them up"))
                                .click();
                        picture(
                                visit.page(),
                                "medicines-%d-%d-%s"
                                        .formatted(
                                                names.length(),
                                                width,
                                                scheme.name().toLowerCase(java.util.Locale.ROOT)));
                        assertThat(visit.page().url()).endsWith("/medicines");
                        assertThat(visit.overflow()).isZero();
                        assertThat(visit.barriers())
                                .as("%s at %d px, %s", names, width, scheme)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void the_engine_notices_what_would_bar_somebody() {
        try (var visit = visit(PHONE, ColorScheme.LIGHT).open(served, "/medicines")) {
            visit.page()
                    .evaluate(
                            "() => { document.querySelector('label').remove(); document.querySelector('.hint').style.color = '#999' }");
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("label at"));
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("color-contrast at"));
        }
    }

    @Test
    @Tag("slow")
    void every_page_that_links_lead_to_fits_and_bars_nobody() throws Exception {
        try (var visit = visit(PHONE, ColorScheme.LIGHT)) {
            for (var path : new Routes(served).reachable()) {
                if (!path.startsWith("/asset/")) {
                    fits(visit.open(served, path), path);
                    assertThat(visit.barriers()).as("barriers of %s", path).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    void a_page_still_fits_with_letters_twice_as_large(String kind) {
        try (var visit = visit(640, ColorScheme.LIGHT)) {
            visit.open(served, path(kind));
            visit.page().evaluate("() => { document.documentElement.style.fontSize = '200%' }");
            assertThat(visit.overflow()).as(kind).isLessThanOrEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"front", "claim-none", "medicines", "unwell-country"})
    void the_keyboard_reaches_everything_and_what_has_the_focus_is_seen(String kind) {
        everythingIsReached(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("slow")
    void the_keyboard_reaches_everything_on_every_kind_of_page(String kind) {
        everythingIsReached(kind);
    }

    private void everythingIsReached(String kind) {
        try (var visit = visit(PHONE, ColorScheme.LIGHT)) {
            var page = visit.open(served, path(kind)).page();
            var wanted = ((Number)
                            page.evaluate(
                                    "() => document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary').length"))
                    .intValue();
            var reached = new HashSet<Object>();
            for (var i = 0; i < wanted; i++) {
                page.keyboard().press("Tab");
                var focus = (Map<?, ?>) page.evaluate("""
                        () => { const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
                          const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
                          return {name: e.tagName + ' ' + (e.textContent || e.id),
                            index: [...document.querySelectorAll('*')].indexOf(e),
                            seen: !!top && (e.contains(top) || top.contains(e)) && s.outlineStyle !== 'none'}; }""");
                assertThat(focus.get("seen"))
                        .as("%s of %s", focus.get("name"), kind)
                        .isEqualTo(true);
                reached.add(focus.get("index"));
            }
            assertThat(reached).hasSize(wanted);
        }
    }

    @Test
    void somebody_with_a_keyboard_alone_asks_and_is_answered() {
        try (var visit = visit(PHONE, ColorScheme.LIGHT)) {
            var page = visit.open(served, "/medicines").page();
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("fluoxetin");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/medicines");
            assertThat(page.textContent("h1")).isEqualTo("We do not know.");
            while (!focused(page).startsWith("Did you mean")) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForSelector(".verdict.stop");
            assertThat(page.textContent("h1")).isEqualTo("It must not meet MDMA.");
            while (!focused(page).equals("I feel unwell")) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/unwell");
            assertThat(page.textContent("h1")).isEqualTo("Are you in danger now?");
        }
    }

    @Test
    void everything_works_without_script() {
        try (var visit = new Visit(chromium.browser(), PHONE, ColorScheme.LIGHT, false)) {
            var page = visit.open(served, "/").page();
            page.click("text=I feel unwell");
            page.selectOption("#country", "US");
            page.click("text=Show its numbers");
            assertThat(page.getAttribute(".call", "href")).isEqualTo("tel:911");
            page.click("nav[aria-label=Rooms] >> text=Evidence");
            page.fill("#q", "mood");
            page.click("button >> text=Search");
            assertThat(page.textContent("[role=status]")).contains("hold all words of");
            page.click("nav[aria-label=Rooms] >> text=Medicines");
            page.fill("#names", "Nardil");
            page.click("text=Look them up");
            assertThat(page.textContent("h1")).isEqualTo("It must not meet MDMA.");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/evidence/A15", "/unwell?country=DE", "/compare", "/law/US"})
    void on_paper_there_is_ink_and_no_bar(String path) {
        try (var visit = visit(DESK, ColorScheme.DARK)) {
            var page = visit.open(served, path).page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "paper" + path.replaceAll("[^A-Za-z0-9]", "-"));
            assertThat(page.isVisible(".bar")).isFalse();
            assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    private void fits(Visit visit, String where) {
        assertThat(visit.overflow()).as("horizontal scroll of %s", where).isLessThanOrEqualTo(0);
        assertThat(visit.loaded())
                .as("what %s loads", where)
                .allMatch(url -> url.startsWith(served.rooms().address().toString()));
        assertThat(visit.weight()).as("weight of %s", where).isLessThan(HEAVIEST);
        assertThat(visit.complaints().stream().filter(line -> !line.contains("404")))
                .as("console of %s", where)
                .isEmpty();
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }

    /// The whole page, in a window so high that the bar stands at its end.
    private static void picture(Page page, String name) {
        var window = page.viewportSize();
        page.setViewportSize(
                window.width, ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue());
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PAGES.resolve(name + ".png")));
        page.setViewportSize(window.width, window.height);
    }
}
