package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import limen.study.ParticipantId;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every form to which the pages of a participant lead, filled in with what no form expects.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest {
    private static final Instant FIRST = Instant.parse("2027-03-03T06:30:00Z");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    /// What ends a record or a visit is not asked for while others wait.
    private static final Set<String> ENDS = Set.of("/leave", "/data/withdraw", "/data/erase", "/sign-out");

    private static final Map<String, String> WRONG = wrong();

    private World world;
    private ParticipantId person;
    private Map<String, Form> forms;

    private static Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("nothing", "");
        wrong.put("far too much", "x".repeat(20_000));
        wrong.put("pictures", "\uD83D\uDE42 \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67");
        wrong.put("right to left", "\u202E\u05E9\u05DC\u05D5\u05DD\u202C \u0639\u0644\u064A\u0643\u0645");
        wrong.put("markup", "<script>alert(1)</script>\"'>");
        wrong.put("a number beyond numbers", "1e309");
        wrong.put("less than nothing", "-7");
        wrong.put("what cannot be printed", "\u0000\u0007");
        return wrong;
    }

    @BeforeAll
    void open() throws Exception {
        world = new World("n-of-1.yaml", 3, 11, UnaryOperator.identity());
        var at = FIRST;
        while (!world.hasOpenCapsule(at)) {
            at = at.plus(Duration.ofHours(3));
            world.lived().until(at);
        }
        person = withCapsule(at);
        world.as(person);
        forms = found();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void whatever_a_form_is_sent_it_answers_in_words() {
        assertThat(forms).hasSizeGreaterThan(8);
        forms.forEach((page, form) -> WRONG.forEach((what, text) -> {
            var answer = world.post(form.action(), form.saying(text));
            assertThat(answer.status()).as("%s into %s", what, page).isIn(200, 303, 400, 404, 413, 422);
            assertThat(answer.body()).as("%s into %s", what, page).doesNotContain("<script>alert(1)");
        }));
        assertThat(world.log()).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_is_one_entry() {
        var random = new Random(3);
        forms.forEach((page, form) -> {
            var fields = form.filled(random);
            world.post(form.action(), fields);
            var once = ids();
            world.post(form.action(), fields);
            assertThat(ids()).as(page).isEqualTo(once);
        });
    }

    private List<String> ids() {
        return world.lived().study().entries(person).stream()
                .map(entry -> entry.id().toString())
                .toList();
    }

    private ParticipantId withCapsule(Instant at) {
        return world.people().stream()
                .filter(each -> world.lived().study().situation(each).agenda(at).stream()
                        .anyMatch(
                                due -> due.task() instanceof Task.TakeCapsule && due.state() instanceof DueState.Open))
                .findFirst()
                .orElseThrow();
    }

    /// By the page on which it stands and where it is sent.
    private Map<String, Form> found() {
        var found = new LinkedHashMap<String, Form>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of("/today"));
        while (!open.isEmpty()) {
            var path = open.remove();
            if (!seen.add(path)
                    || path.startsWith("/asset/")
                    || path.startsWith("/evidence")
                    || path.startsWith("/law")) {
                continue;
            }
            var page = world.get(path);
            open.addAll(links(page));
            Form.on(page).stream()
                    .filter(form -> !ENDS.contains(form.action()))
                    .forEach(form -> found.put(path.replaceFirst("\\?.*", "") + " to " + form.action(), form));
        }
        return found;
    }

    private static List<String> links(Answered page) {
        return new ArrayList<>(LINK.matcher(page.body())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList());
    }
}
