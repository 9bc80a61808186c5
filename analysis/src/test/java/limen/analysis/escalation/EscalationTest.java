package limen.analysis.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import limen.analysis.escalation.LevelNumbers.State;
import limen.inference.escalation.ContinualReassessment;
import limen.inference.escalation.Observed;
import limen.inference.escalation.Skeleton;
import limen.study.Oversight;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final SupervisedStudy TITE = FindingStudies.tite();

    @Test
    void only_the_physician_and_the_monitor_see_it() {
        var life = new Life(TITE).takes(3, 1, 1, 0).until(20);
        Map<Role, Class<?>> seen = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            seen.put(role, life.asked(TITE, role).getClass());
        }

        assertThat(seen)
                .containsOnlyKeys(Role.values())
                .allSatisfy((role, type) -> assertThat(type)
                        .isEqualTo(
                                role == Role.PHYSICIAN || role == Role.MONITOR
                                        ? Escalation.Answered.class
                                        : Escalation.Withheld.class));
        assertThat(((Escalation.Withheld) life.asked(TITE, Role.INVESTIGATOR)).sentence())
                .isEqualTo("What the design recommends is for the study physician and the monitor;"
                        + " investigator is neither.");
        assertThat(life.asked(TITE, Role.MONITOR)).isEqualTo(life.asked(TITE, Role.PHYSICIAN));
    }

    @Test
    void a_journal_and_a_study_without_a_design_have_nothing_to_recommend() {
        var life = new Life(TITE);
        for (var name : List.of("personal-journal.yaml", "n-of-1.yaml")) {
            var protocol = FindingStudies.example(name, "", "");
            assertThat(life.asked(protocol, Role.PHYSICIAN)).isInstanceOf(Escalation.NoDesign.class);
            assertThat(life.asked(protocol, Role.PARTICIPANT)).isInstanceOf(Escalation.Withheld.class);
        }
    }

    @Test
    void before_the_first_capsule_nothing_can_be_told() {
        assertThat(new Life(TITE).recommendation())
                .isEqualTo(new Recommendation.CannotTell(
                        1, "Nobody has taken a capsule yet; everybody begins at level 1."));
    }

    @Test
    void nothing_goes_up_before_a_cohort_was_watched_to_the_end() {
        assertThat(new Life(TITE).takes(2, 1, 1, 0).until(14).recommendation())
                .isInstanceOf(Recommendation.CannotTell.class);
        for (var study : List.of(TITE, FindingStudies.crm(), FindingStudies.boin(), FindingStudies.subPerceptual())) {
            var three = new Life(study).takes(3, 1, 1, 0);
            assertThat(new Life(three).until(13.9).recommendation())
                    .isInstanceOf(Recommendation.CannotTell.class)
                    .extracting(Recommendation::highest)
                    .isEqualTo(1);
            var up = new Life(three).until(14).recommendation();
            assertThat(up).isInstanceOf(Recommendation.Recommended.class);
            assertThat(up.highest()).isEqualTo(2);
        }
    }

    @Test
    void with_tite_people_who_are_half_watched_count_as_half() {
        var six = new Life(TITE).takes(6, 1, 1, 0).until(7);

        assertThat(six.asked().levels().getFirst().watched()).isCloseTo(3, within(1e-9));
        assertThat(six.recommendation().highest()).isEqualTo(2);
        assertThat(new Life(FindingStudies.crm()).takes(6, 1, 1, 0).until(7).recommendation())
                .isInstanceOf(Recommendation.CannotTell.class);
    }

    @Test
    void the_numbers_are_those_of_the_design() {
        var answer = new Life(FindingStudies.crm())
                .takes(6, 1, 1, 0)
                .takes(4, 1, 2, 20)
                .hasEvent(1, 21)
                .until(40)
                .asked();
        var people = new ArrayList<>(Collections.nCopies(6, Observed.whole(1, false)));
        people.addAll(Collections.nCopies(3, Observed.whole(2, false)));
        people.add(Observed.whole(2, true));
        var known = new ContinualReassessment(
                        new Skeleton(List.of(0.03, 0.08, 0.2, 0.35)), ContinualReassessment.USUAL_VARIANCE)
                .after(people);

        for (int i = 0; i < 4; i++) {
            assertThat(answer.levels().get(i).harm().mean())
                    .isCloseTo(known.mean().get(i), within(1e-12));
        }
        assertThat(answer.levels()).extracting(LevelNumbers::people).containsExactly(6, 4, 0, 0);
        assertThat(answer.levels()).extracting(level -> level.harm().events()).containsExactly(0, 1, 0, 0);
        assertThat(answer.levels()).allSatisfy(level -> {
            assertThat(level.harm().interval().lower()).isLessThan(level.harm().mean());
            assertThat(level.harm().interval().upper())
                    .isGreaterThan(level.harm().mean());
        });
    }

    @Test
    void three_of_three_events_close_every_level() {
        for (var study : List.of(FindingStudies.crm(), FindingStudies.boin(), FindingStudies.subPerceptual())) {
            var life = new Life(study).takes(3, 1, 1, 0);
            for (int person = 1; person <= 3; person++) {
                life.hasEvent(person, 2);
            }
            var answer = life.until(20).asked();

            assertThat(answer.recommendation())
                    .as(study.identity().toString())
                    .isInstanceOf(Recommendation.NoLevelAllowed.class);
            assertThat(answer.recommendation().highest()).isZero();
            assertThat(answer.levels()).allMatch(level -> level.state() == State.CLOSED);
        }
    }

    @Test
    void a_troubled_level_is_left_downwards() {
        for (var study : List.of(TITE, FindingStudies.crm(), FindingStudies.boin())) {
            var life = new Life(study).takes(6, 1, 1, 0).takes(3, 1, 2, 20);
            assertThat(new Life(life).hasEvent(1, 21).hasEvent(2, 21).until(40).recommendation())
                    .isInstanceOf(Recommendation.Recommended.class)
                    .satisfies(down -> assertThat(((Recommendation.Recommended) down).isUp())
                            .isFalse())
                    .extracting(Recommendation::highest)
                    .isEqualTo(1);
        }
    }

    @Test
    void what_nobody_notices_but_harms_goes_no_further() {
        var life = new Life(FindingStudies.subPerceptual()).takes(9, 1, 1, 0);
        assertThat(new Life(life).until(20).recommendation().highest()).isEqualTo(2);
        var harmed = new Life(life).hasEvent(1, 2).hasEvent(2, 2).until(20).asked();
        assertThat(harmed.recommendation()).isInstanceOf(Recommendation.NoLevelAllowed.class);
        assertThat(Objects.requireNonNull(harmed.levels().getFirst().noticed()).events())
                .isZero();
    }

    @Test
    void once_as_many_took_part_as_were_planned_nothing_new_is_tried() {
        assertThat(new Life(TITE).takes(23, 1, 1, 0).until(20).recommendation().highest())
                .isEqualTo(2);
        assertThat(new Life(TITE).takes(24, 1, 1, 0).until(20).recommendation())
                .isInstanceOf(Recommendation.StayAsIs.class)
                .satisfies(stay -> assertThat(stay.because()).contains("24 people have taken a capsule"));
    }

    @Test
    void no_more_than_a_cohort_is_put_where_none_was_watched() {
        var life = new Life(TITE).takes(6, 1, 1, 0).until(20);
        assertThat(life.asked().places()).isEqualTo(3);
        var signed = new Life(life).takes(2, 1, 2, 21);
        assertThat(signed.asked().places()).isEqualTo(1);
        signed.takes(3, 2, 21.5);
        assertThat(signed.asked().places()).isZero();
        assertThat(signed.asked().highestNow()).isEqualTo(1);
        assertThat(signed.until(36).asked().places()).as("of level 3").isEqualTo(3);
    }

    @Test
    void an_approval_carries_what_was_recommended_and_no_more_than_its_step() {
        var steps = TITE.titration();
        var answer = new Life(TITE).takes(3, 1, 1, 0).until(20).asked();

        assertThat(answer.approval(steps.get(0), "asked"))
                .isEqualTo(new Oversight.TitrationApproved("to-10", "asked", 2));
        assertThat(answer.approval(steps.get(2), "asked").recommended()).isEqualTo(2);
        assertThat(answer.objection(answer.approval(steps.get(0), "asked"))).isEmpty();
        assertThat(answer.objection(new Oversight.TitrationApproved("to-15", "asked", 3)))
                .hasValue("The approval of step to-15 rests on level 3; the design recommends no level above 2");
        assertThat(answer.objection(new Oversight.TitrationApproved("to-10", "asked")))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("names no recommended level"));
    }

    @Test
    void whose_data_were_withdrawn_is_in_no_count_and_is_told_of() {
        var life = new Life(TITE).takes(4, 1, 1, 0).tells(1, new Rights.WithdrawnFromData("private"), 3);
        var answer = life.study(
                        new StudyEvent.RecordErased(Life.id(99), true, true, false, null, List.of(), List.of()), 4)
                .until(20)
                .asked();

        assertThat(answer.people()).isEqualTo(3);
        assertThat(answer.leftOut()).isEqualTo(2);
        assertThat(answer.levels().getFirst().people()).isEqualTo(3);
    }
}
