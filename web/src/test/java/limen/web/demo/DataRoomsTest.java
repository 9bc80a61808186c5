package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import limen.capture.Receipt;
import limen.study.Admission;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;
import limen.study.log.EntryLog;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The record in the hands of the person it is about.
class DataRoomsTest {
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

    @Test
    void the_page_says_what_is_kept_and_how_much() throws Exception {
        var page = new Guest(rooms).as("P002").get("/data").body();

        assertThat(page)
                .contains(entries("P002").size() + " entries, the first ")
                .contains("Check-in: ")
                .containsSubsequence("/data/my-entries.csv", "/leave", "/data/withdraw", "/data/erase");
    }

    @Test
    void the_copy_holds_all_of_ones_own_entries_and_no_place_in_the_sealed_list() throws Exception {
        var answer = new Guest(rooms).as("P002").get("/data/my-entries.jsonl");
        var own = entries("P002");
        assertThat(own).anyMatch(entry -> entry.event() instanceof Admission.AllocationAssigned);

        assertThat(EntryLog.read(answer.body()))
                .isEqualTo(new EntryLog.Whole(own.stream()
                        .filter(entry -> !(entry.event() instanceof Admission.AllocationAssigned))
                        .toList()));
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"my-entries.jsonl\"");
        assertThat(answer.body())
                .doesNotContainIgnoringCase("allocation_assigned")
                .doesNotContain("\"P003\"");
    }

    @Test
    void the_table_keeps_what_was_written_and_makes_no_formula_of_it() throws Exception {
        var guest = new Guest(rooms).as("P004");
        guest.fill("/tell/journal", Map.of("text", List.of("=1+1, \"quoted\"\nand a second line 🙂")));
        var table = guest.get("/data/my-entries.csv").body();

        assertThat(table).startsWith("\"occurred\",\"recorded\",\"written_by\",\"what\",\"words\"\r\n");
        assertThat(table)
                .containsPattern(
                        "\"participant\",\"Journal\",\"'=1\\+1, \"\"quoted\"\"\r?\nand a second line 🙂\"\r\n");
    }

    @Test
    void what_is_planned_and_what_came_of_it_open_to_their_person() throws Exception {
        var guest = new Guest(rooms).as("P002");
        var calendar = guest.get("/calendar.ics");

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT");
        assertThat(guest.get("/data").body()).contains("/calendar.ics");
        assertThat(guest.get("/results").body())
                .contains(
                        "Your results so far",
                        "Results by capsule are shown only after",
                        "href=\"/results\" aria-current=\"page\"");
    }

    @Test
    void nobody_reads_a_copy_without_being_let_in() throws Exception {
        var guest = new Guest(rooms);

        for (var path : List.of(
                "/data",
                "/data/my-entries.jsonl",
                "/data/my-entries.csv",
                "/data/erase",
                "/results",
                "/calendar.ics")) {
            assertThat(guest.get(path).uri().getPath()).as(path).isEqualTo("/demo");
        }
    }

    @Test
    void withdrawn_data_are_marked_and_stay_readable_by_their_person() throws Exception {
        var guest = new Guest(rooms).as("P005");
        assertThat(guest.get("/data/withdraw").body())
                .containsSubsequence(
                        "no analysis that Limen makes from the record uses them any more",
                        "Withdraw your data</button>");

        var answer = guest.fill("/data/withdraw", Map.of());

        assertThat(answer.uri().getPath()).isEqualTo("/data");
        assertThat(answer.body()).contains("Your data are no longer used.").doesNotContain("href=\"/data/withdraw\"");
        var standing =
                demo.study().situation(new ParticipantId("P005")).person().standing();
        assertThat(standing.dataWithdrawn()).isTrue();
        assertThat(standing.left()).isNull();
        assertThat(guest.get("/data/my-entries.jsonl").body()).contains("withdrawn_from_data");
    }

    @Test
    void another_word_erases_nothing() throws Exception {
        var before = entries("P006");
        var answer = new Guest(rooms).as("P006").fill("/data/erase", Map.of("word", List.of("delete")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Nothing was erased yet.").contains("value=\"delete\"");
        assertThat(entries("P006")).isEqualTo(before);
    }

    @Test
    void what_is_erased_is_gone_for_everybody_and_everywhere() throws Exception {
        var guest = new Guest(rooms).as("P007");
        var elsewhere = new Guest(rooms).as("P007");
        var others = demo.study().people().stream()
                .filter(person -> !person.text().equals("P007"))
                .mapToLong(person -> demo.study().entries(person).size())
                .sum();
        assertThat(guest.get("/data/erase").body())
                .containsSubsequence("nobody can read them again", "Files that somebody took", "type the word erase");

        var answer = guest.fill("/data/erase", Map.of("word", List.of(" Erase ")));

        assertThat(answer.uri().getPath()).isEqualTo("/erased");
        assertThat(answer.body()).contains("Your record is erased.").doesNotContain("href=\"/record\"");
        assertThat(guest.get("/today").uri().getPath()).isEqualTo("/demo");
        assertThat(elsewhere.get("/today").uri().getPath()).isEqualTo("/erased");
        assertThat(elsewhere.get("/today").uri().getPath()).isEqualTo("/demo");
        assertThat(entries("P007")).isEmpty();
        assertThat(demo.study().isErased(new ParticipantId("P007"))).isTrue();
        assertThat(demo.study().people()).doesNotContain(new ParticipantId("P007"));
        assertThat(demo.study()
                        .situation(new ParticipantId("P007"))
                        .person()
                        .readings()
                        .told())
                .isEmpty();
        assertThat(add("P007", new Report.JournalWritten("once more", Set.of())))
                .isInstanceOf(Receipt.Refused.class);
        assertThat(entries("P007")).isEmpty();
        assertThat(demo.study().people().stream()
                        .mapToLong(person -> demo.study().entries(person).size())
                        .sum())
                .isEqualTo(others);
    }

    @Test
    void whoever_is_still_there_is_not_erased() {
        assertThat(demo.study().isErased(new ParticipantId("P002"))).isFalse();
        assertThat(demo.study().isErased(new ParticipantId("never-seen"))).isFalse();
    }

    private static Receipt add(String person, ParticipantEvent event) {
        var now = demo.clock().instant();
        return demo.study()
                .propose(Entry.of(
                        new EventId(UUID.randomUUID()),
                        new ParticipantId(person),
                        new Author(Role.PARTICIPANT, person),
                        new Times(null, now.atZone(ZoneOffset.UTC), now),
                        event));
    }

    private static List<Entry> entries(String person) {
        return demo.study().entries(new ParticipantId(person));
    }
}
