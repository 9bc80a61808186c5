package limen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import limen.report.series.ExampleDays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of days in a real browser, without script. The pages and their pictures stay under `target/pages`, to be
/// looked at.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesBrowserTest {
    private static final Path PAGES = Path.of("target", "pages");
    private static final String PERSON = "days-person";
    private static final String STUDY = "days-study";
    private static final String MANY = "days-many-sets";

    private final List<String> requests = new ArrayList<>();
    private Chromium chromium;

    @BeforeAll
    void open() throws IOException {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("SeriesBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        Files.createDirectories(PAGES);
        for (var page : ExampleDays.pages().entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey() + ".html"), page.getValue());
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> names() {
        return ExampleDays.pages().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_width_scrolls_sideways_and_no_words_of_a_figure_touch(String name) {
        for (var width : List.of(320, 360, 500, 720, 1000, 1280)) {
            try (var context = context(width, ColorScheme.LIGHT)) {
                var page = visit(context, name);
                assertThat(page.evaluate(FindingsBrowserTest.TOO_WIDE))
                        .as("%s at %d px", name, width)
                        .isEqualTo(List.of());
                assertThat(page.evaluate(FindingsBrowserTest.TOUCHING))
                        .as("%s at %d px", name, width)
                        .isEqualTo(List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothing_leaves_the_page(String name) {
        requests.clear();
        try (var context = context(1280, ColorScheme.LIGHT)) {
            visit(context, name);
        }
        assertThat(requests).hasSize(1).first().asString().startsWith("file:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void text_stands_out_from_what_is_behind_it(String scheme) {
        try (var context = context(1280, ColorScheme.valueOf(scheme))) {
            var page = visit(context, PERSON);
            for (var selector : List.of("h1", ".say", ".state", ".chip", "caption", "figcaption", ".about", "footer")) {
                assertThat((Double) page.evaluate(FindingsBrowserTest.CONTRAST, selector))
                        .as("%s, %s", scheme, selector)
                        .isGreaterThan(4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, STUDY, MANY})
    void every_mark_stands_out_from_the_page(String name) {
        try (var context = context(360, ColorScheme.LIGHT)) {
            assertThat(visit(context, name).evaluate(FindingsBrowserTest.INVISIBLE))
                    .isEqualTo(List.of());
        }
    }

    @Test
    @Tag("slow")
    void pictures_to_look_at() {
        for (var name : ExampleDays.pages().keySet()) {
            for (var width : List.of(360, 1280)) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (var context = context(width, scheme)) {
                        visit(context, name)
                                .screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(PAGES.resolve("%s-%d-%s.png".formatted(name, width, scheme))));
                    }
                }
            }
        }
        assertThat(PAGES.resolve("days-person-360-DARK.png")).isNotEmptyFile();
    }

    private BrowserContext context(int width, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page visit(BrowserContext context, String name) {
        var page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(PAGES.resolve(name + ".html").toAbsolutePath().toUri().toString());
        return page;
    }
}
