package limen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormsTest {
    @Test
    void durations_are_elapsed_time() {
        assertThat(read(Forms.duration(), "2 h")).contains(Duration.ofHours(2));
        assertThat(read(Forms.duration(), "72h")).contains(Duration.ofDays(3));
        assertThat(read(Forms.duration(), "7 d")).contains(Duration.ofDays(7));
        assertThat(read(Forms.duration(), "4 weeks")).contains(Duration.ofDays(28));
        assertThat(read(Forms.duration(), "30 min")).contains(Duration.ofMinutes(30));
        for (var wrong : List.of("2", "h", "2x", "-2 h", "02 h", "2.5 h", "6 months", "2  h", "100000 h", "2 H")) {
            assertThat(read(Forms.duration(), wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void periods_are_calendar_time() {
        assertThat(read(Forms.period(), "6 months")).contains(Period.ofMonths(6));
        assertThat(read(Forms.period(), "18 weeks")).contains(Period.ofDays(126));
        assertThat(read(Forms.period(), "24 h")).isEmpty();
    }

    @Test
    void bounds_belong_to_the_range() {
        assertThat(read(Forms.integer(1, 8), "1")).contains(1);
        assertThat(read(Forms.integer(1, 8), "8")).contains(8);
        assertThat(read(Forms.integer(1, 8), "0")).isEmpty();
        assertThat(read(Forms.integer(1, 8), "9")).isEmpty();
        assertThat(read(Forms.integer(-5, 8), "-5")).contains(-5);
        assertThat(read(Forms.number(0.5, 1), "0.5")).contains(0.5);
        assertThat(read(Forms.number(0.5, 1), "1.000000001")).isEmpty();
    }

    @Test
    void numbers_have_one_way_to_be_written() {
        for (var wrong :
                List.of("1e1", "0x1", "01", "+1", "1_0", "1,5", ".5", "1.", "NaN", ".inf", "9999999999", "١")) {
            assertThat(read(Forms.number(0, 100), wrong)).as(wrong).isEmpty();
            assertThat(read(Forms.integer(0, 100), wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void dates_and_times_must_exist() {
        assertThat(read(Forms.date(), "2024-02-29")).isPresent();
        assertThat(read(Forms.date(), "2023-02-29")).isEmpty();
        assertThat(read(Forms.date(), "24-02-29")).isEmpty();
        assertThat(read(Forms.time(), "23:59")).isPresent();
        assertThat(read(Forms.time(), "24:00")).isEmpty();
        assertThat(read(Forms.zone(), "+02:00")).isEmpty();
        assertThat(read(Forms.zone(), "UTC")).isPresent();
    }

    @Test
    void answers_are_yes_or_no() {
        assertThat(read(Forms.yesNo(), "yes")).contains(true);
        assertThat(read(Forms.yesNo(), "no")).contains(false);
        for (var wrong : List.of("true", "No", "off", "y", "0")) {
            assertThat(read(Forms.yesNo(), wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_list_holds_at_least_one_item_and_all_of_them_readable() {
        var form = Form.listOf(Forms.integer(1, 3));
        assertThat(read(form, "[1, 2]")).contains(List.of(1, 2));
        assertThat(read(form, "[]")).isEmpty();
        assertThat(read(form, "[1, 4]")).isEmpty();
        assertThat(read(form, "1")).isEmpty();
        assertThat(read(form, "{a: 1}")).isEmpty();
    }

    @Test
    void a_meaning_may_object() {
        Form<String> even = Forms.integer(0, 9).map(number -> {
            if (number % 2 == 1) {
                throw new IllegalArgumentException(number + " is odd; expected an even number");
            }
            return "even";
        });
        assertThat(read(even, "4")).contains("even");
        assertThat(Document.read("\nvalue: 5", fields -> fields.required("value", even)))
                .isEqualTo(new Parsed.Faulty<>(List.of(new Fault(2, "value", "5 is odd", "an even number"))));
    }

    @Test
    void a_rejected_entry_keeps_its_section_from_being_built() {
        Parsed<String> parsed = Document.read("a: 1\nb: 2\n", fields -> {
            var a = fields.integer("a", 0, 9);
            var b = fields.integer("b", 0, 9);
            if (a.isRead() && b.isRead() && b.get() > a.get()) {
                b.reject("b is %d".formatted(b.get()), "at most %d".formatted(a.get()));
            }
            return () -> {
                throw new AssertionError("built");
            };
        });
        assertThat(parsed).isEqualTo(new Parsed.Faulty<>(List.of(new Fault(2, "b", "b is 2", "at most 1"))));
    }

    @Test
    void what_is_near_is_suggested_and_what_is_far_is_not() {
        var known = List.of("arms", "window", "schedule");
        assertThat(Nearest.to("arm", known)).contains("arms");
        assertThat(Nearest.to("widnow", known)).contains("window");
        assertThat(Nearest.to("Schedule", known)).contains("schedule");
        assertThat(Nearest.to("title", known)).isEmpty();
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }

    private static <T> Optional<T> read(Form<T> form, String written) {
        return switch (Document.read("value: " + written, fields -> fields.required("value", form))) {
            case Parsed.Read<T>(var value) -> Optional.of(value);
            case Parsed.Faulty<T> faulty -> {
                assertThat(faulty.faults()).allSatisfy(fault -> {
                    assertThat(fault.path()).startsWith("value");
                    assertThat(fault.expected()).isNotEmpty();
                });
                yield Optional.empty();
            }
        };
    }
}
