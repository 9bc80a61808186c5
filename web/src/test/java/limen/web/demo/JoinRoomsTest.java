package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import limen.study.Admission;
import limen.study.Entry;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody of whom nothing is known comes into the study, at the running server.
class JoinRoomsTest {
    private static final List<String> FAILURES = new ArrayList<>();
    private static final Pattern RADIO = Pattern.compile("type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern LINE = Pattern.compile("<input class=\"short\"[^>]* name=\"([^\"]+)\"");
    private static Demo demo;
    private static Rooms rooms;

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
    void the_way_in_begins_with_what_it_means_and_asks_nothing_before() throws Exception {
        var guest = new Guest(rooms).asNewcomer();

        assertThat(guest.get("/today").body())
                .contains("First: what taking part means.", "href=\"/join\"")
                .doesNotContain("/today/form");
        assertThat(guest.get("/join/questions").uri().getPath()).isEqualTo("/join");
        assertThat(guest.get("/join").body())
                .containsSubsequence("What can go wrong", "What can be gained", "Could this study ever tell?")
                .contains("Perhaps. With 24 people")
                .contains("cannot verify it")
                .contains(String.valueOf(demo.study().conduct().allocations().sealed()))
                .doesNotContain("safe");
    }

    @Test
    void a_wrong_answer_is_explained_kept_as_it_was_chosen_and_not_recorded() throws Exception {
        var guest = new Guest(rooms).asNewcomer();
        var before = demo.study().people().size();

        var wrong = guest.fill("/join/consent", statements("true"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("4 statements need another look", "this statement is false")
                .contains("value=\"true\" checked");
        assertThat(demo.study().people()).hasSize(before);
        var right = guest.fill("/join/consent", rightStatements());
        assertThat(right.uri().getPath()).isEqualTo("/join/questions");
        assertThat(right.body()).contains("Page 1 of 5");
        var consent = told(newest(), Admission.ConsentGiven.class);
        assertThat(consent).hasSize(1);
        assertThat(consent.getFirst().quiz()).containsExactly(true, true, false, false, false, true, false);
        assertThat(demo.study()
                        .situation(newest())
                        .person()
                        .standing()
                        .zone(demo.clock().instant()))
                .hasToString("Europe/Zurich");
    }

    @Test
    void each_page_is_an_entry_and_the_result_says_what_is_still_to_be_done_and_by_whom() throws Exception {
        var guest = agreed();
        var person = newest();
        var page = guest.get("/join/questions").body();
        assertThat(guest.send("/join/questions", filled(page, Map.of("go", List.of("on"), "age", List.of("old"))))
                        .body())
                .contains("answers could not be read. Nothing was saved yet.", "old");
        var paused = filled(page, Map.of("go", List.of("pause"), "age", List.of("3")));
        assertThat(guest.send("/join/questions", paused).uri().getPath()).isEqualTo("/today");
        assertThat(told(person, Admission.Screened.class)).isEmpty();
        assertThat(guest.get("/join/questions").body()).contains("value=\"3\"");

        var result = throughScreening(guest, Map.of());

        assertThat(told(person, Admission.Screened.class)).hasSize(5);
        assertThat(result)
                .contains("None of your answers closes the door.", "That is not a promise")
                .containsSubsequence("What you still do", "What the clinic finds out with you", "A heart ultrasound");
    }

    @Test
    void whoever_cannot_take_part_is_told_why_at_once_and_never_to_stop_a_medicine() throws Exception {
        var guest = agreed();

        var result = throughScreening(guest, Map.of("heart_or_vessel_disease", "yes"));

        assertThat(result)
                .contains("You cannot take part in this study.", "Do not stop a medicine to take part.")
                .contains("A disease of the heart")
                .doesNotContain("What the clinic finds out");
        assertThat(told(newest(), Admission.Screened.class)).hasSizeLessThan(5);
        assertThat(guest.get("/today").body()).contains("You cannot take part").doesNotContain("/today/form");
        assertThat(guest.get("/doctor").body()).contains("What does that mean for me?");
    }

    @Test
    void a_long_questionnaire_goes_page_by_page_is_paused_and_becomes_one_entry() throws Exception {
        var guest = agreed();
        var person = newest();
        var path = Pattern.compile("href=\"(/today/form\\?due=[^\"]*depression[^\"]*)\"")
                .matcher(guest.get("/today").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        var first = guest.get(path).body();
        assertThat(first).contains("Page 1 of 2", "Pause keeps what you answered");
        guest.send("/today/form", filled(first, Map.of("go", List.of("pause"), "item-1", List.of("2"))));

        var again = guest.get(path).body();
        assertThat(again).contains("name=\"item-1\" value=\"2\" checked");
        var second = guest.send("/today/form", filled(again, Map.of("go", List.of("on"), "item-1", List.of("2"))));
        assertThat(second.body()).contains("Page 2 of 2").contains("type=\"hidden\" name=\"item-1\" value=\"2\"");
        var last = filled(second.body(), Map.of("go", List.of("on"), "item-9", List.of("0")));
        guest.send("/today/form", last);
        guest.send("/today/form", last);

        assertThat(told(person, Report.QuestionnaireAnswered.class))
                .singleElement()
                .satisfies(answers ->
                        assertThat(answers.answers()).containsEntry("1", 2).containsEntry("9", 0));
    }

    private static Guest agreed() throws Exception {
        var guest = new Guest(rooms).asNewcomer();
        guest.fill("/join/consent", rightStatements());
        return guest;
    }

    private static String throughScreening(Guest guest, Map<String, String> otherwise) throws Exception {
        var answer = guest.get("/join/questions");
        while (answer.body().contains("action=\"/join/questions\"")) {
            var answers = new HashMap<String, List<String>>();
            RADIO.matcher(answer.body()).results().forEach(radio -> {
                if (radio.group(2).equals("no")
                        || radio.group(2).equals("none")
                        || radio.group(2).equals("male")) {
                    answers.put(radio.group(1), List.of(radio.group(2)));
                }
            });
            LINE.matcher(answer.body())
                    .results()
                    .forEach(line ->
                            answers.put(line.group(1), List.of(line.group(1).equals("age") ? "34" : "0")));
            otherwise.forEach((name, value) -> answers.computeIfPresent(name, (_, _) -> List.of(value)));
            answers.put("go", List.of("on"));
            answer = guest.send("/join/questions", Guest.filled(answer.body(), answers));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return answer.body();
    }

    private static Map<String, List<String>> filled(String page, Map<String, List<String>> answers) {
        return Guest.filled(page, answers);
    }

    private static Map<String, List<String>> statements(String answer) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var place = 1; place <= 7; place++) {
            answers.put("statement-" + place, List.of(answer));
        }
        return answers;
    }

    private static Map<String, List<String>> rightStatements() {
        var answers = statements("true");
        for (var place : List.of(3, 4, 5, 7)) {
            answers.put("statement-" + place, List.of("false"));
        }
        return answers;
    }

    /// Whoever agreed last.
    private static ParticipantId newest() {
        return demo.study().people().stream()
                .filter(id -> id.text().startsWith("N"))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static <T extends ParticipantEvent> List<T> told(ParticipantId person, Class<T> kind) {
        return demo.study().entries(person).stream()
                .map(Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
