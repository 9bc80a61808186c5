package limen.study.schedule;

import static java.time.ZoneOffset.UTC;
import static limen.study.schedule.Plans.NINE;
import static limen.study.schedule.Plans.anyCourse;
import static limen.study.schedule.Plans.anyDay;
import static limen.study.schedule.Plans.anyZone;
import static limen.study.schedule.Plans.journal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.evidence.Lifter;
import limen.study.Participant;
import limen.study.SlotId;
import limen.study.protocol.Assessment;
import limen.study.protocol.Assessment.What;
import limen.study.protocol.Assessment.When;
import limen.study.protocol.FollowUp;
import limen.study.protocol.FollowUp.Anchor;
import limen.study.protocol.Protocol;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is due to random people at random moments.
class AgendaPropertyTest {
    private static final List<Assessment> ASSESSMENTS = List.of(
            assessment("SCREEN", new What.Ecg(), new When.AtScreening()),
            assessment("BEFORE", new What.Vitals(), new When.BeforeEachDose()),
            assessment(
                    "AFTER",
                    new What.Vitals(),
                    new When.AfterEachDose(List.of(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(4)))),
            assessment("DAILY", new What.CheckIn("LIMEN-DAY"), new When.EachDay(NINE)),
            assessment("FIFTH", new What.Questionnaire("WHO-5"), new When.EveryDays(5, NINE)),
            assessment("START", new What.Rescreening(), new When.AtPeriodStart()),
            assessment("STOP", new What.Guess(), new When.AtPeriodEnd()),
            assessment("END", new What.Echo(), new When.AtEnd()));

    private static final List<FollowUp> FOLLOW_UPS = List.of(
            new FollowUp("NEXT-DAY", Anchor.EACH_DOSE, Duration.ofDays(1)),
            new FollowUp("WEEK", Anchor.EACH_DOSE, Period.ofDays(7)),
            new FollowUp("LAST", Anchor.LAST_DOSE, Period.ofDays(10)),
            new FollowUp("FOUR-WEEKS", Anchor.END, Period.ofWeeks(4)),
            new FollowUp("HALF-YEAR", Anchor.END, Period.ofMonths(6)));

    @Test
    void nothing_is_on_an_agenda_twice_or_out_of_its_time() {
        Seeded.forAll("agenda in order", 15_000, AgendaPropertyTest::isInOrder);
    }

    @Test
    @Tag("slow")
    void nothing_is_on_an_agenda_twice_or_out_of_its_time_in_many_more_lives() {
        Seeded.forAll("agenda in order", 300_000, AgendaPropertyTest::isInOrder);
    }

    @Test
    void a_journal_never_holds_a_capsule() {
        Seeded.forAll("no capsule in a journal", 15_000, AgendaPropertyTest::hasNoCapsule);
    }

    @Test
    @Tag("slow")
    void a_journal_never_holds_a_capsule_in_many_more_lives() {
        Seeded.forAll("no capsule in a journal", 300_000, AgendaPropertyTest::hasNoCapsule);
    }

    @Test
    void once_dosing_has_ended_nothing_leads_to_a_capsule() {
        Seeded.forAll("after the end of dosing", 10_000, random -> {
            var firstDay = anyDay(random);
            var study = Plans.study(anyCourse(random), 72, ASSESSMENTS, FOLLOW_UPS);
            var life = anyLife(random, firstDay);
            var at = anyMoment(random, firstDay);
            var before = Agenda.of(study, life.person(), at);
            var ended = anyMoment(random, firstDay);

            var after =
                    Agenda.of(study, (random.nextBoolean() ? life.leaves(ended) : life.isStopped(ended)).person(), at);

            assertThat(after).noneMatch(AgendaPropertyTest::leadsToACapsule);
            assertThat(after)
                    .containsAll(before.stream()
                            .filter(due ->
                                    !leadsToACapsule(due) && !due.occurrence().equals("end"))
                            .filter(due -> !due.key().startsWith("assess SCREEN"))
                            .toList());
        });
    }

    @Test
    void a_hold_hides_nothing() {
        Seeded.forAll("held, not gone", 10_000, random -> {
            var firstDay = anyDay(random);
            var study = Plans.study(anyCourse(random), 72, ASSESSMENTS, FOLLOW_UPS);
            var life = anyLife(random, firstDay);
            var at = anyMoment(random, firstDay);
            var free = Agenda.of(study, life.person(), at);

            var held = Agenda.of(
                    study,
                    life.isHeld(Lifter.PHYSICIAN, anyMoment(random, firstDay)).person(),
                    at);

            assertThat(held)
                    .extracting(Due::key)
                    .isEqualTo(free.stream().map(Due::key).toList());
            assertThat(held)
                    .allMatch(due -> due.task() instanceof Task.TakeCapsule == due.state() instanceof DueState.Held);
        });
    }

