package limen.inference.hierarchy;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import limen.inference.hierarchy.Diagnostics.Method;
import limen.inference.hierarchy.HierarchicalResult.NotEstimable;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final HierarchicalModel MODEL = HierarchicalModel.ofRange(0, 10);

    @Test
    void each_rung_gives_the_same_answer_and_the_last_is_to_say_so() {
        var study = Studies.small();
        var first = (HierarchicalPosterior) MODEL.fit(study);
        // A ladder that trusts nothing of a size below four refits, then no weights at all, then nothing.
        var refitted = (HierarchicalPosterior) MODEL.fit(study, new Ladder(256, 3, 0.7, 4, 20_000, 2, 1.02));
        var walked = (HierarchicalPosterior) MODEL.fit(study, new Ladder(1024, 1, -9, 0.3, 20_000, 2, 1.02));
        var nothing = MODEL.fit(study, new Ladder(1024, 0, -9, 0.3, 100, 1, 1.0));

        assertThat(first.diagnostics().method()).isEqualTo(Method.NODES_AROUND_MODE);
        assertThat(refitted.diagnostics().method()).isEqualTo(Method.REFITTED_NODES);
        assertThat(walked.diagnostics().method()).isEqualTo(Method.RANDOM_WALK);
        assertThat(walked.diagnostics().rHat()).isLessThan(1.02);
        assertThat(walked.logEvidence()).isNaN();
        assertThat(nothing).isInstanceOf(NotEstimable.class);
        for (var i = 0; i < first.rows().size(); i++) {
            var expected = first.rows().get(i).marginal();
            var name = first.rows().get(i).name();
            assertNumber(refitted.rows().get(i).marginal().mean())
                    .as(name)
                    .isWithin(0.05, expected.sd(), expected.mean());
            // The chains have Monte-Carlo error; the nodes do not.
            assertNumber(walked.rows().get(i).marginal().mean())
                    .as(name)
                    .isWithin(0.15, expected.sd(), expected.mean());
            assertThat(walked.rows().get(i).marginal().sd())
                    .as(name)
                    .isCloseTo(expected.sd(), within(0.1 * expected.sd()));
        }
    }

    /// Refitting multiplies the nodes by four, and stops multiplying where it would run out of points.
    @Test
    void a_ladder_never_asks_for_more_nodes_than_there_are() {
        var study = Studies.small();
        var few = new StudySeries(study.people().subList(0, 3));
        var ladder = new Ladder(1 << 16, 2, -9, 0, 2_000, 1, 2);
        var posterior = (HierarchicalPosterior) MODEL.fit(few, ladder);
        assertThat(posterior.diagnostics().method()).isEqualTo(Method.RANDOM_WALK);
    }

    @Test
    void three_people_are_enough_to_say_how_little_is_known() {
        var truth = new Studies.Truth(5, 0.5, 0, 0.3, 1, 1, 0.5, 0);
        var study =
                Studies.simulated(new SplittableRandom(3), truth, 3, 20, 0.1).study();
        var posterior = trusted(study);

        assertThat(posterior.spread().active().quantile(0.975)).isGreaterThan(1.5);
        assertThat(posterior.population().newPerson().sd())
                .isGreaterThan(posterior.population().active().sd());
    }

    @Test
    void people_who_do_not_differ_have_a_spread_near_zero() {
        var truth = new Studies.Truth(5, 0.5, 0, 0.3, 1, 0, 0, 0);
        var study = Studies.simulated(new SplittableRandom(4), truth, 30, 28, 0).study();
        var posterior = trusted(study);

        assertThat(posterior.spread().active().mean()).isLessThan(0.25);
        assertThat(posterior.spread().intercept().mean()).isLessThan(0.3);
        // Where people hardly differ, everybody's effect is the average.
        for (var person : posterior.people()) {
            assertThat(person.effect().mean())
                    .isCloseTo(posterior.population().active().mean(), within(0.2));
        }
    }

    @Test
    void one_person_whose_answers_never_change_spoils_nothing() {
        var truth = new Studies.Truth(5, 0.5, 0, 0.3, 1, 1, 0.5, 0);
        var people = new ArrayList<>(Studies.simulated(new SplittableRandom(5), truth, 8, 20, 0)
                .study()
                .people());
        people.add(new PersonSeries(
                "same",
                people.getFirst().days().stream()
                        .map(day -> new DayScore(day.day(), day.active(), day.time(), 7))
                        .toList()));
        var posterior = trusted(new StudySeries(people));
        assertThat(posterior.people().getLast().effect().mean()).isBetween(-0.5, 0.9);
    }

    @Test
    void a_person_without_answers_is_a_new_person() {
        var truth = new Studies.Truth(5, 0.5, 0, 0.3, 1, 1, 0.5, 0);
        var people = new ArrayList<>(Studies.simulated(new SplittableRandom(6), truth, 8, 20, 0)
                .study()
                .people());
        people.add(new PersonSeries("nobody", List.of(new DayScore(1, true, 0, Double.NaN))));
        var posterior = trusted(new StudySeries(people));
        var nobody = posterior.people().getLast();

        assertThat(nobody.isOwn()).isFalse();
        assertThat(nobody.missing()).isEqualTo(1);
        assertThat(nobody.effect().mean())
                .isCloseTo(posterior.population().newPerson().mean(), within(1e-9));
        assertThat(nobody.effect().sd())
                .isCloseTo(posterior.population().newPerson().sd(), within(1e-9));
    }

    @Test
    void the_same_data_give_the_same_answer() {
        var study = Studies.small();
        var once = (HierarchicalPosterior) MODEL.fit(study);
        var twice = (HierarchicalPosterior) MODEL.fit(study);
        assertThat(once.population().active().mean())
                .isEqualTo(twice.population().active().mean());
        assertThat(once.logEvidence()).isEqualTo(twice.logEvidence());
    }

    private static HierarchicalPosterior trusted(StudySeries study) {
        var result = MODEL.fit(study);
        assertThat(result).isInstanceOf(HierarchicalPosterior.class);
        return (HierarchicalPosterior) result;
    }
}
