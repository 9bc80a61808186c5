package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import limen.capture.Receipt;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;
import limen.study.protocol.Consent;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    /// Five days before the clocks of the zone go forward.
    private static final Instant MARCH = Instant.parse("2027-03-23T12:00:00Z");
    private static final long DAY = 24 * 3600;
    private static final ParticipantId PERSON = new ParticipantId("P003");

    @Test
    void what_is_planned_stands_at_the_wall_time_of_its_person_on_both_sides_of_the_change() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MARCH)) {
            var events = events(CalendarFile.of(lived.study().situation(PERSON), MARCH));
            var days = starts(events, "Study: day of the plan");

            assertThat(days).startsWith("20270326T080000Z", "20270402T070000Z");
            assertThat(starts(events, "Study: check-in")).contains("20270324T190000Z", "20270329T180000Z");
        }
    }

    @Test
    void nothing_in_it_says_what_is_taken() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MARCH)) {
            for (var person : lived.study().people()) {
                var text = CalendarFile.of(lived.study().situation(person), MARCH);

                assertThat(titles(text))
                        .isSubsetOf("Study: day of the plan", "Study: check-in", "Study: appointment", "Study: call");
                assertThat(text)
                        .doesNotContainIgnoringCase("capsule")
                        .doesNotContainIgnoringCase("dose")
                        .doesNotContainIgnoringCase("mdma")
                        .doesNotContain(person.text());
            }
        }
    }

    @Test
    void the_same_thing_keeps_its_name_when_the_file_is_made_again() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MARCH)) {
            var situation = lived.study().situation(PERSON);
            var first = uids(CalendarFile.of(situation, MARCH));
            var later = uids(CalendarFile.of(situation, MARCH.plusSeconds(3600)));
            var another = uids(CalendarFile.of(lived.study().situation(new ParticipantId("P002")), MARCH));

            assertThat(first).doesNotHaveDuplicates().hasSizeGreaterThan(10);
            assertThat(first).containsAll(later.subList(1, later.size() - 1));
            assertThat(first).doesNotContainAnyElementsOf(another);
        }
    }

    @Test
    void what_is_held_is_not_in_it() {
        try (var lived = LivedStudy.of("n-of-1.yaml", 6, 1).until(MARCH)) {
            for (var person : lived.study().people()) {
                var situation = lived.study().situation(person);
                var dues = situation.agenda(MARCH, MARCH.plusSeconds(366 * DAY)).stream()
                        .filter(due -> due.task() instanceof Task.TakeCapsule)
                        .map(Due::state)
                        .filter(state -> !(state instanceof DueState.Held))
                        .count();

                assertThat(titles(CalendarFile.of(situation, MARCH)).stream()
                                .filter("Study: day of the plan"::equals)
                                .count())
                        .isEqualTo(dues);
            }
        }
    }

    @Test
    void a_journal_plans_nothing_to_be_taken_whatever_is_written_in_it() {
        Seeded.forAll("journals", 20, random -> {
            try (var lived = LivedStudy.fresh("personal-journal.yaml", MARCH.minusSeconds(40 * DAY))) {
                var quiz = lived.study().protocol().consent().quiz().stream()
                        .map(Consent.Question::isTrue)
                        .toList();
                write(lived, new Admission.ConsentGiven("1.0", quiz));
                for (var day = 39; day > 0; day -= 1 + random.nextInt(4)) {
                    lived.clock().set(MARCH.minusSeconds(day * DAY));
                    write(
                            lived,
                            random.nextBoolean()
                                    ? new Dosing.DoseTaken(null, null, 1, new Amount.Unknown())
                                    : new Report.JournalWritten("A day", Set.of()));
                }
                lived.clock().set(MARCH);
                var situation = lived.study().situation(PERSON);
                var text = CalendarFile.of(situation, MARCH);

                assertThat(situation
                                .person()
                                .entry(lived.study().entries(PERSON).getFirst().id()))
                        .isPresent();
                assertThat(titles(text)).isNotEmpty().containsOnly("Journal: check-in");
                assertThat(situation.agenda(MARCH, MARCH.plusSeconds(366 * DAY)))
                        .noneMatch(due -> due.task() instanceof Task.TakeCapsule);
            }
        });
    }

    private static void write(LivedStudy lived, ParticipantEvent event) {
        var now = lived.clock().get();
        var receipt = lived.study()
                .propose(Entry.of(
                        new EventId(UUID.randomUUID()),
                        PERSON,
                        new Author(Role.PARTICIPANT, PERSON.text()),
                        new Times(null, now.atZone(ZoneId.of("Europe/Zurich")), now),
                        event));
        assertThat(receipt).isInstanceOf(Receipt.Entered.class);
    }

    @Test
    void lines_are_folded_at_75_octets_and_unfold_to_what_they_were() {
        Seeded.forAll("folded lines", 300, random -> {
            var line = random.ints(random.nextInt(400), 0, 4)
                    .mapToObj(kind -> List.of("a", "é", "שּ", "🙂").get(kind))
                    .reduce("SUMMARY:", String::concat);
            var folded = CalendarFile.folded(line);

            assertThat(Arrays.stream(folded.split("\r\n")).map(each -> each.getBytes(StandardCharsets.UTF_8).length))
                    .allMatch(octets -> octets <= 75);
            assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
        });
    }

    @Test
    void signs_with_a_meaning_are_escaped() {
        assertThat(CalendarFile.escaped("a,b;c\\d\r\ne")).isEqualTo("a\\,b\\;c\\\\d\\ne");
    }

    private static List<String> events(String text) {
        return Arrays.stream(text.split("BEGIN:VEVENT\r\n")).skip(1).toList();
    }

    private static List<String> starts(List<String> events, String title) {
        return events.stream()
                .filter(event -> event.contains("SUMMARY:" + title + "\r\n"))
                .map(event -> all(event, "DTSTART:(.*)\r\n").getFirst())
                .toList();
    }

    private static List<String> titles(String text) {
        return all(text, "SUMMARY:(.*)\r\n");
    }

    private static List<String> uids(String text) {
        return all(text, "UID:(.*)\r\n");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
