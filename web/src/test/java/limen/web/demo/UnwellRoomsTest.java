package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import limen.capture.Receipt;
import limen.evidence.Lifter;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// "I feel unwell", by whoever says it.
class UnwellRoomsTest {
    private static final Map<String, List<String>> CHEST_PAIN = Map.of("danger", List.of("chest_pain"));
    private static final Map<String, List<String>> HEADACHE = Map.of("unwell", List.of("headache"));
    private static final String NOBODY = "Nobody has read this yet. To talk to someone now, call the study line.";

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
    void the_public_page_leads_to_the_team_only_whoever_takes_part() throws Exception {
        var guest = new Guest(rooms);
        var signedOut = guest.get("/unwell");

        assertThat(signedOut.statusCode()).isEqualTo(200);
        assertThat(signedOut.body()).contains("Are you in danger now?").doesNotContain("/tell/unwell");
        assertThat(guest.as("P002").get("/unwell").body())
                .contains("Are you in danger now?")
                .contains("href=\"/tell/unwell\"");
    }

    @Test
    void what_to_do_stands_first_and_then_that_nobody_has_read_it() throws Exception {
        var before = told("P002");
        var answer = new Guest(rooms).as("P002").fill("/tell/unwell", CHEST_PAIN);

        assertThat(answer.uri().getPath()).isEqualTo("/tell/unwell/told");
        assertThat(answer.body())
                .containsSubsequence(
                        "Get help now",
                        "Call the emergency number now",
                        "Chest pain was reported",
                        NOBODY,
                        "href=\"/unwell\"");
        assertThat(told("P002")).isEqualTo(before + 1);
    }

    @Test
    void somebody_who_has_read_it_is_named() throws Exception {
        var guest = new Guest(rooms).as("P003");
        guest.fill("/tell/unwell", CHEST_PAIN);
        var unread = person("P003").supervision().alarms().stream()
                .filter(alarm -> alarm.readAt() == null)
                .toList();
        write("P003", Role.PHYSICIAN, new Oversight.AlarmRead(unread.getFirst().entry(), "I call them"));
        assertThat(guest.get("/tell/unwell/told").body()).contains(NOBODY);
        unread.stream()
                .skip(1)
                .forEach(alarm -> write("P003", Role.PHYSICIAN, new Oversight.AlarmRead(alarm.entry(), "I call them")));

        assertThat(guest.get("/tell/unwell/told").body())
                .contains("Dr. Ben Example has read it")
                .contains("Call the emergency number now")
                .doesNotContain("Nobody has read this yet");
    }

    @Test
    void what_no_rule_asks_a_call_for_is_not_called_harmless() throws Exception {
        var person = withoutTrouble();
        var answer = new Guest(rooms).as(person).fill("/tell/unwell", HEADACHE);

        assertThat(answer.body())
                .contains("What you told is in your record.")
                .contains("if it gets worse, or you are afraid, call.")
                .contains("No alarm goes out for it")
                .contains(NOBODY)
                .doesNotContain("safe");
    }

    @Test
    void what_a_rule_says_as_a_caution_is_said_though_the_record_does_not_hold_it() throws Exception {
        var person = withoutTrouble();
        var answer = new Guest(rooms).as(person).fill("/tell/unwell", Map.of("unwell", List.of("much_drinking")));

        assertThat(answer.body()).contains("What you told is in your record.").containsPattern("(?i)drink[^<]*thirst");
    }

    @Test
    void it_works_while_a_capsule_is_held() throws Exception {
        var person = withoutTrouble();
        write(person, Role.PHYSICIAN, new Oversight.HoldPlaced(null, Lifter.PHYSICIAN, "We want to talk first"));

        assertThat(new Guest(rooms).as(person).fill("/tell/unwell", HEADACHE).body())
                .contains("lead-hold")
                .contains("We want to talk first")
                .contains(NOBODY);
        tellsEveryone(person);
    }

    @Test
    void it_works_after_a_rule_stopped_everything() throws Exception {
        tellsEveryone(somebody(person -> person.supervision().stop() != null));
    }

    @Test
    void it_works_for_somebody_who_left() throws Exception {
        tellsEveryone(somebody(person -> person.standing().left() != null));
    }

    @Test
    void it_is_told_once_however_often_it_is_sent() throws Exception {
        var guest = new Guest(rooms).as("P005");
        var before = told("P005");
        var fields = Guest.filled(guest.get("/tell/unwell").body(), CHEST_PAIN);
        guest.send("/tell/unwell", fields);
        guest.send("/tell/unwell", fields);

        assertThat(told("P005")).isEqualTo(before + 1);
    }

    @Test
    void without_anything_told_the_page_leads_to_the_telling() throws Exception {
        var person = somebody(each -> told(each.id().text()) == 0);

        assertThat(new Guest(rooms).as(person).get("/tell/unwell/told").uri().getPath())
                .isEqualTo("/tell/unwell");
    }

    private static void tellsEveryone(String person) throws Exception {
        var before = told(person);
        var alarms = person(person).supervision().alarms().size();
        var answer = new Guest(rooms).as(person).fill("/tell/unwell", CHEST_PAIN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Call the emergency number now")
                .contains("Chest pain")
                .contains(NOBODY);
        assertThat(told(person)).isEqualTo(before + 1);
        assertThat(person(person).supervision().alarms()).hasSizeGreaterThan(alarms);
    }

    private static void write(String person, Role role, ParticipantEvent event) {
        var now = demo.clock().instant();
        var receipt = demo.study()
                .propose(Entry.of(
                        new EventId(UUID.randomUUID()),
                        new ParticipantId(person),
                        new Author(role, "Dr. Ben Example"),
                        new Times(null, now.atZone(ZoneOffset.UTC), now),
                        event));
        assertThat(receipt).isInstanceOf(Receipt.Entered.class);
    }

    private static String withoutTrouble() {
        return somebody(person -> !person.hasStopped()
                && person.standing().hasBegun()
                && person.supervision().standing().isEmpty()
                && told(person.id().text()) == 0
                && person.supervision().alarms().isEmpty());
    }

    private static String somebody(Predicate<Participant> like) {
        return demo.study().people().stream()
                .map(id -> demo.study().situation(id).person())
                .filter(like)
                .findFirst()
                .orElseThrow()
                .id()
                .text();
    }

    private static Participant person(String code) {
        return demo.study().situation(new ParticipantId(code)).person();
    }

    private static long told(String person) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> entry.event() instanceof Report.UnwellReported)
                .count();
    }
}
