package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import limen.safety.Value;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.SlotId;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the server hands a phone to keep, and how it takes what waited on one.
class AwayRoomsTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2019-01-01T03:00:00-05:00");
    private static List<Entry> rehearsed;

    private Demo demo;
    private Rooms rooms;
    private Guest guest;

    @BeforeAll
    static void rehearse() {
        rehearsed = Demo.rehearsed();
    }

    @BeforeEach
    void open() throws Exception {
        demo = Demo.begin(rehearsed);
        rooms = Rooms.open(DemoRooms.plan(demo, 0, InstantSource.system(), FAILURES::add));
        guest = new Guest(rooms);
    }

    @AfterEach
    void close() {
        rooms.close();
        demo.close();
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void the_worker_lies_at_the_root_and_alone_may_ask_the_server_by_itself() throws Exception {
        var worker = guest.get("/away.js");

        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(worker.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
        assertThat(worker.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "connect-src 'self'");
        assertThat(guest.as("P008")
                        .get("/today")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .doesNotContain("connect-src");
    }

    @Test
    void whoever_is_nobody_is_handed_nothing_to_keep() throws Exception {
        for (var path : List.of("/away", "/away/today", "/away/capsule", "/away/told", "/away/none")) {
            assertThat(guest.get(path).uri().getPath()).as(path).isEqualTo("/demo");
        }
    }

    @Test
    void every_page_of_the_list_is_there_and_the_list_names_nobody() throws Exception {
        var person = withCapsuleToday();
        var list = guest.as(person).get("/away");

        assertThat(list.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(list.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(list.body()).doesNotContain(person);
        var pages = all(list.body(), "\"from\":\"([^\"]+)\"");
        assertThat(pages)
                .contains("/today", "/away/today", "/today/capsule", "/away/capsule", "/tell/unwell", "/unwell")
                .anyMatch(path -> path.startsWith("/away/form?due=assess+guess+"))
                .anyMatch(path -> path.startsWith("/away/form?due=assess+day+"));
        for (var page : pages) {
            assertThat(guest.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void the_list_tells_people_apart_and_knows_them_again() throws Exception {
        var one = tag(guest.as("P008"));

        assertThat(one).hasSize(32).isEqualTo(tag(new Guest(rooms).as("P008")));
        assertThat(tag(new Guest(rooms).as("P009"))).isNotEqualTo(one);
    }

    @Test
    void a_verdict_is_handed_out_for_as_long_as_its_answers_last_and_no_longer_than_half_a_day() throws Exception {
        guest.as(withCapsuleToday());
        assertThat(guest.get("/away").body()).contains("\"done\":false,\"lasts\":0");
        goThrough();
        var list = guest.get("/away").body();
        assertThat(list).contains("\"says\":\"none\",\"done\":true");
        assertThat(lasts(list)).isEqualTo(Duration.ofHours(12));

        // The window of this capsule closes at nine in the evening.
        demo.moveOn(Duration.ofHours(10));
        var lasts = lasts(guest.get("/away").body());
        assertThat(lasts).isBetween(Duration.ofHours(2), Duration.ofHours(3));
        demo.moveOn(lasts);
        assertThat(guest.get("/today/capsule").body()).contains("I took it as planned, now");
        demo.moveOn(Duration.ofMinutes(30));
        assertThat(guest.get("/today/capsule").body()).doesNotContain("I took it as planned, now");
    }

    @Test
    void where_the_rules_cannot_be_asked_the_day_and_the_capsule_say_hold() throws Exception {
        guest.as(withCapsuleToday());
        goThrough();

        assertThat(guest.get("/today").body()).contains("lead-open");
        assertThat(guest.get("/away/today").body())
                .contains("lead-hold", "Do not take a capsule now.", "Leave it in the kit.")
                .doesNotContain("Two taps.");
        assertThat(guest.get("/away/capsule").body())
                .contains("lead-hold", "Was it taken already?")
                .doesNotContain("I took it as planned, now");
    }

    @Test
    void help_shows_a_number_for_a_chosen_country_only_and_nothing_else_that_stands_in_the_address() throws Exception {
        guest.as("P008");

        assertThat(guest.get("/away/told").body()).contains("call your local emergency number now.");
        assertThat(guest.get("/away/told?country=%3Cb%3E").body()).contains("call your local emergency number now.");
        assertThat(all(guest.get("/away/told?country=CH").body(), "tel:(\\d+)"))
                .isEqualTo(all(guest.get("/unwell?country=CH").body(), "tel:(\\d+)"));
        assertThat(guest.get("/away?country=%22%7D").body()).doesNotContain("country=");
    }

    @Test
    void what_waited_two_hours_happened_two_hours_ago_and_is_kept_once() throws Exception {
        guest.as("P009");
        var form = waited("/tell/journal", Map.of("text", List.of("rain")), Duration.ofHours(2));

        assertThat(guest.send("/tell/journal", form).uri().getPath()).isEqualTo("/today");
        demo.moveOn(Duration.ofHours(1));
        assertThat(guest.send("/tell/journal", form).uri().getPath()).isEqualTo("/today");

        var pages = entries("P009", Report.JournalWritten.class).stream()
                .filter(entry -> ((Report.JournalWritten) entry.event()).text().equals("rain"))
                .toList();
        assertThat(pages).hasSize(1);
        var times = pages.getFirst().times();
        assertThat(Duration.between(times.occurred(), times.recordedAt())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_same_id_with_something_else_in_it_is_refused_in_words() throws Exception {
        guest.as("P009");
        var form = waited("/tell/journal", Map.of("text", List.of("rain")), Duration.ofHours(2));
        guest.send("/tell/journal", form);
        form.put("text", List.of("sun"));
        var again = guest.send("/tell/journal", form);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Another entry has this id already", "sun");
    }

    @Test
    void a_time_that_cannot_have_been_is_refused_in_words_and_nothing_typed_is_lost() throws Exception {
        guest.as("P009");
        for (var ago : List.of(Duration.ofMinutes(-3), Duration.ofDays(15))) {
            var answer = guest.send("/tell/journal", waited("/tell/journal", Map.of("text", List.of("rain")), ago));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(ago.isNegative() ? "after it was sent" : "for 15 days; at most 14", ">rain</textarea>");
        }
    }

    @Test
    void a_guess_is_judged_by_what_was_due_when_it_was_made() throws Exception {
        var person = withCapsuleToday();
        guest.as(person);
        goThrough();
        guest.fill("/today/capsule", Map.of("how", List.of("planned")));
        demo.moveOn(Duration.ofHours(9));
        var key = Guest.hidden(
                guest.get(form("guess", guest.get("/today").body())).body(), "due");
        var form = waited(
                "/away/form?due=" + key.replace(" ", "+").replace("+PT", "%2BPT"),
                Map.of("guess", List.of("placebo"), "sure", List.of("40")),
                Duration.ofHours(7));
        demo.moveOn(Duration.ofHours(6));

        assertThat(guest.send("/today/form", form).uri().getPath()).isEqualTo("/today");
        assertThat(guest.send("/today/form", form).uri().getPath()).isEqualTo("/today");
        var guesses = entries(person, Report.AllocationGuessed.class);
        var last = guesses.getLast();
        assertThat(((Report.AllocationGuessed) last.event()).slot()).isNotNull();
        assertThat(last.times().recordedAt()).isEqualTo(last.times().occurred().plus(Duration.ofHours(7)));
        assertThat(guesses.stream().filter(entry -> entry.id().equals(last.id())))
                .hasSize(1);
    }

    @Test
    void a_capsule_that_was_taken_is_recorded_whatever_a_rule_says_and_once() throws Exception {
        var person = withCapsuleToday();
        guest.as(person);
        var form = waited("/away/capsule", Map.of("how", List.of("planned")), Duration.ofMinutes(30));
        var before = entries(person, Dosing.DoseTaken.class).size();

        assertThat(guest.send("/today/capsule", form).uri().getPath()).isEqualTo("/today");
        assertThat(guest.send("/today/capsule", form).uri().getPath()).isEqualTo("/today");
        var doses = entries(person, Dosing.DoseTaken.class);
        assertThat(doses).hasSize(before + 1);
        assertThat(Duration.between(
                        doses.getLast().times().occurred(), demo.clock().instant()))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(entries(person, Oversight.DeviationRecorded.class)).isNotEmpty();

        form.put("entry", List.of(UUID.randomUUID().toString()));
        var second = guest.send("/today/capsule", form);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("This capsule is in your record already.");
    }

    @Test
    void a_form_without_a_phone_between_cannot_name_its_capsule() throws Exception {
        var person = withCapsuleToday();
        guest.as(person);
        var form = waited("/away/capsule", Map.of("how", List.of("planned")), Duration.ZERO);
        form.put("slot", List.of("1/1"));
        form.remove("happened");
        form.remove("sent");
        guest.send("/today/capsule", form);

        var taken = (Dosing.DoseTaken)
                entries(person, Dosing.DoseTaken.class).getLast().event();
        assertThat(taken.slot()).isNotNull().isNotEqualTo(new SlotId(1, 1));
    }

    @Test
    void what_a_phone_asks_before_a_capsule_carries_no_sleep_of_another_night() throws Exception {
        var person = withCapsuleToday();
        guest.as(person);
        goThrough();
        assertThat(guest.get("/today/questions").body()).contains("You told today already how long you slept");
        var kept = guest.get("/away/questions").body();
        assertThat(kept)
                .doesNotContain("You told today already")
                .containsPattern("type=\"text\"[^>]*name=\"sleep_hours\"");

        var form = waited(
                "/away/questions",
                Map.of(
                        "sleep_hours", List.of("5.5"),
                        "illness_today", List.of("no"),
                        "new_medicine", List.of("no"),
                        "fasting_today", List.of("no"),
                        "dehydration_today", List.of("no"),
                        "heat_exposure_today", List.of("no"),
                        "driving_planned", List.of("no")),
                Duration.ofMinutes(20));
        sent(guest.send("/today/questions", form));
        assertThat(((Dosing.PreDoseAnswered) entries(person, Dosing.PreDoseAnswered.class)
                                .getLast()
                                .event())
                        .answers())
                .containsEntry("sleep_hours", Value.of(5.5));
    }

    @Test
    void a_page_of_a_long_form_that_comes_late_is_not_the_whole() throws Exception {
        var path = longForm();
        var page = guest.get(path).body();
        var form = waited(path, firstOf(page), Duration.ofMinutes(30));
        assertThat(form).containsEntry("step", List.of("1"));

        var answer = guest.send(Guest.action(page), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This was one page of several, and the others are missing.");
    }

    @Test
    void a_page_of_a_long_form_that_is_older_than_the_session_is_given_back_on_its_page() throws Exception {
        var path = longForm();
        var page = guest.get(path).body();
        var form = Guest.filled(page, firstOf(page));
        form.put("_csrf", List.of("0000" + Guest.hidden(page, "_csrf")));

        var answer = guest.send(Guest.action(page), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("so nothing was saved yet", Guest.hidden(page, "entry"), "name=\"step\" value=\"1\"")
                .containsPattern("type=\"radio\"[^>]*checked");
    }

    /// A form that is due and shown page by page, of whoever has one.
    private String longForm() throws Exception {
        for (var person : demo.study().people()) {
            guest.as(person.text());
            for (var link : all(guest.get("/today").body(), "href=\"(/today/form\\?due=[^\"]+)\"")) {
                var path = link.replace("&amp;", "&");
                if (guest.get(path).body().contains("name=\"step\"")) {
                    return path;
                }
            }
        }
        throw new AssertionError("nobody has a long form to fill in");
    }

    /// The first answer to each question of a page.
    private static Map<String, List<String>> firstOf(String page) {
        var answers = new LinkedHashMap<String, List<String>>();
        Pattern.compile("type=\"radio\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(found -> answers.putIfAbsent(found.group(1), List.of(found.group(2))));
        return answers;
    }

    /// A form as a phone sends it that kept it for a while, and whose clock is years behind.
    private Map<String, List<String>> waited(String path, Map<String, List<String>> answers, Duration ago)
            throws Exception {
        var fields = new LinkedHashMap<>(Guest.filled(guest.get(path).body(), answers));
        fields.put("happened", List.of(SENT.minus(ago).toString()));
        fields.put("sent", List.of(SENT.toString()));
        return fields;
    }

    private void goThrough() throws Exception {
        var boxes = all(guest.get("/today/setting").body(), "type=\"checkbox\" name=\"checked\" value=\"([^\"]+)\"");
        sent(guest.fill("/today/setting", Map.of("checked", boxes, "support", List.of("yes"))));
        sent(guest.fill(
                "/today/questions",
                Map.of(
                        "sleep_hours", List.of("7.5"),
                        "illness_today", List.of("no"),
                        "new_medicine", List.of("no"),
                        "fasting_today", List.of("no"),
                        "dehydration_today", List.of("no"),
                        "heat_exposure_today", List.of("no"),
                        "driving_planned", List.of("no"))));
        for (var owed = owed(); !owed.isEmpty(); owed = owed()) {
            sent(guest.fill(
                    owed.getFirst().replace("&amp;", "&"),
                    Map.of(
                            "upper", List.of("121"),
                            "lower", List.of("77"),
                            "pulse", List.of("64"),
                            "temperature", List.of("36,6"),
                            "irregular", List.of("no"),
                            "result", List.of("negative"),
                            "item-hours", List.of("7.5"))));
        }
    }

    /// The forms that the day asks for before its capsule.
    private List<String> owed() throws Exception {
        var today = guest.get("/today").body();
        var before = today.substring(0, Math.max(0, today.indexOf("Capsule, kit")));
        return all(before, "href=\"(/today/form\\?due=[^\"]+)\"");
    }

    private static void sent(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).as(answer.body()).isEqualTo("/today");
    }

    private static String form(String code, String page) {
        return all(page, "href=\"(/today/form\\?due=assess\\+%s\\+[^\"]+)\"".formatted(code))
                .getFirst();
    }

    private static Duration lasts(String list) {
        return Duration.ofMillis(Long.parseLong(all(list, "\"lasts\":(\\d+)").getFirst()));
    }

    private static String tag(Guest guest) throws Exception {
        return all(guest.get("/away").body(), "\"person\":\"([^\"]+)\"").getFirst();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<Entry> entries(String person, Class<?> kind) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    private String withCapsuleToday() {
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
}
