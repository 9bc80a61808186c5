package limen.study.schedule;

import static java.time.ZoneOffset.UTC;
import static limen.study.schedule.Plans.BERLIN;
import static limen.study.schedule.Plans.NEW_YORK;
import static limen.study.schedule.Plans.NINE;
import static limen.study.schedule.Plans.TOKYO;
import static limen.study.schedule.Plans.TWO_HOURS;
import static limen.study.schedule.Plans.study;
import static limen.study.schedule.Plans.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import limen.evidence.Operand;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import limen.study.SlotId;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot.State;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);
    private static final SlotId FIRST = new SlotId(1, 1);
    private static final SlotId SECOND = new SlotId(1, 2);

    @Test
    void the_floor_is_that_of_the_reviewed_rule() {
        var rule = Rules.reviewed().find(new RuleId("INTERVAL")).orElseThrow();

        assertThat(rule.when().comparison().operand()).isEqualTo(new Operand.Threshold(Slots.FLOOR.toHours()));
    }

    @Test
    void before_the_course_begins_there_are_no_slots() {
        assertThat(Slots.of(study(weekly(4)), Life.notBegun().person(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void a_slot_opens_a_window_before_and_closes_a_window_after_its_planned_time() {
        var slot = slot(weekly(2), Life.from(MONDAY, BERLIN), FIRST, at("2027-06-07T07:00"));

        assertThat(slot.planned()).isEqualTo(at("2027-06-07T09:00"));
        assertThat(slot.opens()).isEqualTo(at("2027-06-07T07:00").toInstant());
        assertThat(slot.closes()).isEqualTo(at("2027-06-07T11:00").toInstant());
    }

    @Test
    void both_ends_of_a_window_belong_to_it() {
        var life = Life.from(MONDAY, BERLIN);

        assertThat(slot(weekly(2), life, FIRST, at("2027-06-07T06:59:59")).state())
                .isEqualTo(State.LATER);
        assertThat(slot(weekly(2), life, FIRST, at("2027-06-07T07:00")).state()).isEqualTo(State.OPEN);
        assertThat(slot(weekly(2), life, FIRST, at("2027-06-07T11:00")).state()).isEqualTo(State.OPEN);
        assertThat(slot(weekly(2), life, FIRST, at("2027-06-07T11:00:01")).state())
                .isEqualTo(State.MISSED);
    }

    @Test
    void a_window_of_nothing_is_open_at_the_planned_moment() {
        var course = new Course(1, Period.ofWeeks(1), Period.ZERO, new Schedule.EveryDays(3, NINE), Duration.ZERO);

        assertThat(slot(course, Life.from(MONDAY, BERLIN), FIRST, at("2027-06-07T09:00"))
                        .state())
                .isEqualTo(State.OPEN);
    }

    @Test
    void friday_nine_to_monday_nine_across_the_spring_change_opens_at_ten() {
        var course = new Course(
                1,
                Period.ofWeeks(1),
                Period.ZERO,
                new Schedule.TwiceAWeek(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, NINE),
                TWO_HOURS);
        var friday = at("2028-03-24T09:00");
        var life = Life.from(friday.toLocalDate(), BERLIN).takes(FIRST, friday.toInstant());

        var monday = slot(course, life, SECOND, friday);

        assertThat(Duration.between(friday, monday.planned())).isEqualTo(Duration.ofHours(71));
        assertThat(monday.opens()).isEqualTo(at("2028-03-27T10:00").toInstant());
        assertThat(monday.closes()).isEqualTo(at("2028-03-27T12:00").toInstant());
    }

    @Test
    void a_late_dose_moves_the_next_slot_later() {
        var life = Life.from(MONDAY, BERLIN).takes(FIRST, at("2027-06-07T11:00").toInstant());

        var next = slot(everyThirdDay(), life, SECOND, at("2027-06-10T09:30"));

        assertThat(next.opens()).isEqualTo(at("2027-06-10T11:00").toInstant());
        assertThat(next.closes()).isEqualTo(at("2027-06-10T13:00").toInstant());
        assertThat(next.state()).isEqualTo(State.LATER);
    }

    @Test
    void a_slot_ends_when_the_next_could_begin() {
        var course =
                new Course(1, Period.ofDays(6), Period.ZERO, new Schedule.EveryDays(3, NINE), Duration.ofHours(36));

        var life = Life.from(MONDAY, BERLIN);
        var end = at("2027-06-08T21:00");

        assertThat(slot(course, life, FIRST, end).closes()).isEqualTo(end.toInstant());
        assertThat(slot(course, life, FIRST, end.minusSeconds(1)).state()).isEqualTo(State.OPEN);
        assertThat(slot(course, life, FIRST, end).state()).isEqualTo(State.MISSED);
        assertThat(slot(course, life, SECOND, end).state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_slot_that_cannot_open_before_it_must_close_is_missed_and_not_doubled() {
        var offSchedule = at("2027-06-10T08:00");
        var life = Life.from(MONDAY, BERLIN).takes(null, offSchedule.toInstant());

        var slots = Slots.of(study(everyThirdDay()), life.person(), offSchedule.toInstant());

        // It could open at 08:00 on the 13th, when the third has begun.
        assertThat(slots).extracting(Slot::state).startsWith(State.MISSED, State.MISSED, State.LATER);
        assertThat(slots.get(2).opens()).isEqualTo(at("2027-06-13T08:00").toInstant());
    }

    @Test
    void an_off_schedule_dose_eats_no_slot_but_counts() {
        var life = Life.from(MONDAY, BERLIN).takes(null, at("2027-06-12T20:00").toInstant());

        var slots =
                Slots.of(study(weekly(2)), life.person(), at("2027-06-12T21:00").toInstant());

        assertThat(slots).extracting(Slot::state).containsExactly(State.MISSED, State.LATER);
        assertThat(slots.get(1).opens()).isEqualTo(at("2027-06-15T20:00").toInstant());
    }

    @Test
    void a_later_dose_leaves_an_earlier_slot_where_it_was() {
        var during = at("2027-06-07T10:00");
        var toldOfTheSecond =
                Life.from(MONDAY, BERLIN).takes(SECOND, at("2027-06-10T09:00").toInstant());
        var andOfMore = Life.from(MONDAY, BERLIN)
                .takes(FIRST, at("2027-06-07T08:00").toInstant())
                .takes(null, at("2027-06-07T10:30").toInstant());

        // What is told late still finds its slot.
        assertThat(slot(everyThirdDay(), toldOfTheSecond, FIRST, during).state())
                .isEqualTo(State.OPEN);
        assertThat(slot(everyThirdDay(), toldOfTheSecond, FIRST, during).opens())
                .isEqualTo(at("2027-06-07T07:00").toInstant());
        assertThat(slot(everyThirdDay(), andOfMore, FIRST, during).opens())
                .isEqualTo(at("2027-06-07T07:00").toInstant());
    }

    @Test
    void a_protocol_may_ask_for_a_longer_interval_but_not_for_a_shorter() {
        var life = Life.from(MONDAY, BERLIN)
                .takes(FIRST, at("2027-06-07T09:00").toInstant())
                .person();
        var now = at("2027-06-07T10:00").toInstant();

        assertThat(Slots.of(study(weekly(2), 170, List.of(), List.of()), life, now)
                        .get(1)
                        .opens())
                .isEqualTo(at("2027-06-14T11:00").toInstant());
        assertThat(Slots.of(study(everyThirdDay(), 1, List.of(), List.of()), life, now)
                        .get(1)
                        .opens())
                .isEqualTo(at("2027-06-10T09:00").toInstant());
    }

    @Test
    void what_was_taken_left_out_or_forgotten_stays_so_whatever_the_clock_shows() {
        var life = Life.from(MONDAY, BERLIN)
                .takes(FIRST, at("2027-06-07T09:00").toInstant())
                .leavesOut(SECOND, at("2027-06-14T09:00").toInstant())
                .forgets(new SlotId(1, 3), at("2027-06-21T09:00").toInstant());

        for (var now : List.of(at("2027-01-01T00:00"), at("2027-06-21T09:00"), at("2028-01-01T00:00"))) {
            assertThat(Slots.of(study(weekly(3)), life.person(), now.toInstant()))
                    .extracting(Slot::state)
                    .containsExactly(State.TAKEN, State.LEFT_OUT, State.MISSED);
        }
    }

    @Test
    void a_dose_wins_over_the_word_that_it_was_left_out() {
        var life = Life.from(MONDAY, BERLIN)
                .leavesOut(FIRST, at("2027-06-07T08:00").toInstant())
                .takes(FIRST, at("2027-06-07T09:00").toInstant());

        assertThat(slot(weekly(1), life, FIRST, at("2027-06-07T09:00")).state()).isEqualTo(State.TAKEN);
    }

    @Test
    void once_dosing_has_ended_nothing_is_to_come_even_for_a_clock_that_lags() {
        var stopped = at("2027-06-15T12:00").toInstant();

        for (var life : List.of(
                Life.from(MONDAY, BERLIN).isStopped(stopped),
                Life.from(MONDAY, BERLIN).leaves(stopped),
                Life.from(MONDAY, BERLIN).leaves(stopped).isStopped(stopped.plus(Duration.ofDays(14))),
                Life.from(MONDAY, BERLIN).isStopped(stopped).leaves(stopped.plus(Duration.ofDays(14))))) {
            for (var now : List.of(stopped.minus(Duration.ofDays(9)), stopped, stopped.plus(Duration.ofDays(99)))) {
                assertThat(Slots.of(study(weekly(4)), life.person(), now))
                        .extracting(Slot::state)
                        .containsExactly(State.MISSED, State.MISSED, State.LEFT_OUT, State.LEFT_OUT);
            }
        }
    }

    @Test
    void of_somebody_erased_no_slot_is_known() {
        assertThat(Slots.of(
                        study(weekly(4)), Life.from(MONDAY, BERLIN).isErased().person(), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void a_wall_time_that_clocks_skip_is_meant_as_long_after_midnight() {
        var course =
                new Course(1, Period.ofDays(1), Period.ZERO, new Schedule.EveryDays(1, LocalTime.of(2, 30)), TWO_HOURS);

        var slot = slot(course, Life.from(LocalDate.of(2028, 3, 26), BERLIN), FIRST, at("2028-03-26T00:00"));

        assertThat(slot.planned().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2028-03-26T03:30"));
        assertThat(slot.planned().toInstant()).isEqualTo(Instant.parse("2028-03-26T01:30:00Z"));
    }

    @Test
    void a_wall_time_that_comes_twice_is_meant_the_first_time() {
        var course =
                new Course(1, Period.ofDays(1), Period.ZERO, new Schedule.EveryDays(1, LocalTime.of(2, 30)), TWO_HOURS);

        var slot = slot(course, Life.from(LocalDate.of(2028, 10, 29), BERLIN), FIRST, at("2028-10-29T00:00"));

        assertThat(slot.planned().toInstant()).isEqualTo(Instant.parse("2028-10-29T00:30:00Z"));
    }

    @Test
    void a_leap_day_is_a_day() {
        var days = Slots.of(
                study(everyThirdDay()),
                Life.from(LocalDate.of(2028, 2, 26), BERLIN).person(),
                Instant.EPOCH);

        assertThat(days)
                .extracting(slot -> slot.planned().toLocalDate())
                .startsWith(LocalDate.of(2028, 2, 26), LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 3));
    }

    @Test
    void after_a_journey_slots_are_meant_in_the_wall_time_of_the_new_place() {
        var life = Life.from(MONDAY, NEW_YORK)
                .moves(Instant.parse("2027-06-10T12:00:00Z"), TOKYO)
                .moves(Instant.parse("2027-06-20T12:00:00Z"), NEW_YORK);

        assertThat(Slots.of(study(weekly(3)), life.person(), Instant.EPOCH))
                .extracting(Slot::planned)
                .containsExactly(
                        ZonedDateTime.of(MONDAY, NINE, NEW_YORK),
                        ZonedDateTime.of(MONDAY.plusWeeks(1), NINE, TOKYO),
                        ZonedDateTime.of(MONDAY.plusWeeks(2), NINE, NEW_YORK));
    }

    @Test
    void a_wall_time_that_a_journey_east_skips_keeps_its_moment() {
        // On landing it is 21:00 in Tokyo; nine o'clock of that day was never lived through.
        var life = Life.from(MONDAY, NEW_YORK).moves(Instant.parse("2027-06-07T12:00:00Z"), TOKYO);

        var slot = slot(weekly(1), life, FIRST, at("2027-06-07T09:00"));

        assertThat(slot.planned()).isEqualTo(ZonedDateTime.of(MONDAY, LocalTime.of(22, 0), TOKYO));
        assertThat(slot.planned().toInstant())
                .isEqualTo(ZonedDateTime.of(MONDAY, NINE, NEW_YORK).toInstant());
    }

    @Test
    void a_wall_time_that_a_journey_west_repeats_is_meant_the_first_time() {
        var life = Life.from(MONDAY, TOKYO).moves(Instant.parse("2027-06-07T03:00:00Z"), NEW_YORK);

        assertThat(slot(weekly(1), life, FIRST, at("2027-06-07T09:00")).planned())
                .isEqualTo(ZonedDateTime.of(MONDAY, NINE, TOKYO));
    }

    @Test
    void hours_are_counted_as_they_pass_and_shown_on_the_wall() {
        var course = new Course(1, Period.ofDays(9), Period.ZERO, new Schedule.EveryHours(96, NINE), TWO_HOURS);

        var slots = Slots.of(
                study(course), Life.from(LocalDate.of(2028, 3, 24), BERLIN).person(), Instant.EPOCH);

        assertThat(slots)
                .extracting(slot -> slot.planned().toLocalDateTime().toString())
                .containsExactly("2028-03-24T09:00", "2028-03-28T10:00", "2028-04-01T10:00");
    }

    @Test
    void each_period_begins_anew_after_the_washout() {
        var course = new Course(2, Period.ofDays(5), Period.ofDays(9), new Schedule.EveryDays(3, NINE), TWO_HOURS);

        assertThat(Slots.of(study(course), Life.from(MONDAY, UTC).person(), Instant.EPOCH))
                .extracting(slot -> slot.id() + " " + slot.planned().toLocalDate())
                .containsExactly("1/1 2027-06-07", "1/2 2027-06-10", "2/1 2027-06-21", "2/2 2027-06-24");
    }

    @Test
    void named_days_are_planned_once_each_and_in_order() {
        var course = new Course(
                1, Period.ofDays(10), Period.ZERO, new Schedule.OnDays(List.of(8, 1, 4, 4, 11), NINE), TWO_HOURS);

        assertThat(Slots.of(study(course), Life.from(MONDAY, UTC).person(), Instant.EPOCH))
                .extracting(slot -> slot.planned().getDayOfMonth())
                .containsExactly(7, 10, 14);
    }

    private static Course everyThirdDay() {
        return new Course(1, Period.ofDays(9), Period.ZERO, new Schedule.EveryDays(3, NINE), TWO_HOURS);
    }

    private static Slot slot(Course course, Life life, SlotId id, ZonedDateTime at) {
        SupervisedStudy study = study(course);
        return Slots.find(study, life.person(), id, at.toInstant()).orElseThrow();
    }

    private static ZonedDateTime at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Berlin"));
    }
}
