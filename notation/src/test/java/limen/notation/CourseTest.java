package limen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    static final String GOOD = """
            # a worked example
            title: "Norway: a course"
            kind: n_of_1
            begins: 2026-03-01
            zone: Europe/Oslo
            blinded: no
            participants: 12
            schedule:
              recurrence: weekly
              at: 09:00
            arms:
              - name: low
                amount_mg: 2.5
              - {name: none, amount_mg: 0}
            reference: none
            """;

    @Test
    void a_file_without_fault_is_read() {
        assertThat(Document.read(GOOD, Course::read))
                .isEqualTo(new Parsed.Read<>(new Course(
                        "Norway: a course",
                        Course.Kind.N_OF_1,
                        LocalDate.of(2026, 3, 1),
                        null,
                        ZoneId.of("Europe/Oslo"),
                        false,
                        12,
                        new Course.Schedule.Weekly(LocalTime.of(9, 0), Duration.ofHours(2)),
                        List.of(new Course.Arm("low", 2.5), new Course.Arm("none", 0)),
                        "none")));
    }

    @Test
    void all_faults_are_told_at_once_by_line() {
        assertThat(sentences("""
                        title:
                        kind: n-of-1
                        begins: 2026-02-30
                        zone: Europe/Olso
                        blinded: true
                        participants: 1e3
                        schedule: {recurrence: weekly, at: 9:00, window: 2x}
                        arm: []
                        arms:
                          - name: low
                            amount_mg: 25
                          - name: none
                        """))
                .containsExactly(
                        "line 1: title: nothing is written; expected a text",
                        "line 1: reference: the entry is missing; expected a text",
                        "line 2: kind: \"n-of-1\" is no known value (did you mean \"n_of_1\"?);"
                                + " expected one of n_of_1, parallel",
                        "line 3: begins: \"2026-02-30\" is no date; expected a date such as 2026-03-31",
                        "line 4: zone: \"Europe/Olso\" is no time zone (did you mean \"Europe/Oslo\"?);"
                                + " expected a zone of the IANA list such as Europe/Zurich",
                        "line 5: blinded: \"true\" is no answer; expected one of yes, no",
                        "line 6: participants: \"1e3\" is no whole number; expected a whole number from 1 to 500",
                        "line 7: schedule.at: \"9:00\" is no time of day;"
                                + " expected a time from 00:00 to 23:59, such as 09:00",
                        "line 7: schedule.window: \"2x\" is no duration; expected hours such as 2 h, or min, d, weeks",
                        "line 8: unknown entry \"arm\" (did you mean \"arms\"?)",
                        "line 11: arms[1].amount_mg: 25 is out of range;"
                                + " expected a number from 0 to 20, with a point as in 2.5",
                        "line 12: arms[2].amount_mg: the entry is missing;"
                                + " expected a number from 0 to 20, with a point as in 2.5");
    }

    @Test
    void a_name_refers_only_to_what_is_there() {
        assertThat(sentences(GOOD.replace("reference: none", "reference: nnoe")))
                .containsExactly("line 15: reference: \"nnoe\" is no arm (did you mean \"none\"?);"
                        + " expected one of low, none");
    }

    @Test
    void the_objection_of_a_constructor_is_a_fault_of_its_section() {
        assertThat(sentences(GOOD + "ends: 2026-02-01\n"))
                .containsExactly("line 2: ends is 2026-02-01; expected 2026-03-01 or later");
    }

    @Test
    void an_unreadable_choice_is_one_fault_however_many_entries_depend_on_it() {
        assertThat(sentences(GOOD.replace("recurrence: weekly", "recurrence: daily")))
                .containsExactly("line 9: schedule.recurrence: \"daily\" is no known value;"
                        + " expected one of elapsed, weekly");
    }

    @Test
    void an_entry_of_another_choice_is_unknown() {
        assertThat(sentences(GOOD.replace("recurrence: weekly", "recurrence: elapsed")))
                .containsExactly(
                        "line 8: schedule.every: the entry is missing;"
                                + " expected hours such as 2 h, or min, d, weeks",
                        "line 10: schedule: unknown entry \"at\"; expected one of recurrence, every");
    }

    static List<String> sentences(String text) {
        return switch (Document.read(text, Course::read)) {
            case Parsed.Read<Course> read -> throw new AssertionError("read without a fault: " + read.value());
            case Parsed.Faulty<Course>(var faults) ->
                faults.stream().map(Fault::sentence).toList();
        };
    }
}
