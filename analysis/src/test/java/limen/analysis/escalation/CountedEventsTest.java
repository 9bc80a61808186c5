package limen.analysis.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import limen.quantity.Dose;
import limen.study.AdverseEvents.Causality;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Report;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

/// What counts as an event, and for whom.
class CountedEventsTest {
    private static final SupervisedStudy TITE = FindingStudies.tite();
    private final Life life = new Life(TITE).takes(4, 1, 1, 0);

    @Test
    void an_adverse_event_counts_by_grade_and_causality() {
        life.hasEvent(1, 2, Causality.POSSIBLE, 1)
                .hasEvent(2, 1, Causality.DEFINITE, 1)
                .hasEvent(3, 4, Causality.UNLIKELY, 1);

        assertThat(harmed(life)).isEqualTo(1);
    }

    @Test
    void it_counts_within_a_window_of_any_capsule_of_the_level() {
        assertThat(harmed(new Life(life).hasEvent(1, 13.9))).isEqualTo(1);
        assertThat(harmed(new Life(life).hasEvent(1, 14))).isZero();
        assertThat(harmed(new Life(life).takes(1, 1, 7).hasEvent(1, 20.9))).isEqualTo(1);
        assertThat(harmed(new Life(life).hasEvent(1, -0.5)))
                .as("before the capsule")
                .isZero();
    }

    @Test
    void two_events_of_one_person_are_one() {
        assertThat(harmed(life.hasEvent(1, 1).hasEvent(1, 2).isStopped(1, "BP_S", 3)))
                .isEqualTo(1);
    }

    @Test
    void after_a_step_it_counts_at_the_higher_level() {
        var levels = life.takes(1, 2, 10).hasEvent(1, 11).until(30).asked().levels();

        assertThat(levels).extracting(level -> level.harm().events()).startsWith(0, 1);
        assertThat(levels.getFirst().watched())
                .as("one of four was watched for 10 of 14 days")
                .isCloseTo(3 + 10 / 14.0, within(1e-9));
    }

    @Test
    void a_stop_by_a_rule_about_the_body_counts_and_leaving_does_not() {
        life.isStopped(1, "BP_S", 1)
                .isStopped(2, "WITHDRAW", 1)
                .isStopped(3, "PREG", 1)
                .isStopped(4, "DOUBLE", 1);
        assertThat(harmed(life)).isEqualTo(1);
        assertThat(harmed(new Life(life).isStopped(2, "OLD-RULE", 2)))
                .as("a rule that nobody knows any more")
                .isEqualTo(2);
    }

    @Test
    void who_left_is_watched_no_longer_but_heard() {
        life.tells(1, new Rights.WithdrawnFromDosing(""), 7);
        assertThat(life.until(20).asked().levels().getFirst().watched()).isCloseTo(3.5, within(1e-9));
        assertThat(harmed(new Life(life).hasEvent(1, 9))).isEqualTo(1);
    }

    @Test
    void part_of_a_capsule_reassures_nobody() {
        var half = new Life(TITE)
                .tells(1, new Dosing.DoseTaken(null, null, 0.5, new Amount.Unknown()), 0)
                .until(20);
        assertThat(half.asked().levels().getFirst().watched()).isZero();
        assertThat(harmed(half.hasEvent(1, 3))).isEqualTo(1);
    }

    @Test
    void an_amount_of_a_lower_level_counts_there() {
        var levels = TITE.levels().orElseThrow();
        life.takes(1, 2, 20).tells(2, taken(levels.at(3).dose()), 20).signs(3, "to-10", 20);
        life.tells(3, taken(levels.at(1).dose()), 21);

        assertThat(life.until(40).asked().levels())
                .as("the second took more than was signed, the third less")
                .extracting(LevelNumbers::people)
                .containsExactly(4, 1, 0, 0);
    }

    @Test
    void a_guess_or_an_effect_is_noticed_and_a_correction_takes_it_back() {
        var sub = new Life(FindingStudies.subPerceptual()).takes(6, 1, 1, 0);
        sub.guesses(1, GuessedArm.ACTIVE, 70, 0.5)
                .guesses(2, GuessedArm.ACTIVE, 69, 0.5)
                .guesses(3, GuessedArm.PLACEBO, 100, 0.5)
                .feels(4, 20, 0.5)
                .feels(5, 19, 0.5);
        assertThat(noticed(sub)).isEqualTo(2);

        sub.feels(6, 90, 0.5);
        var felt = sub.lastId();
        assertThat(noticed(sub)).isEqualTo(3);
        sub.tells(6, new Rights.EntryCorrected(felt, new Report.EffectReported("euphoria", 5), null, "misread"), 1);
        assertThat(noticed(sub)).isEqualTo(2);
    }

    /// Nothing that was opened enters: two lists that say the opposite give the same answer.
    @Test
    void opened_allocations_change_nothing() {
        var study = FindingStudies.blinded();
        var closed = new Life(study).takes(8, 1, 1, 0).hasEvent(1, 2).until(20);
        var before = closed.asked();
        for (var arm : List.of("active", "placebo")) {
            var list = IntStream.rangeClosed(1, 8)
                    .mapToObj(person -> new Opened(Life.id(person), List.of(person % 2 == 0 ? arm : "active")))
                    .toList();
            var open = new Life(closed).study(new StudyEvent.AllocationsOpened("a".repeat(64), list), 20);
            assertThat(open.asked(study, Role.MONITOR)).isEqualTo(before);
        }
        assertThat(before.onDrug()).isEqualTo(0.5);
    }

    @Test
    void who_may_have_had_a_placebo_counts_in_part() {
        var blinded = new Life(FindingStudies.blinded()).takes(5, 1, 1, 0);
        assertThat(new Life(blinded).until(20).asked().levels().getFirst().watched())
                .isEqualTo(2.5);
        assertThat(new Life(blinded).until(20).recommendation()).isInstanceOf(Recommendation.CannotTell.class);
        assertThat(blinded.takes(6, 1, 0).until(20).recommendation().highest()).isEqualTo(2);
        var open = new Life(TITE).takes(6, 1, 1, 0).until(20).asked();
        for (int i = 0; i < 4; i++) {
            assertThat(blinded.asked().levels().get(i).harm().mean())
                    .as("quiet people reassure less where half had a placebo")
                    .isGreaterThan(open.levels().get(i).harm().mean());
        }
    }

    private static Dosing.DoseTaken taken(Dose dose) {
        return new Dosing.DoseTaken(null, null, 1, new Amount.Measured(dose, "L"));
    }

    private static int harmed(Life life) {
        return new Life(life).until(30).asked().levels().getFirst().harm().events();
    }

    private static int noticed(Life life) {
        return Objects.requireNonNull(
                        new Life(life).until(30).asked().levels().getFirst().noticed())
                .events();
    }
}
