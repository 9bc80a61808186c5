package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import limen.web.Chromium;
import limen.web.Visit;
import limen.web.demo.Walk;

/// A window of a real browser. Each kind of page that is met in it is looked at once: its picture stays, and the
/// accessibility engine finds nothing.
final class ChromiumWindow implements Window {
    private static final int DESK = 1280;

    private final URI home;
    private final Visit visit;
    private final Walk walk;
    private final Looks looks;
    private volatile int status;

    /// What was looked at already, in whichever window, and what is wrong with it: everything is looked at before
    /// anything is complained of.
    ///
    /// @param closely whether on every width, with large letters, in light and in dark
    record Looks(boolean closely, Set<String> seen, List<String> complaints) {
        Looks(boolean closely) {
            this(closely, new HashSet<>(), new ArrayList<>());
        }
    }

    ChromiumWindow(Chromium chromium, URI home, Looks looks) {
        this.home = home;
        this.looks = looks;
        visit = new Visit(chromium.browser(), DESK, ColorScheme.LIGHT, true);
        walk = new Walk(visit, home);
        visit.page().onResponse(answer -> {
            if (answer.request().isNavigationRequest()) {
                status = answer.status();
            }
        });
    }

    @Override
    public Page open(String path) {
        visit.forget();
        walk.go(path);
        return looked();
    }

    @Override
    public Page send(Page.Filled filled) {
        var form = visit.page()
                .locator("form[action=\"%s\"]".formatted(filled.action().replace("\"", "\\\"")))
                .first();
        filled.typed().forEach((name, values) -> fill(form, name, values));
        press(form.locator("button:not([type=button])").first());
        return looked();
    }

    /// What was there before is marked, so that nobody reads it again while the answer is on its way.
    private void press(Locator button) {
        visit.forget();
        visit.page().evaluate("() => { window.before = true }");
        button.click();
        visit.page().waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    private static void fill(Locator form, String name, List<String> values) {
        var fields = form.locator("[name=\"%s\"]".formatted(name));
        assertThat(fields.count()).as("fields called %s", name).isPositive();
        switch (String.valueOf(fields.first().getAttribute("type"))) {
            case "radio" -> fields.and(valued(form, values.getFirst())).check();
            case "checkbox" ->
                values.forEach(value -> fields.and(valued(form, value)).check());
            case "hidden" -> throw new AssertionError("Nobody can type into " + name);
            default -> fields.first().fill(values.getFirst());
        }
    }

    private static Locator valued(Locator form, String value) {
        return form.page().locator("[value=\"%s\"]".formatted(value));
    }

    private Page looked() {
        var path = walk.path();
        var kind = path.substring(1)
                .replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("\\bP\\d{3}\\b", "P")
                .replace('/', '-');
        var name = "conduct-" + (status == 200 ? kind : kind + "-" + status);
        if (path.startsWith("/staff") && looks.seen().add(name)) {
            try {
                if (looks.closely()) {
                    walk.met(name);
                    visit.page().setViewportSize(DESK, DESK);
                } else {
                    walk.glanced(name);
                }
            } catch (AssertionError e) {
                looks.complaints().add(e.getMessage());
            }
        }
        return new Page(path, status, visit.page().content());
    }

    @Override
    public byte[] file(String path) {
        var answer = visit.page().context().request().get(home.resolve(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Override
    public void close() {
        visit.close();
    }
}
