package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import limen.study.Entry;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.Supervision;
import limen.web.Rooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of the alarms, asked as those ask it who have to answer them.
class AlarmRoomsTest {
    private static final String PATH = "/staff/alarms";
    private static final Map<String, List<String>> CHEST_PAIN = Map.of("danger", List.of("chest_pain"));

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

    private static Guest staff(Role role) throws Exception {
        var guest = new Guest(rooms);
        var csrf = Guest.hidden(guest.get("/demo").body(), "_csrf");
        guest.send("/demo/staff", Map.of("_csrf", List.of(csrf), "role", List.of(role.name())));
        return guest;
    }

    private static List<Supervision.Alarm> unread(String person) {
        return demo.study().situation(new ParticipantId(person)).person().supervision().alarms().stream()
                .filter(alarm -> alarm.readAt() == null)
                .toList();
    }

    private static List<Entry> reads(String person) {
        return demo.study().entries(new ParticipantId(person)).stream()
                .filter(entry -> entry.event() instanceof Oversight.AlarmRead)
                .toList();
    }

    /// What the form of one alarm sends.
    private static Map<String, List<String>> form(String page, Supervision.Alarm alarm, String note) {
        var from = page.indexOf("name=\"alarm\" value=\"%s\"".formatted(alarm.entry()));
        assertThat(from).as("a form for " + alarm.entry()).isPositive();
        var entry = Pattern.compile("name=\"entry\" value=\"([^\"]+)\"").matcher(page.substring(from));
        assertThat(entry.find()).isTrue();
        return Map.of(
                "_csrf", List.of(Guest.hidden(page, "_csrf")),
                "alarm", List.of(alarm.entry().toString()),
                "entry", List.of(entry.group(1)),
                "note", List.of(note));
    }

    @Test
    void an_alarm_stands_there_with_its_rule_its_owner_and_what_waits() throws Exception {
        new Guest(rooms).as("P004").fill("/tell/unwell", CHEST_PAIN);
        var page = staff(Role.PHYSICIAN).get(PATH).body();
        var title = page.replaceAll("(?s).*<title>(.*)</title>.*", "$1");

        assertThat(title).isEqualTo("Alarms");
        assertThat(page)
                .contains("CHEST: Chest pain, at any time")
                .contains("Medical help now, <a href=\"/staff/people/P004\">P004</a>")
                .contains("Nothing more is taken since")
                .contains("Dr. Ben Example, study physician")
                .contains("proposal of Limen")
                .contains("No message leaves this server")
                .contains("less than 1 min ago");
    }

    @Test
    void it_opens_to_those_who_answer_and_to_nobody_else() throws Exception {
        assertThat(staff(Role.INVESTIGATOR).get(PATH).statusCode()).isEqualTo(200);
        assertThat(staff(Role.MONITOR).get(PATH).statusCode()).isEqualTo(200);
        assertThat(staff(Role.STATISTICIAN).get(PATH).statusCode()).isEqualTo(403);
        assertThat(staff(Role.PREPARER).get(PATH).statusCode()).isEqualTo(403);
        assertThat(new Guest(rooms).as("P008").get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_reads_one_writes_what_they_do_and_the_person_sees_who_it_was() throws Exception {
        var guest = new Guest(rooms).as("P005");
        guest.fill("/tell/unwell", CHEST_PAIN);
        var physician = staff(Role.PHYSICIAN);
        var alarms = unread("P005");
        var before = reads("P005").size();

        var nothing = physician.send(PATH, form(physician.get(PATH).body(), alarms.getFirst(), "  "));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Please write what you do about it");
        assertThat(reads("P005")).hasSize(before);

        for (var alarm : alarms) {
            var form = form(physician.get(PATH).body(), alarm, "I call them <now>.");
            assertThat(physician.send(PATH, form).uri().getPath()).isEqualTo(PATH);
            // Sent twice it is one entry.
            physician.send(PATH, form);
        }
        assertThat(reads("P005")).hasSize(before + alarms.size());
        assertThat(physician.get(PATH).body())
                .contains("read by Dr. Ben Example (physician)", "“I call them &lt;now&gt;.”");
        assertThat(guest.get("/tell/unwell/told").body())
                .contains("Dr. Ben Example has read it")
                .doesNotContain("Nobody has read this yet");
    }

    @Test
    void what_is_too_long_is_shown_again_as_it_was_typed() throws Exception {
        new Guest(rooms).as("P006").fill("/tell/unwell", CHEST_PAIN);
        var investigator = staff(Role.INVESTIGATOR);
        var form = form(investigator.get(PATH).body(), unread("P006").getFirst(), "word ".repeat(600));
        var answer = investigator.send(PATH, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This has 3000 characters; at most 2000")
                .contains("word ".repeat(600))
                .contains(Objects.requireNonNull(form.get("entry")).getFirst());
    }

    @Test
    void somebody_who_was_slower_loses_no_word() throws Exception {
        new Guest(rooms).as("P007").fill("/tell/unwell", CHEST_PAIN);
        var alarm = unread("P007").getFirst();
        var slow = staff(Role.INVESTIGATOR);
        var page = slow.get(PATH).body();
        var fast = staff(Role.PHYSICIAN);
        fast.send(PATH, form(fast.get(PATH).body(), alarm, "I call them."));

        var answer = slow.send(PATH, form(page, alarm, ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Somebody else has read this alarm meanwhile");
        slow.send(PATH, form(page, alarm, "I stand by."));
        assertThat(slow.get(PATH).body()).contains("“I call them.”", "“I stand by.”");
    }

    @Test
    void what_the_monitor_writes_is_for_the_monitor() throws Exception {
        new Guest(rooms).as("P009").fill("/tell/unwell", CHEST_PAIN);
        var monitor = staff(Role.MONITOR);
        for (var alarm : unread("P009")) {
            monitor.send(PATH, form(monitor.get(PATH).body(), alarm, "I looked at the other column."));
        }

        assertThat(monitor.get(PATH).body())
                .contains("I looked at the other column.")
                .doesNotContain("/staff/people/");
        assertThat(staff(Role.PHYSICIAN).get(PATH).body())
                .contains("by Simulated monitor (monitor)", "What was written is for the monitor.")
                .doesNotContain("other column");
    }
}
