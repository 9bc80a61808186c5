package limen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.analysis.TrialFindings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in a real browser. The pages and their pictures stay under `target/pages`, to be looked at.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsBrowserTest {
    private static final Path PAGES = Path.of("target", "pages");
    private static final String TWENTY = "twenty";

    private static final Map<String, TrialFindings> VARIANTS = Map.of(
            TWENTY,
            ExampleFindings.twenty(),
            "without-primary",
            ExampleFindings.withoutPrimary(),
            "without-guesses",
            ExampleFindings.withoutGuesses(),
            "repeated-sessions",
            ExampleFindings.withRepeatedSessions(),
            "one",
            ExampleFindings.one(),
            "hostile",
            ExampleFindings.named("</script><b onclick=\"x\">&'" + "unbroken".repeat(6)));

    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void open() throws IOException {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("FindingsBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        Files.createDirectories(PAGES);
        for (var variant : VARIANTS.entrySet()) {
            Files.writeString(
                    PAGES.resolve(variant.getKey() + ".html"),
                    FindingsPage.html(
                            variant.getValue(),
                            ExampleEvidence.beside(variant.getValue()),
                            ExampleFindings.PROVENANCE));
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> variants() {
        return VARIANTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void no_width_scrolls_sideways(String variant) {
        fits(variant, List.of(320, 720, 1280));
    }

    @ParameterizedTest
    @MethodSource("variants")
    @Tag("slow")
    void no_width_between_scrolls_sideways(String variant) {
        fits(variant, List.of(360, 500, 1000));
    }

    private void fits(String variant, List<Integer> widths) {
        for (var width : widths) {
            try (var context = context(width, ColorScheme.LIGHT, true)) {
                var page = visit(context, variant);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(page.evaluate(TOO_WIDE))
                        .as("%s at %d px", variant, width)
                        .isEqualTo(List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void nothing_leaves_the_page_and_nothing_complains(String variant) {
        requests.clear();
        complaints.clear();
        try (var context = context(1280, ColorScheme.LIGHT, true)) {
            visit(context, variant);
        }
        assertThat(requests).hasSize(1).first().asString().startsWith("file:");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_slider_obeys_the_keyboard() {
        try (var context = context(360, ColorScheme.LIGHT, true)) {
            var page = visit(context, TWENTY);
            var sentence = page.locator("#say").textContent();
            var stem = page.locator("#stem").getAttribute("y1");
            page.locator("#share").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#say").textContent())
                    .contains("If 51\u00a0%")
                    .isNotEqualTo(sentence);
            assertThat(page.locator("#share").getAttribute("aria-valuetext"))
                    .isEqualTo(page.locator("#say").textContent());
            assertThat(page.locator("#here").getAttribute("x")).isEqualTo("51%");
            page.keyboard().press("End");
            assertThat(page.locator("#say").textContent()).contains("If 100\u00a0%", "clears the line");
            assertThat(page.locator("#stem").getAttribute("y1")).isNotEqualTo(stem);
        }
    }

    @Test
    void another_outcome_brings_its_own_curve() {
        try (var context = context(1280, ColorScheme.LIGHT, true)) {
            var page = visit(context, TWENTY);
            var curve = page.locator("#mid").getAttribute("d");
            page.locator("#outcome").selectOption("spatial_planning");
            assertThat(page.locator("#mid").getAttribute("d")).isNotEqualTo(curve);
            assertThat(page.locator("#say").textContent())
                    .contains("in spatial_planning would be −0.03 (−0.25 to +0.19)");
            assertThat(page.locator("#curve-name").textContent()).isEqualTo("spatial_planning");
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void the_script_says_at_chance_what_the_page_said_without_it(String variant) {
        try (var with = context(1280, ColorScheme.LIGHT, true);
                var without = context(1280, ColorScheme.LIGHT, false)) {
            var scripted = visit(with, variant);
            var plain = visit(without, variant);
            for (var id : List.of("say", "curve-title", "tick-above", "tick-below", "seen-label", "curve-name")) {
                assertThat(scripted.locator("#" + id).allTextContents())
                        .as(id)
                        .isEqualTo(plain.locator("#" + id).allTextContents());
            }
            for (var mark : List.of(
                    Map.entry("mid", "d"),
                    Map.entry("band", "d"),
                    Map.entry("stem", "y1"),
                    Map.entry("stem", "y2"),
                    Map.entry("dot", "y"))) {
                var selector = "#" + mark.getKey();
                if (plain.locator(selector).count() > 0) {
                    assertThat(numbers(scripted.locator(selector).getAttribute(mark.getValue())))
                            .as(mark.toString())
                            .usingElementComparator((a, b) -> Math.abs(a - b) < 0.15 ? 0 : Double.compare(a, b))
                            .isEqualTo(numbers(plain.locator(selector).getAttribute(mark.getValue())));
                }
            }
        }
    }

    @Test
    void without_script_there_is_no_slider_but_every_number() {
        try (var context = context(360, ColorScheme.LIGHT, false)) {
            var page = visit(context, TWENTY);
            assertThat(page.locator("#share").isVisible()).isFalse();
            assertThat(page.locator("#outcome").isVisible()).isFalse();
            assertThat(page.locator("#say").isVisible()).isTrue();
            assertThat(page.locator("#say").textContent()).contains("If 50\u00a0%");
            page.locator("summary").first().click();
            assertThat(page.locator("details .sentences").first().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void text_stands_out_from_the_page(String scheme) {
        try (var context = context(1280, ColorScheme.valueOf(scheme), true)) {
            var page = visit(context, TWENTY);
            for (var selector : List.of(
                    "h1", ".how .quiet", ".cap", ".bel", ".harmful", "figcaption", "td i", "footer", ".names small")) {
                assertThat((Double) page.evaluate(CONTRAST, selector))
                        .as("%s, %s", scheme, selector)
                        .isGreaterThan(4.5);
            }
        }
    }

    @Test
    void every_mark_stands_out_from_the_page() {
        try (var context = context(360, ColorScheme.LIGHT, true)) {
            assertThat(visit(context, TWENTY).evaluate(INVISIBLE)).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void names_do_not_touch_on_a_phone(String variant) {
        for (var width : List.of(320, 360)) {
            try (var context = context(width, ColorScheme.LIGHT, true)) {
                assertThat(visit(context, variant).evaluate(TOUCHING))
                        .as("%d px", width)
                        .isEqualTo(List.of());
            }
        }
    }

    @Test
    void paper_unfolds_everything_and_stands_at_chance() throws IOException {
        try (var context = context(1280, ColorScheme.DARK, true)) {
            var page = visit(context, TWENTY);
            page.locator("#share").fill("90");
            var paper = PAGES.resolve("twenty.pdf");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("details:not([open])").count()).isZero();
            assertThat(page.locator("#say").textContent()).contains("If 50\u00a0%");
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("#say").textContent()).contains("If 90\u00a0%");
            page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true));
            assertThat(Files.size(paper)).isPositive();
        }
    }

    @Test
    @Tag("slow")
    void pictures_to_look_at() throws IOException {
        Files.writeString(PAGES.resolve("picture.svg"), ReadmePicture.svg(ExampleFindings.twenty()));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = context(900, scheme, true)) {
                var page = context.newPage();
                page.setContent("<img src=\"data:image/svg+xml;base64,%s\">"
                        .formatted(
                                Base64.getEncoder().encodeToString(Files.readAllBytes(PAGES.resolve("picture.svg")))));
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(PAGES.resolve("picture-%s.png".formatted(scheme))));
            }
        }
        for (var variant : VARIANTS.keySet()) {
            for (var width : List.of(360, 1280)) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (var context = context(width, scheme, true)) {
                        visit(context, variant)
                                .screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(PAGES.resolve("%s-%d-%s.png".formatted(variant, width, scheme))));
                    }
                }
            }
        }
        assertThat(PAGES.resolve("twenty-360-DARK.png")).isNotEmptyFile();
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(script));
    }

    private Page visit(BrowserContext context, String variant) {
        var page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(PAGES.resolve(variant + ".html").toAbsolutePath().toUri().toString());
        return page;
    }

    private static List<Double> numbers(String text) {
        return Pattern.compile("-?[0-9.]+")
                .matcher(text)
                .results()
                .map(match -> Double.valueOf(match.group()))
                .toList();
    }

    /// Elements that reach beyond the right edge, named with their text.
    static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('thead'))
                .map(e => e.tagName + '.' + e.getAttribute('class') + ': ' + e.textContent.slice(0, 40)).slice(0, 8);
            }""";

    /// Neighbouring names in an interval figure, or texts in it, that overlap.
    static final String TOUCHING = """
            () => {
              const found = [];
              const cross = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
              const boxOf = (e) => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect(); };
              document.querySelectorAll('.names').forEach(names => {
                const all = [...names.children];
                all.forEach((a, i) => all.slice(i + 1).forEach(b => { if (cross(boxOf(a), boxOf(b))) found.push(a.textContent + ' / ' + b.textContent); }));
              });
              document.querySelectorAll('svg.fig').forEach(figure => {
                const all = [...figure.querySelectorAll('text')];
                all.forEach((a, i) => all.slice(i + 1).forEach(b => { if (cross(a.getBoundingClientRect(), b.getBoundingClientRect())) found.push(a.textContent + ' / ' + b.textContent); }));
              });
              return found;
            }""";

    /// Marks that have neither a filling nor an outline of another colour than the page.
    static final String INVISIBLE = """
            () => {
              const page = getComputedStyle(document.body).backgroundColor;
              const seen = (colour) => colour !== page && colour !== 'none';
              return [...document.querySelectorAll('svg.fig path, svg.fig circle, svg.fig line, svg.fig rect')]
                .filter(e => { const s = getComputedStyle(e); return !seen(s.fill) && !seen(s.stroke); })
                .map(e => e.getAttribute('class'));
            }""";

    /// WCAG contrast of an element's text with the page behind it.
    static final String CONTRAST = """
            (selector) => {
              const channels = (colour) => colour.match(/[0-9.]+/g).slice(0, 3).map(Number);
              const light = (colour) => {
                const [r, g, b] = channels(colour).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const [a, b] = [getComputedStyle(document.querySelector(selector)).color, getComputedStyle(document.body).backgroundColor].map(light);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }""";
}