    private static void isInOrder(RandomGenerator random) {
        var firstDay = anyDay(random);
        var study = Plans.study(anyCourse(random), 72, ASSESSMENTS, FOLLOW_UPS);
        var person = anyLife(random, firstDay).person();
        var at = anyMoment(random, firstDay);

        var agenda = Agenda.of(study, person, at);

        assertThat(agenda).extracting(Due::key).doesNotHaveDuplicates();
        assertThat(agenda).isSortedAccordingTo(Comparator.comparing(Due::opens));
        for (var due : agenda) {
            var isPast = at.isAfter(due.closes());
            assertThat(due.opens().isAfter(at.plus(Duration.ofDays(1))))
                    .as("%s", due)
                    .isFalse();
            assertThat(isPast).as("%s", due).isEqualTo(due.state() instanceof DueState.Overdue);
            assertThat(due.opens().isAfter(at)).as("%s", due).isEqualTo(due.state() instanceof DueState.Ahead);
        }
        // What a later agenda shows under the same key is the same thing.
        var later = Agenda.of(study, person, at.plusSeconds(random.nextLong(86_400)));
        assertThat(later)
                .filteredOn(due -> agenda.stream().anyMatch(old -> old.key().equals(due.key())))
                .filteredOn(due -> !due.occurrence().equals("screening"))
                .allMatch(due -> agenda.stream()
                        .anyMatch(old -> old.key().equals(due.key())
                                && old.task().equals(due.task())
                                && old.opens().equals(due.opens())));
    }

    private static void hasNoCapsule(RandomGenerator random) {
        var firstDay = anyDay(random);
        Protocol journal = journal(ASSESSMENTS);
        var life = anyLife(random, firstDay);
        if (random.nextInt(4) == 0) {
            life.isHeld(Lifter.PHYSICIAN, anyMoment(random, firstDay));
        }
        Participant person = random.nextInt(9) == 0 ? Life.notBegun().person() : life.person();
        var from = anyMoment(random, firstDay);

        assertThat(Agenda.of(journal, person, from)).allMatch(due -> isQuestion(due, from));
        assertThat(Calendar.of(journal, person, from, from.plus(Duration.ofDays(random.nextInt(60)))))
                .allMatch(due -> isQuestion(due, from));
    }

    /// Something asked, and not because a capsule would come.
    private static boolean isQuestion(Due due, Instant at) {
        return due.task() instanceof Task.Assess(var assessment, var slot)
                && !(assessment.when() instanceof When.BeforeEachDose)
                && !(due.state() instanceof DueState.Held)
                && !at.isAfter(due.closes());
    }

    private static boolean leadsToACapsule(Due due) {
        return switch (due.task()) {
            case Task.TakeCapsule _ -> true;
            case Task.Assess(var assessment, var slot) -> assessment.when() instanceof When.BeforeEachDose;
            case Task.Contact _ -> false;
        };
    }

    /// Somebody who may travel, take capsules in any slot or in none, twice, early, late, and answer at any time.
    private static Life anyLife(RandomGenerator random, LocalDate firstDay) {
        var life = Life.from(firstDay, anyZone(random));
        for (int i = random.nextInt(14); i > 0; i--) {
            var at = anyMoment(random, firstDay);
            switch (random.nextInt(6)) {
                case 0 -> life.takes(new SlotId(random.nextInt(1, 3), random.nextInt(1, 4)), at);
                case 1 -> life.takes(null, at);
                case 2 -> life.leavesOut(new SlotId(1, random.nextInt(1, 4)), at);
                case 3 ->
                    life.does(
                            ASSESSMENTS.get(random.nextInt(ASSESSMENTS.size())).what(), at);
                case 4 ->
                    life.isReached(
                            FOLLOW_UPS.get(random.nextInt(FOLLOW_UPS.size())).code(), at);
                default -> life.moves(at, anyZone(random));
            }
        }
        return life;
    }

    private static Instant anyMoment(RandomGenerator random, LocalDate firstDay) {
        return firstDay.minusDays(2).atStartOfDay(UTC).toInstant().plusSeconds(random.nextLong(50 * 86_400L));
    }

    private static Assessment assessment(String code, What what, When when) {
        return new Assessment(code, what, when, Duration.ofHours(30));
    }
}
