package limen.study.schedule;

import static java.time.ZoneOffset.UTC;
import static limen.study.schedule.Plans.NINE;
import static limen.study.schedule.Plans.TWO_HOURS;
import static limen.study.schedule.Plans.journal;
import static limen.study.schedule.Plans.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import limen.evidence.Lifter;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;
import limen.study.protocol.Course;
import limen.study.protocol.FollowUp;
import limen.study.protocol.FollowUp.Anchor;
import limen.study.protocol.Protocol;
import limen.study.protocol.Schedule;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate DAY_1 = LocalDate.of(2027, 6, 7);
    private static final SlotId FIRST = new SlotId(1, 1);
    private static final What.Vitals VITALS = new What.Vitals();
    private static final What.CheckIn CHECK_IN = new What.CheckIn("LIMEN-DAY");

    private static final Assessment BEFORE =
            new Assessment("BEFORE", VITALS, new When.BeforeEachDose(), Duration.ofHours(12));
    private static final Assessment AFTER = new Assessment(
            "AFTER", VITALS, new When.AfterEachDose(List.of(Duration.ofHours(1), TWO_HOURS)), Duration.ofHours(3));
    private static final Assessment DAILY =
            new Assessment("DAILY", CHECK_IN, new When.EachDay(LocalTime.of(20, 0)), Duration.ofDays(2));

    private static final FollowUp NEXT_DAY = new FollowUp("NEXT-DAY", Anchor.EACH_DOSE, Duration.ofDays(1));
    private static final FollowUp WEEK = new FollowUp("WEEK", Anchor.EACH_DOSE, Period.ofDays(7));
    private static final FollowUp LAST = new FollowUp("LAST", Anchor.LAST_DOSE, Period.ofWeeks(2));
    private static final FollowUp HALF_YEAR = new FollowUp("HALF-YEAR", Anchor.END, Period.ofMonths(6));

    @Test
    void a_capsule_comes_a_day_before_it_opens_and_goes_when_it_closes() {
        var life = life();

        assertThat(keys(study(), life, "2027-06-06T06:59:00Z")).isEmpty();
        assertThat(keys(study(), life, "2027-06-06T07:00:00Z")).containsExactly("capsule 1/1");
        assertThat(states(study(), life, "2027-06-07T06:59:00Z")).containsExactly(new DueState.Ahead());
        assertThat(states(study(), life, "2027-06-07T07:00:00Z")).containsExactly(new DueState.Open());
        assertThat(keys(study(), life, "2027-06-07T11:00:00Z")).containsExactly("capsule 1/1");
        assertThat(keys(study(), life, "2027-06-07T11:00:01Z")).isEmpty();
    }

    @Test
    void a_capsule_that_was_taken_or_left_out_is_no_longer_due() {
        assertThat(keys(study(), life().takes(FIRST, at("2027-06-07T09:00:00Z")), "2027-06-07T09:01:00Z"))
                .isEmpty();
        assertThat(keys(study(), life().leavesOut(FIRST, at("2027-06-07T09:00:00Z")), "2027-06-07T09:01:00Z"))
                .isEmpty();
    }

    @Test
    void a_held_capsule_is_shown_with_every_reason() {
        var life = life().isHeld(Lifter.PHYSICIAN, at("2027-06-01T09:00:00Z"))
                .isHeld(Lifter.INVESTIGATOR, at("2027-06-02T09:00:00Z"))
                .isHeld(Lifter.TIME, at("2027-06-03T09:00:00Z"));

        for (var now : List.of("2027-06-06T07:00:00Z", "2027-06-07T09:00:00Z")) {
            assertThat(states(study(BEFORE), life, now))
                    .last()
                    .isEqualTo(new DueState.Held(life.person().supervision().standing()));
        }
        assertThat(life.person().supervision().standing()).hasSize(2);
    }

    @Test
    void what_is_asked_before_a_capsule_opens_twelve_hours_before_it_and_comes_first() {
        assertThat(keys(study(BEFORE), life(), "2027-06-06T18:59:00Z"))
                .containsExactly("assess BEFORE 1/1", "capsule 1/1");
        assertThat(states(study(BEFORE), life(), "2027-06-06T18:59:00Z"))
                .containsExactly(new DueState.Ahead(), new DueState.Ahead());
        assertThat(states(study(BEFORE), life(), "2027-06-06T19:00:00Z"))
                .containsExactly(new DueState.Open(), new DueState.Ahead());
    }

    @Test
    void an_answer_older_than_twelve_hours_is_asked_for_again() {
        var early = life().does(VITALS, at("2027-06-06T20:00:00Z"));

        assertThat(keys(study(BEFORE), early, "2027-06-07T08:00:00Z")).containsExactly("capsule 1/1");
        assertThat(keys(study(BEFORE), early, "2027-06-07T08:00:01Z"))
                .containsExactly("assess BEFORE 1/1", "capsule 1/1");
        assertThat(keys(study(BEFORE), life().does(VITALS, at("2027-06-06T18:59:00Z")), "2027-06-06T19:00:00Z"))
                .containsExactly("assess BEFORE 1/1", "capsule 1/1");
    }

    @Test
    void what_is_asked_after_a_capsule_hangs_on_when_it_was_taken() {
        var life = life().takes(FIRST, at("2027-06-07T10:30:00Z"));
        var due = Agenda.of(study(AFTER), life.person(), at("2027-06-07T12:00:00Z"));

        assertThat(due).extracting(Due::key).containsExactly("assess AFTER 1/1 +PT1H", "assess AFTER 1/1 +PT2H");
        assertThat(due).extracting(Due::opens).containsExactly(at("2027-06-07T11:30:00Z"), at("2027-06-07T12:30:00Z"));
        // The first ends where the second begins, so that one measurement is never asked for twice at once.
        assertThat(due).extracting(Due::closes).containsExactly(at("2027-06-07T12:30:00Z"), at("2027-06-07T15:30:00Z"));
        assertThat(due).extracting(Due::task).containsOnly(new Task.Assess(AFTER, FIRST));
        assertThat(keys(study(AFTER), life.does(VITALS, at("2027-06-07T11:40:00Z")), "2027-06-07T12:00:00Z"))
                .containsExactly("assess AFTER 1/1 +PT2H");
    }

    @Test
    void what_is_asked_after_a_capsule_is_asked_after_an_unplanned_one_too() {
        var life = life().takes(null, at("2027-06-03T10:00:00Z"));

        assertThat(Agenda.of(study(AFTER), life.person(), at("2027-06-03T10:00:00Z")))
                .extracting(Due::task)
                .containsExactly(new Task.Assess(AFTER, null), new Task.Assess(AFTER, null));
    }

    @Test
    void a_daily_question_is_asked_once_at_a_time_from_the_first_day_to_the_last() {
        assertThat(keys(study(DAILY), life(), "2027-06-05T21:00:00Z")).isEmpty();
        assertThat(keys(study(DAILY), life(), "2027-06-07T21:00:00Z"))
                .containsExactly("assess DAILY 2027-06-07", "assess DAILY 2027-06-08");
        assertThat(states(study(DAILY), life(), "2027-06-08T20:00:00Z"))
                .containsExactly(new DueState.Open(), new DueState.Ahead());
        assertThat(keys(study(DAILY), life().does(CHECK_IN, at("2027-06-07T20:30:00Z")), "2027-06-07T21:00:00Z"))
                .containsExactly("assess DAILY 2027-06-08");
        assertThat(keys(study(DAILY), life(), "2027-07-04T21:00:00Z")).containsExactly("assess DAILY 2027-07-04");
        assertThat(keys(study(DAILY), life(), "2027-07-07T21:00:00Z")).isEmpty();
    }

    @Test
    void every_so_many_days_begins_on_the_first_day() {
        var weekly = new Assessment(
                "WHO-5", new What.Questionnaire("WHO-5"), new When.EveryDays(7, NINE), Duration.ofDays(2));

        assertThat(calendar(study(weekly), life(), "2027-06-01T00:00:00Z", "2027-12-31T00:00:00Z"))
                .filteredOn(key -> key.startsWith("assess"))
                .containsExactly(
                        "assess WHO-5 2027-06-07",
                        "assess WHO-5 2027-06-14",
                        "assess WHO-5 2027-06-21",
                        "assess WHO-5 2027-06-28");
        assertThat(keys(study(weekly), life(), "2027-06-16T08:59:00Z")).containsExactly("assess WHO-5 2027-06-14");
        assertThat(keys(study(weekly), life(), "2027-06-16T09:00:00Z")).isEmpty();
    }

    @Test
    void periods_and_the_course_have_a_first_and_a_last_day() {
        var course = new Course(2, Period.ofDays(10), Period.ofDays(4), new Schedule.EveryDays(7, NINE), TWO_HOURS);
        var study = Plans.study(
                course,
                72,
                List.of(
                        at("START", new When.AtPeriodStart()),
                        at("STOP", new When.AtPeriodEnd()),
                        at("END", new When.AtEnd())),
                List.of());

        assertThat(Calendar.of(study, life().person(), at("2027-06-01T00:00:00Z"), at("2027-08-01T00:00:00Z")))
                .filteredOn(due -> due.task() instanceof Task.Assess)
                .extracting(due -> due.key() + " " + due.planned().toLocalDate())
                .containsExactly(
                        "assess START period 1 2027-06-07",
                        "assess STOP period 1 2027-06-16",
                        "assess START period 2 2027-06-21",
                        "assess END end 2027-06-30",
                        "assess STOP period 2 2027-06-30");
    }

    @Test
    void screening_is_asked_until_the_course_begins() {
        var study = study(at("SCREEN", new When.AtScreening()));
        var ecg = new What.Ecg();

        assertThat(keys(study, Life.notBegun(), "2027-01-01T00:00:00Z")).containsExactly("assess SCREEN screening");
        assertThat(keys(study, Life.notBegun().does(ecg, at("2026-12-31T00:00:00Z")), "2027-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(keys(study, Life.notBegun().does(ecg, at("2026-12-29T23:00:00Z")), "2027-01-01T00:00:00Z"))
                .containsExactly("assess SCREEN screening");
        assertThat(keys(study, life(), "2027-06-01T00:00:00Z")).isEmpty();
    }

    @Test
    void a_laboratory_may_send_its_results_one_by_one() {
        var blood = new Assessment(
                "BLOOD",
                new What.Laboratory(List.of("serum_sodium", "egfr")),
                new When.AtPeriodStart(),
                Duration.ofDays(2));
        var one = life().does(new What.Laboratory(List.of("egfr")), at("2027-06-07T01:00:00Z"));
        var other = life().does(new What.Laboratory(List.of("egfr")), at("2027-06-07T01:00:00Z"))
                .does(new What.Laboratory(List.of("serum_sodium")), at("2027-06-07T02:00:00Z"));

        assertThat(keys(study(blood), one, "2027-06-07T12:00:00Z")).containsExactly("assess BLOOD period 1");
        assertThat(keys(study(blood), other, "2027-06-07T12:00:00Z")).isEmpty();
    }

    @Test
    void signs_of_dependence_count_with_whichever_instrument() {
        var monthly =
                new Assessment("DEP", new What.DependenceCheck("SDS"), new When.AtPeriodStart(), Duration.ofDays(2));

        assertThat(keys(study(monthly), life(), "2027-06-07T12:00:00Z")).hasSize(1);
        for (var what : List.of(new What.DependenceCheck("own"), new What.Questionnaire("SDS"))) {
            assertThat(keys(study(monthly), life().does(what, at("2027-06-07T01:00:00Z")), "2027-06-07T12:00:00Z"))
                    .isEmpty();
        }
        assertThat(keys(
                        study(monthly),
                        life().does(new What.Questionnaire("WHO-5"), at("2027-06-07T01:00:00Z")),
                        "2027-06-07T12:00:00Z"))
                .hasSize(1);
    }

    @Test
    void a_contact_stays_owed_until_it_is_made_or_replaced() {
        var study = study(List.of(NEXT_DAY));
        var life = life().takes(FIRST, at("2027-06-07T09:00:00Z"));

        assertThat(keys(study, life, "2027-06-07T10:00:00Z")).containsExactly("contact NEXT-DAY 1/1");
        assertThat(states(study, life, "2027-06-08T09:00:00Z")).containsExactly(new DueState.Open());
        assertThat(states(study, life, "2027-06-09T10:00:00Z")).containsExactly(new DueState.Overdue());
        assertThat(keys(study, life.isReached("NEXT-DAY", at("2027-06-08T08:00:00Z")), "2027-06-09T10:00:00Z"))
                .containsExactly("contact NEXT-DAY 1/1");
        assertThat(keys(study, life.isReached("NEXT-DAY", at("2027-06-08T09:30:00Z")), "2027-06-09T10:00:00Z"))
                .isEmpty();

        var again = life().takes(FIRST, at("2027-06-07T09:00:00Z")).takes(new SlotId(1, 2), at("2027-06-14T09:00:00Z"));
        assertThat(keys(study, again, "2027-06-14T12:00:00Z"))
                .containsExactly("contact NEXT-DAY 1/1", "contact NEXT-DAY 1/2");
        assertThat(keys(study, again, "2027-06-15T09:00:00Z")).containsExactly("contact NEXT-DAY 1/2");
    }

    @Test
    void a_contact_counted_in_days_can_be_made_at_any_hour_of_its_day() {
        var life = life().takes(null, at("2027-06-01T18:00:00Z"));

        assertThat(states(study(List.of(WEEK)), life, "2027-06-07T23:59:00Z"))
                .first()
                .isEqualTo(new DueState.Ahead());
        assertThat(states(study(List.of(WEEK)), life, "2027-06-08T00:00:00Z"))
                .first()
                .isEqualTo(new DueState.Open());
    }

    @Test
    void the_last_dose_is_known_once_none_can_follow() {
        var life = life().takes(FIRST, at("2027-06-07T09:00:00Z"));

        assertThat(calendar(study(List.of(LAST)), life, "2027-06-08T00:00:00Z", "2027-12-31T00:00:00Z"))
                .doesNotContain("contact LAST 1/1");
        assertThat(keys(study(List.of(LAST)), life.leaves(at("2027-06-20T00:00:00Z")), "2027-06-21T09:00:00Z"))
                .containsExactly("contact LAST 1/1");
    }

    @Test
    void the_end_is_the_last_day_or_the_day_on_which_dosing_ended() {
        assertThat(half(life())).isEqualTo(LocalDate.of(2028, 1, 4));
        assertThat(half(life().isStopped(at("2027-06-15T12:00:00Z")))).isEqualTo(LocalDate.of(2027, 12, 15));
        assertThat(half(life().leaves(at("2027-06-15T12:00:00Z")))).isEqualTo(LocalDate.of(2027, 12, 15));
        assertThat(half(life().isStopped(at("2027-08-15T12:00:00Z")))).isEqualTo(LocalDate.of(2028, 1, 4));
        var leapYear = Life.from(LocalDate.of(2027, 8, 4), UTC);
        assertThat(half(leapYear)).as("31 August and half a year").isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void after_a_stop_no_capsule_is_due_but_what_follows_the_last_one_and_every_contact_is() {
        var study = Plans.study(weekly(4), 72, List.of(BEFORE, AFTER, DAILY), List.of(NEXT_DAY, WEEK, HALF_YEAR));
        var now = "2027-06-14T07:30:00Z";
        var before = life().takes(FIRST, at("2027-06-14T06:45:00Z")).person();

        assertThat(Agenda.of(study, before, at(now))).extracting(Due::key).contains("assess AFTER 1/1 +PT1H");
        for (var ended : List.of(
                life().takes(FIRST, at("2027-06-14T06:45:00Z")).isStopped(at("2027-06-14T07:15:00Z")),
                life().takes(FIRST, at("2027-06-14T06:45:00Z")).leaves(at("2027-06-14T07:15:00Z")),
                life().takes(FIRST, at("2027-06-14T06:45:00Z"))
                        .isHeld(Lifter.PHYSICIAN, at("2027-06-14T07:10:00Z"))
                        .isStopped(at("2027-06-14T09:15:00Z")))) {
            assertThat(keys(study, ended, now))
                    .containsExactly(
                            "assess DAILY 2027-06-13",
                            "assess AFTER 1/1 +PT1H",
                            "assess AFTER 1/1 +PT2H",
                            "assess DAILY 2027-06-14",
                            "contact NEXT-DAY 1/1");
            assertThat(calendar(study, ended, now, "2028-12-31T00:00:00Z"))
                    .filteredOn(key -> !key.startsWith("assess DAILY"))
                    .containsExactly(
                            "assess AFTER 1/1 +PT1H",
                            "assess AFTER 1/1 +PT2H",
                            "contact NEXT-DAY 1/1",
                            "contact WEEK 1/1",
                            "contact HALF-YEAR end");
        }
    }

    @Test
    void a_journal_asks_but_holds_no_capsule_even_if_one_is_noted() {
        var journal = journal(List.of(
                BEFORE,
                AFTER,
                DAILY,
                at("START", new When.AtPeriodStart()),
                at("STOP", new When.AtPeriodEnd()),
                at("END", new When.AtEnd())));
        // A journal begins where and when its keeper consents, three days before a course of theirs would.
        var life = life().takes(null, at("2027-06-04T09:00:00Z"));

        assertThat(keys(journal, life, "2027-06-04T11:00:00Z"))
                .containsExactly("assess START period 1", "assess AFTER", "assess DAILY 2027-06-04");
    }

    @Test
    void a_journal_never_ends() {
        assertThat(keys(journal(List.of(DAILY)), life(), "2031-01-01T12:00:00Z"))
                .containsExactly("assess DAILY 2030-12-31", "assess DAILY 2031-01-01");
    }

    @Test
    void of_somebody_erased_nothing_is_owed() {
        var study = Plans.study(weekly(4), 72, List.of(BEFORE, DAILY), List.of(HALF_YEAR));

        assertThat(calendar(study, life().isErased(), "2027-01-01T00:00:00Z", "2029-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void a_capsule_that_moved_later_is_in_the_calendar_when_it_opens() {
        var life = life().takes(null, at("2027-06-12T20:00:00Z"));

        assertThat(calendar(study(), life, "2027-06-14T12:00:00Z", "2027-06-15T20:00:01Z"))
                .containsExactly("capsule 1/2");
        assertThat(calendar(study(), life, "2027-06-14T08:00:00Z", "2027-06-15T20:00:00Z"))
                .isEmpty();
    }

    private static LocalDate half(Life life) {
        return Calendar.of(
                        study(List.of(HALF_YEAR)),
                        life.person(),
                        at("2027-09-15T00:00:00Z"),
                        at("2029-01-01T00:00:00Z"))
                .getLast()
                .planned()
                .toLocalDate();
    }

    private static Life life() {
        return Life.from(DAY_1, UTC);
    }

    private static SupervisedStudy study(Assessment... assessments) {
        return Plans.study(weekly(4), 72, List.of(assessments), List.of());
    }

    private static SupervisedStudy study(List<FollowUp> followUps) {
        return Plans.study(weekly(4), 72, List.of(), followUps);
    }

    private static Assessment at(String code, When when) {
        return new Assessment(code, new What.Ecg(), when, Duration.ofDays(2));
    }

    private static List<String> keys(Protocol protocol, Life life, String at) {
        return Agenda.of(protocol, life.person(), at(at)).stream()
                .map(AgendaTest::key)
                .toList();
    }

    private static List<DueState> states(Protocol protocol, Life life, String at) {
        return Agenda.of(protocol, life.person(), at(at)).stream()
                .map(Due::state)
                .toList();
    }

    private static List<String> calendar(Protocol protocol, Life life, String from, String to) {
        return Calendar.of(protocol, life.person(), at(from), at(to)).stream()
                .map(AgendaTest::key)
                .toList();
    }

    /// The key, without the entry of an unplanned capsule.
    private static String key(Due due) {
        return due.key().replaceAll(" [0-9a-f]{8}-.*", "");
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
