package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Rooms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The running server, asked as a browser asks it.
class DemoRoomsTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static Demo demo;
    private static Rooms rooms;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void open() throws Exception {
        demo = Demo.begin(Demo.rehearsed());
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
    }

    @AfterAll
    static void close() {
        rooms.close();
        demo.close();
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void the_entrance_says_that_nobody_exists_and_shows_what_is_worth_a_look() throws Exception {
        var page = get("/demo").body();

        assertThat(page)
                .contains("Nobody here exists")
                .contains("A blinded study of 24 simulated people")
                .contains("a capsule was held once")
                .contains("was stopped by a rule")
                .contains("decided to stop")
                .contains("reported an adverse event")
                .contains("a capsule is planned for today");
    }

    @Test
    void whoever_is_nobody_is_sent_to_the_entrance() throws Exception {
        assertThat(get("/").body()).as("nobody signs in to a demo").doesNotContain("/sign-in");
        var answer = get("/today");

        assertThat(answer.uri().getPath()).isEqualTo("/demo");
        assertThat(get("/record").uri().getPath()).isEqualTo("/demo");
    }

    @Test
    void an_address_that_nothing_names_opens_to_nobody() throws Exception {
        be("P008");
        assertThat(get("/actuator").statusCode()).isEqualTo(403);
        assertThat(get("/today/elsewhere").statusCode()).isEqualTo(404);
        // Only a personal journal has a form for an amount, and labels to shuffle.
        assertThat(get("/tell/taken").statusCode()).isEqualTo(404);
        assertThat(get("/labels").statusCode()).isEqualTo(404);
        assertThat(get("/labels/shuffle").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        be("P008");
        var answer = post("/tell/journal", Map.of("entry", UUID.randomUUID().toString(), "text", "forged"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(pages("P008")).doesNotContain("forged");
    }

    @Test
    void a_page_of_the_journal_is_kept_once_however_often_it_is_sent() throws Exception {
        be("P009");
        var form = get("/tell/journal").body();
        var fields = Map.of(
                "_csrf",
                hidden(form, "_csrf"),
                "entry",
                hidden(form, "entry"),
                "text",
                "Ein ruhiger Tag 🙂 שלום",
                "tags",
                "tea");

        var first = post("/tell/journal", fields);
        post("/tell/journal", fields);

        assertThat(first.uri().getPath()).isEqualTo("/today");
        assertThat(pages("P009")).containsOnlyOnce("Ein ruhiger Tag 🙂 שלום");
        assertThat(get("/record").body()).contains("Ein ruhiger Tag");
    }

    @Test
    void what_cannot_be_read_is_shown_again_as_it_was_typed() throws Exception {
        be("P010");
        var form = get("/tell/effect").body();
        var answer = post(
                "/tell/effect",
                Map.of(
                        "_csrf", hidden(form, "_csrf"),
                        "entry", hidden(form, "entry"),
                        "effect", "headache"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("One answer could not be read. Nothing was saved yet.")
                .contains("Please mark how strong it was.")
                .contains(hidden(form, "entry"))
                .containsPattern("value=\"headache\" checked");
    }

    @Test
    void nothing_that_is_typed_becomes_part_of_a_page() throws Exception {
        be("P011");
        var form = get("/tell/medicine").body();
        var answer = post(
                "/tell/medicine",
                Map.of(
                        "_csrf", hidden(form, "_csrf"),
                        "entry", hidden(form, "entry"),
                        "name", "<script>alert(1)</script>\"'>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert(1)").contains("&lt;script>alert(1)");
    }

    @Test
    void a_correction_shows_the_first_wording_beneath_and_needs_a_reason() throws Exception {
        be("P012");
        var form = get("/tell/journal").body();
        post("/tell/journal", Map.of("_csrf", hidden(form, "_csrf"), "entry", hidden(form, "entry"), "text", "rain"));
        var address = found(get("/record").body(), "href=\"(/record/correct\\?entry=[^\"]+)\"");
        var correction = get(address).body();
        var fields = new HashMap<>(Map.of(
                "_csrf", hidden(correction, "_csrf"),
                "entry", hidden(correction, "entry"),
                "wrong", hidden(correction, "wrong"),
                "really", found(correction, "name=\"really\" value=\"([^\"]+)\""),
                "text", "sun"));

        assertThat(correction).contains(">rain</textarea>");
        assertThat(post("/record/correct", fields).statusCode()).isEqualTo(422);
        fields.put("why", "I mixed up the days");
        assertThat(post("/record/correct", fields).uri().getPath()).isEqualTo("/today");

        assertThat(get("/record").body()).contains("<del>rain</del>").contains("sun (I mixed up the days)");
    }

    @Test
    void what_another_person_wrote_is_not_there() throws Exception {
        be("P013");
        var form = get("/tell/journal").body();
        post("/tell/journal", Map.of("_csrf", hidden(form, "_csrf"), "entry", hidden(form, "entry"), "text", "mine"));
        var address = found(get("/record").body(), "href=\"(/record/correct\\?entry=[^\"]+)\"");
        be("P014");

        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get("/record").body()).doesNotContain("mine");
    }

    @Test
    void a_capsule_is_recorded_in_two_taps_and_once() throws Exception {
        var person = withCapsuleToday();
        be(person);
        goThrough();
        var page = get("/today/capsule").body();
        assertThat(page).contains("No rule holds this scheduled capsule.");
        var before = taken(person);

        var fields = Map.of("_csrf", hidden(page, "_csrf"), "entry", hidden(page, "entry"), "how", "planned");
        assertThat(post("/today/capsule", fields).uri().getPath()).isEqualTo("/today");
        post("/today/capsule", fields);

        assertThat(taken(person)).isEqualTo(before + 1);
        assertThat(get("/today").body()).contains("taken");
    }

    @Test
    void a_capsule_taken_from_a_page_that_is_older_than_its_hold_is_kept_as_a_fact_and_said_to_be_held()
            throws Exception {
        var person = withCapsuleToday();
        be(person);
        goThrough();
        var page = get("/today/capsule").body();
        answer(
                "/tell/vitals",
                Map.of(
                        "upper", List.of("148"),
                        "lower", List.of("84"),
                        "pulse", List.of("64"),
                        "temperature", List.of("36.6"),
                        "irregular", List.of("no")),
                false);
        var before = taken(person);

        var answer = post(
                "/today/capsule",
                Map.of(
                        "_csrf", hidden(page, "_csrf"),
                        "entry", hidden(page, "entry"),
                        "slot", hidden(page, "slot"),
                        "how", "planned"));

        assertThat(answer.uri().getPath()).isEqualTo("/today");
        assertThat(taken(person)).isEqualTo(before + 1);
        assertThat(demo.study().entries(new ParticipantId(person)))
                .anyMatch(entry -> entry.event() instanceof Oversight.DeviationRecorded);
    }

    @Test
    void leaving_is_one_page_and_one_tap_and_ends_the_capsules() throws Exception {
        be("P016");
        var page = get("/leave").body();
        post("/leave", Map.of("_csrf", hidden(page, "_csrf"), "entry", hidden(page, "entry"), "reason", ""));

        assertThat(get("/today").body()).contains("Nothing more is taken.");
    }

    private void goThrough() throws Exception {
        answer("/today/setting", Map.of("checked", List.of("quiet"), "support", List.of("yes")), true);
        answer(
                "/today/questions",
                Map.of(
                        "sleep_hours", List.of("7.5"),
                        "illness_today", List.of("no"),
                        "new_medicine", List.of("no"),
                        "fasting_today", List.of("no"),
                        "dehydration_today", List.of("no"),
                        "heat_exposure_today", List.of("no"),
                        "driving_planned", List.of("no")),
                false);
        for (var form = owed(); form != null; form = owed()) {
            answer(
                    form,
                    Map.of(
                            "upper", List.of("121"),
                            "lower", List.of("77"),
                            "pulse", List.of("64"),
                            "temperature", List.of("36,6"),
                            "irregular", List.of("no"),
                            "result", List.of("negative"),
                            "item-hours", List.of("7.5")),
                    false);
        }
    }

    /// The next form before the capsule that the day asks for.
    private @Nullable String owed() throws Exception {
        var today = get("/today").body();
        var before = today.substring(0, Math.max(0, today.indexOf("<b>Capsule")));
        var matcher = Pattern.compile("href=\"(/today/form\\?due=[^\"]+)\"").matcher(before);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : null;
    }

    /// @param everything whether every box of the form is marked
    private void answer(String path, Map<String, List<String>> answers, boolean everything) throws Exception {
        var page = get(path).body();
        var fields = new LinkedHashMap<String, List<String>>(answers);
        fields.put("_csrf", List.of(hidden(page, "_csrf")));
        fields.put("entry", List.of(hidden(page, "entry")));
        if (page.contains("name=\"due\"")) {
            fields.put("due", List.of(hidden(page, "due")));
        }
        if (everything) {
            fields.put(
                    "checked",
                    Pattern.compile("type=\"checkbox\" name=\"checked\" value=\"([^\"]+)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
        var sent = send(path.replaceAll("\\?.*", ""), fields);
        assertThat(sent.uri().getPath()).as(path + sent.body()).isEqualTo("/today");
    }

    private static String withCapsuleToday() {
        return demo.study().people().stream()
                .filter(person -> demo
                        .study()
                        .situation(person)
                        .agenda(demo.clock().instant())
                        .stream()
                        .anyMatch(
                                due -> due.task() instanceof Task.TakeCapsule && due.state() instanceof DueState.Open))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static long taken(String person) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> entry.event() instanceof Dosing.DoseTaken)
                .count();
    }

    private static List<String> pages(String person) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .map(Entry::event)
                .filter(Report.JournalWritten.class::isInstance)
                .map(event -> ((Report.JournalWritten) event).text())
                .toList();
    }

    private void be(String person) throws Exception {
        var page = get("/demo").body();
        assertThat(post("/demo/as", Map.of("_csrf", hidden(page, "_csrf"), "person", person))
                        .uri()
                        .getPath())
                .isEqualTo("/today");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return send(
                path,
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    private HttpResponse<String> send(String path, Map<String, List<String>> fields) throws Exception {
        var body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hidden(String page, String name) {
        return found(page, "name=\"%s\" value=\"([^\"]*)\"".formatted(name)).replace("&amp;", "&");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
