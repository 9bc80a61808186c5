package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The study as a whole, asked as a browser asks it, with simulated people in it.
class StudyConsoleTest {
    private static final List<String> FAILURES = new ArrayList<>();
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

    @ParameterizedTest
    @ValueSource(strings = {"INVESTIGATOR", "PHYSICIAN", "PREPARER", "MONITOR", "STATISTICIAN"})
    void everybody_who_conducts_the_study_sees_where_it_stands(String role) throws Exception {
        var guest = as(role);
        for (var path : List.of("/staff/study", "/staff/study/protocol", "/staff/study/due")) {
            var page = guest.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body().length()).as(path).isLessThan(150_000);
            assertThat(page.body()).as(path).contains("<h1>").doesNotContain(" style=");
        }
        assertThat(guest.get("/staff/study").body())
                .contains("Active", "n = 24 who have begun", "stopped since", "Grade 1")
                .doesNotContain("<title>EX-N1");
        assertThat(guest.get("/staff/study/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_participant_finds_no_door_here() throws Exception {
        var guest = new Guest(rooms).as("P008");

        assertThat(guest.get("/staff/study").statusCode()).isEqualTo(403);
        assertThat(guest.get("/staff/study/amend").statusCode()).isEqualTo(403);
    }

    @Test
    void what_no_form_expects_is_answered_in_words() throws Exception {
        var guest = as("INVESTIGATOR");
        for (var text : List.of("", "x".repeat(8_000), "<script>alert(1)</script>", "\u0000\u0007", "1e309")) {
            for (var deed : List.of("sign", "activate", "extend", "stop", "resume", "amend", "amend/sign")) {
                var page = guest.get("/staff/study/extend").body();
                var answer = guest.send(
                        "/staff/study/" + deed,
                        Map.of(
                                "_csrf", List.of(Guest.hidden(page, "_csrf")),
                                "entry", List.of(text),
                                "basis", List.of(Guest.hidden(page, "basis")),
                                "text", List.of(text),
                                "expires", List.of(text),
                                "reference", List.of(text),
                                "second", List.of(text),
                                "reason", List.of("")));
                assertThat(answer.statusCode()).as(deed + " " + text).isIn(409, 422);
                assertThat(answer.body()).doesNotContain("<script>alert(1)");
            }
        }
    }

    private static Guest as(String role) throws Exception {
        var guest = new Guest(rooms);
        var page = guest.get("/demo").body();
        guest.send("/demo/staff", Map.of("_csrf", List.of(Guest.hidden(page, "_csrf")), "role", List.of(role)));
        return guest;
    }
}
