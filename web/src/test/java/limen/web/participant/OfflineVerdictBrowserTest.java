package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import limen.evidence.Verdict;
import limen.testkit.Seeded;
import limen.web.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a phone says of a capsule without asking anybody, in the browser that runs it.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineVerdictBrowserTest {
    private static final long HOUR = 3_600_000;
    private static final long ASKED = 1_800_000_000_000L;
    private static final List<String> PATHS = List.of(
            "/tell/journal",
            "/tell/vitals",
            "/tell/effect",
            "/tell/medicine",
            "/tell/life",
            "/tell/habit",
            "/tell/unwell",
            "/today/form",
            "/today/questions",
            "/today/setting",
            "/today/capsule",
            "/today/leave-out",
            "/something/new");

    private Chromium chromium;
    private Page page;

    @BeforeAll
    void open() throws IOException {
        var executable = Chromium.installed();
        if (executable.isEmpty()) {
            System.out.println("OfflineVerdictBrowserTest is skipped: no Chromium is installed under /usr/bin.");
        }
        assumeTrue(executable.isPresent());
        chromium = Chromium.start(executable.get());
        page = chromium.browser().newPage();
        try (var in = Objects.requireNonNull(
                OfflineVerdictBrowserTest.class.getResourceAsStream("/limen/web/away/verdict.js"), "verdict.js")) {
            page.addScriptTag(
                    new Page.AddScriptTagOptions().setContent(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /// What was kept, what waits, and how long after the rules were asked.
    private record Case(@Nullable String says, boolean done, long lasts, List<String> waiting, long after) {
        Map<String, Object> forScript() {
            var all = new HashMap<String, Object>();
            if (says != null) {
                all.put("kept", Map.of("says", says, "done", done, "asked", (double) ASKED, "lasts", (double) lasts));
            } else {
                all.put("kept", null);
            }
            all.put("waiting", waiting);
            all.put("now", (double) (ASKED + after));
            return all;
        }
    }

    @Test
    void a_table_of_cases() {
        assertSaid("none", new Case("none", true, 12 * HOUR, List.of(), HOUR));
        assertSaid("none", new Case("none", true, 12 * HOUR, List.of(), 12 * HOUR));
        assertSaid("hold", new Case("none", true, 12 * HOUR, List.of(), 12 * HOUR + 1));
        assertSaid("hold", new Case("none", true, 24 * HOUR, List.of(), 13 * HOUR));
        assertSaid("hold", new Case("none", true, 2 * HOUR, List.of(), 3 * HOUR));
        assertSaid("hold", new Case("none", true, 12 * HOUR, List.of(), -1));
        assertSaid("hold", new Case("none", false, 12 * HOUR, List.of(), HOUR));
        assertSaid("caution", new Case("caution", true, 12 * HOUR, List.of("/tell/journal"), HOUR));
        assertSaid("hold", new Case("caution", true, 12 * HOUR, List.of("/tell/vitals"), HOUR));
        assertSaid("hold", new Case("none", true, 12 * HOUR, List.of("/tell/journal", "/today/capsule"), HOUR));
        assertSaid("hold", new Case("hold", true, 0, List.of(), HOUR));
        assertSaid("stop", new Case("stop", true, 0, List.of(), 100 * HOUR));
        assertSaid("seek_care", new Case("seek_care", false, 0, List.of("/tell/vitals"), 100 * HOUR));
        assertSaid("hold", new Case("something new", true, 12 * HOUR, List.of(), HOUR));
        assertSaid("hold", new Case(null, true, 12 * HOUR, List.of(), HOUR));
    }

    @Test
    void it_is_never_milder_than_the_last_known_one_nor_open_where_something_could_have_changed_it() {
        Seeded.forAll("offline verdicts", 40, random -> {
            var cases = new ArrayList<Case>();
            for (var i = 0; i < 50; i++) {
                cases.add(drawn(random));
            }
            var said = said(cases);
            for (var i = 0; i < cases.size(); i++) {
                assertAllowed(cases.get(i), said.get(i));
            }
        });
    }

    private static void assertAllowed(Case asked, Verdict said) {
        var last = asked.says() == null ? Verdict.NONE : verdict(asked.says());
        assertThat(said).as("%s", asked).isGreaterThanOrEqualTo(last);
        if (!said.isStricterThan(Verdict.CAUTION)) {
            assertThat(asked.says()).as("%s", asked).isNotNull();
            assertThat(asked.done()).as("%s", asked).isTrue();
            assertThat(asked.after()).as("%s", asked).isBetween(0L, Math.min(asked.lasts(), 12 * HOUR));
            assertThat(asked.waiting()).as("%s", asked).allMatch("/tell/journal"::equals);
        }
    }

    private static Case drawn(RandomGenerator random) {
        var verdicts = Verdict.values();
        var waiting = new ArrayList<String>();
        for (var i = random.nextInt(3); i > 0; i--) {
            waiting.add(random.nextBoolean() ? PATHS.getFirst() : PATHS.get(random.nextInt(PATHS.size())));
        }
        return new Case(
                random.nextInt(10) == 0 ? null : verdicts[random.nextInt(verdicts.length)].code(),
                random.nextInt(4) > 0,
                random.nextLong(0, 16 * HOUR),
                waiting,
                random.nextLong(-HOUR, 16 * HOUR));
    }

    private void assertSaid(String expected, Case asked) {
        assertThat(said(List.of(asked))).as("%s", asked).containsExactly(verdict(expected));
    }

    private List<Verdict> said(List<Case> cases) {
        var answers = (List<?>) page.evaluate(
                "cases => cases.map(each => offlineVerdict(each.kept, each.waiting, each.now))",
                cases.stream().map(Case::forScript).toList());
        return answers.stream().map(each -> verdict(String.valueOf(each))).toList();
    }

    private static Verdict verdict(String code) {
        for (var verdict : Verdict.values()) {
            if (verdict.code().equals(code)) {
                return verdict;
            }
        }
        return Verdict.NONE;
    }
}
