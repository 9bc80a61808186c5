package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.inference.series.SeriesModel;
import org.junit.jupiter.api.Test;

class StudyAnalysisTest {
    private static SeriesPlan plan(Likelihood likelihood, Direction direction) {
        return new SeriesPlan(new ItemRange(-5, 5), likelihood, new SmallestEffect.InOutcomeUnits(0.5), direction);
    }

    private static StudySeries people(int count, double effect) {
        var random = new SplittableRandom(6);
        return new StudySeries(IntStream.range(0, count)
                .mapToObj(person -> new PersonSeries(
                        "P" + person,
                        IntStream.range(0, 20)
                                .mapToObj(day -> new DayScore(
                                        day,
                                        day % 2 == 0,
                                        (day - 9.5) / 7,
                                        (day % 2 == 0 ? effect : 0) + random.nextGaussian()))
                                .toList()))
                .toList());
    }

    @Test
    void a_plan_means_the_same_for_one_person_and_for_a_study() {
        var plan = plan(Likelihood.CONDITIONAL, Direction.NOT_STATED);
        assertThat(plan.personModel()).isEqualTo(new SeriesModel(Likelihood.CONDITIONAL, Priors.forRange(-5, 5)));
        assertThat(plan.studyModel().likelihood()).isEqualTo(Likelihood.CONDITIONAL);
        assertThat(plan.studyModel().priors().series())
                .isEqualTo(plan.personModel().priors());
    }

    @Test
    void harm_needs_a_stated_direction() {
        var people = people(8, -1);
        assertThat(kind(people, Direction.HIGHER_IS_BETTER)).isEqualTo(Finding.Kind.HARM_SIGNAL);
        assertThat(kind(people, Direction.LOWER_IS_BETTER)).isEqualTo(Finding.Kind.CANNOT_TELL);
        assertThat(kind(people, Direction.NOT_STATED)).isEqualTo(Finding.Kind.CANNOT_TELL);
    }

    private static Finding.Kind kind(StudySeries people, Direction direction) {
        return StudyAnalysis.of(people, plan(Likelihood.STATIONARY, direction)).kind();
    }

    @Test
    void beside_a_study_stand_other_priors_and_the_people_it_would_have_needed() {
        var plan = plan(Likelihood.STATIONARY, Direction.NOT_STATED);
        var people = people(8, 0.3);
        var analysis = StudyAnalysis.of(people, plan);
        assertThat(analysis.result()).isInstanceOfSatisfying(HierarchicalPosterior.class, posterior -> {
            var evidence = StudyEvidence.of(people, posterior, plan);
            var active = posterior.population().active().summary();
            var halfWidth = (active.upper() - active.lower()) / 2;
            assertThat(evidence.smallestEffect()).isEqualTo(0.5);
            assertThat(evidence.peopleNeeded()).isCloseTo(8 * Math.pow(halfWidth / 0.5, 2), within(1.5));
            assertThat(evidence.halved()).isNotNull();
            assertThat(evidence.doubled())
                    .isNotNull()
                    .satisfies(doubled -> assertThat(doubled.mean()).isCloseTo(active.mean(), within(active.sd())));
        });
    }

    @Test
    void a_study_whose_prior_keeps_the_effect_small_finds_nothing() {
        var narrow = new SeriesPlan(
                new ItemRange(0, 0.01), Likelihood.STATIONARY, SmallestEffect.byConvention(), Direction.NOT_STATED);
        var analysis = StudyAnalysis.of(people(8, 0), narrow);
        assertThat(analysis.kind()).isEqualTo(Finding.Kind.CANNOT_TELL);
        assertThat(analysis.sentence()).contains("what was held plausible beforehand", "another range");
    }

    @Test
    void an_item_runs_from_its_lowest_to_its_highest_answer() {
        assertThatThrownBy(() -> new ItemRange(10, 0))
                .hasMessage("an item runs from 10.0 to 0.0; expected two finite numbers, the lower first");
        assertThat(ItemRange.ZERO_TO_TEN.holds(10)).isTrue();
        assertThat(ItemRange.ZERO_TO_TEN.holds(10.01)).isFalse();
    }
}
