package limen.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A browser window that remembers what it loaded and what it complained of.
public final class Visit implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final String AXE = axe();
    private static final String FAULTS = """
            () => axe.run(document, {runOnly: {type: 'tag',
                values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
              .then(found => found.violations.flatMap(fault => fault.nodes.map(node => fault.id + ' at ' + node.target + ': '
                + node.failureSummary)))""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> loaded = new ArrayList<>();

    public Visit(Browser browser, int width, ColorScheme scheme, boolean script) {
        this(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)));
    }

    /// A window of a browser that keeps what it keeps in a folder.
    public Visit(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onResponse(loaded::add);
    }

    public Page page() {
        return page;
    }

    /// Opens a page with nothing remembered of the one before.
    Visit open(Served served, String path) {
        forget();
        page.navigate(served.at(path).toString());
        return this;
    }

    /// Lets go of what was loaded and complained of until now.
    public void forget() {
        complaints.clear();
        loaded.clear();
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public List<String> loaded() {
        return loaded.stream().map(Response::url).toList();
    }

    /// Bytes of everything that the page needed.
    int weight() {
        return loaded.stream().mapToInt(response -> response.body().length).sum();
    }

    /// How far the page reaches beyond the right edge of the window.
    public int overflow() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /// What the accessibility engine finds against WCAG 2.2 AA.
    public List<String> barriers() {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(FAULTS)).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        context.close();
    }

    private static String axe() {
        try (var in =
                Objects.requireNonNull(Visit.class.getResourceAsStream("/axe.min.js"), "axe-core on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
