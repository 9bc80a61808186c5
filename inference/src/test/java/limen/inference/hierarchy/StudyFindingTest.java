package limen.inference.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.inference.hierarchy.HierarchicalResult.NotEstimable;
import limen.inference.hierarchy.StudyFinding.Worse;
import limen.inference.series.Likelihood;
import org.junit.jupiter.api.Test;

class StudyFindingTest {
    private static final HierarchicalModel MODEL = HierarchicalModel.ofRange(0, 10);

    @Test
    void a_difference_on_the_worse_side_is_harm() {
        var finding = StudyFinding.of(fit(2, 0.2), Worse.HIGHER);
        assertThat(finding.code()).isEqualTo("harm_signal");
        assertThat(finding.sentence())
                .contains("Higher is the worse direction here")
                .contains("people the interval of their own effect lies wholly on the worse side");
        assertThat(StudyFinding.of(fit(-2, 0.2), Worse.LOWER).code()).isEqualTo("harm_signal");
    }

    @Test
    void a_difference_on_the_better_side_is_never_more_than_belief_could_explain() {
        for (var worse : new Worse[] {Worse.LOWER, Worse.NOT_STATED}) {
            var finding = StudyFinding.of(fit(2, 0.2), worse);
            assertThat(finding.code()).isEqualTo("cannot_tell");
            assertThat(finding.sentence())
                    .contains("No guesses entered this analysis, so belief may explain all of it.");
        }
    }

    @Test
    void a_difference_too_small_to_matter_is_no_difference() {
        var finding = StudyFinding.of(fit(0, 0), Worse.LOWER, 1);
        assertThat(finding.code()).isEqualTo("no_difference");
        assertThat(finding.sentence()).contains("For another person anything from");
    }

    /// The average may be nothing while somebody is harmed: the average then does not speak of no difference.
    @Test
    void one_person_harmed_is_not_averaged_away() {
        var finding = StudyFinding.of(fit(0, 2), Worse.LOWER, 3);
        assertThat(finding.code()).isEqualTo("cannot_tell");
        assertThat(finding.sentence()).containsPattern("For \\d+ of 30 people the interval of their own effect");
    }

    @Test
    void too_little_is_refused_with_what_it_takes() {
        var truth = new Studies.Truth(5, 0, 0, 0.3, 1, 1, 0.5, 0);
        var study = Studies.simulated(new SplittableRandom(1), truth, 5, 5, 0).study();
        var oneCapsule = new StudySeries(study.people().stream()
                .map(person -> new PersonSeries(
                        person.id(),
                        person.days().stream()
                                .map(day -> new DayScore(day.day(), false, day.time(), day.score()))
                                .toList()))
                .toList());
        assertThat(reason(oneCapsule))
                .isEqualTo("there are 0 answers on the active capsule and 25 on placebo, and it takes 4 of each");
        assertThat(reason(new StudySeries(List.of(Studies.small().people().getFirst()))))
                .contains("only one person answered");
        assertThat(reason(new StudySeries(List.of()))).contains("there are 0 answers");
        var finding = StudyFinding.of(MODEL.fit(oneCapsule), Worse.LOWER);
        assertThat(finding.code()).isEqualTo("cannot_tell");
        assertThat(finding.sentence()).startsWith("These data cannot tell: there is no result, because there are 0");
    }

    @Test
    void answers_that_never_vary_are_refused() {
        var people = IntStream.range(0, 5)
                .mapToObj(person -> new PersonSeries(
                        "p" + person,
                        IntStream.range(0, 10)
                                .mapToObj(day -> new DayScore(day, day % 2 == 0, day / 7.0, person))
                                .toList()))
                .toList();
        assertThat(reason(new StudySeries(people))).contains("same on all days");
    }

    @Test
    void nonsense_is_refused_by_name() {
        assertThatThrownBy(() ->
                        new PersonSeries("ann", List.of(new DayScore(3, true, 0, 1), new DayScore(3, false, 0, 2))))
                .hasMessageContaining("person ann has day 3 twice");
        assertThatThrownBy(() -> new StudySeries(
                        List.of(new PersonSeries("ann", List.of()), new PersonSeries("ann", List.of()))))
                .hasMessageContaining("person ann stands in the study twice");
        assertThatThrownBy(() -> StudyPriors.forRange(10, 0)).hasMessageContaining("runs from 10.0 to 0.0");
        var series = StudyPriors.forRange(0, 10).series();
        assertThatThrownBy(() -> new StudyPriors(series, 0, 2)).hasMessageContaining("spread is 0.0");
        assertThatThrownBy(() -> new StudyPriors(series, 2.5, 0.5)).hasMessageContaining("LKJ(0.5)");
        assertThatThrownBy(() -> new HierarchicalModel(StudyPriors.forRange(0, 10), Likelihood.STATIONARY, 1000))
                .hasMessageContaining("1000 nodes; expected a power of two");
        assertThatThrownBy(() -> StudyFinding.of(fit(0, 0), Worse.LOWER, -1)).hasMessageContaining("-1.0");
    }

    private static String reason(StudySeries study) {
        assertThat(MODEL.fit(study)).isInstanceOf(NotEstimable.class);
        return ((NotEstimable) MODEL.fit(study)).reason();
    }

    private static HierarchicalResult fit(double effect, double sdEffect) {
        var truth = new Studies.Truth(5, effect, 0, 0.2, 1, 1, sdEffect, 0);
        return MODEL.fit(
                Studies.simulated(new SplittableRandom(12), truth, 30, 40, 0).study());
    }
}
