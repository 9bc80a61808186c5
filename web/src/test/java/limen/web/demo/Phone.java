package limen.web.demo;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import limen.web.Visit;

/// A phone whose network comes and goes: a browser, and the folder in which it keeps what it keeps.
final class Phone implements AutoCloseable {
    static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private static final String RAW = """
            (async () => {
              const box = await new Promise((done) => {
                const asked = indexedDB.open("away");
                asked.onsuccess = () => done(asked.result);
              });
              const rows = [];
              for (const store of ["pages", "outbox", "notes"]) {
                const all = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
                const each = box.transaction(store).objectStore(store);
                for (const key of await all(each.getAllKeys())) {
                  const { iv, data, ...more } = await all(box.transaction(store).objectStore(store).get(key));
                  rows.push(key + JSON.stringify(more) + new TextDecoder("latin1").decode(data));
                }
              }
              box.close();
              return rows;
            })()""";

    private final BrowserContext context;
    private final Path profile;
    private final Walk walk;

    Phone(BrowserContext context, Path profile, URI home) {
        this.context = context;
        this.profile = profile;
        this.walk = new Walk(new Visit(context), home);
    }

    Walk walk() {
        return walk;
    }

    void away(boolean offline) {
        context.setOffline(offline);
    }

    /// Forgets who is signed in, as after a long night.
    void endSession() {
        context.clearCookies();
    }

    /// Waits until the day says that it is kept.
    void kept() {
        walk.page().locator("#away-kept:has-text('Kept on this phone')").waitFor();
    }

    Walk waits(String title) {
        walk.page()
                .locator("#away li:has(b:text-is('" + title + "')) .when:text-is('waiting')")
                .waitFor();
        return walk;
    }

    /// Waits until nothing waits any more.
    void arrived() {
        kept();
        walk.page().waitForCondition(() -> walk.page().locator("#away li").count() == 0);
    }

    /// What the database of the browser holds, row by row, as text.
    List<String> raw() {
        return strings(RAW);
    }

    List<String> strings(String script) {
        return ((List<?>) walk.page().evaluate("() => " + script))
                .stream().map(String::valueOf).toList();
    }

    /// Files in the folder that hold a word as it is, or with a zero after each letter.
    List<Path> inFiles(String word) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (bytes.contains(word) || bytes.replace("\0", "").contains(word)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Override
    public void close() {
        context.close();
    }
}
