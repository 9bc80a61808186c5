package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import limen.analysis.Finding.Kind;
import limen.inference.series.Priors;
import limen.inference.series.Series;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesModel;
import org.junit.jupiter.api.Test;

class PersonFindingTest {
    private static final SeriesModel MODEL = SeriesModel.stationary(Priors.zeroToTen());

    /// Independent days, every other one active.
    private static SeriesAnswer days(int count, double effect, double noise) {
        var random = new SplittableRandom(8);
        var days = new double[count];
        var active = new double[count];
        var values = new double[count];
        for (var i = 0; i < count; i++) {
            days[i] = i + 1;
            active[i] = random.nextBoolean() ? 1 : 0;
            values[i] = 5 + effect * active[i] + noise * random.nextGaussian();
        }
        return MODEL.posterior(Series.derived(days, active, values));
    }

    private static PersonFinding finding(SeriesAnswer answer, double smallest, Direction direction) {
        return PersonFindingRule.finding(answer, new SmallestEffect.InOutcomeUnits(smallest), direction);
    }

    @Test
    void harm_comes_before_anything_else() {
        var lower = finding(days(200, -0.2, 0.2), 1, Direction.HIGHER_IS_BETTER);
        assertThat(lower).isInstanceOf(PersonFinding.HarmSignal.class);
        assertThat(lower.kind()).isEqualTo(Kind.HARM_SIGNAL);
        assertThat(PersonSentence.of(lower, 200))
                .startsWith("On days with the active capsule the value was 0.")
                .contains(" lower than on days without (0.")
                .endsWith("Lower is the worse direction here, and harm is reported whatever was believed.");

        assertThat(finding(days(200, -0.2, 0.2), 1, Direction.LOWER_IS_BETTER))
                .isInstanceOf(PersonFinding.NoDifference.class);
        assertThat(finding(days(200, -0.2, 0.2), 1, Direction.NOT_STATED))
                .isInstanceOf(PersonFinding.NoDifference.class);
    }

    @Test
    void a_difference_without_guesses_is_never_beyond_belief() {
        var better = finding(days(60, 2, 0.5), 0.3, Direction.HIGHER_IS_BETTER);
        assertThat(better).isInstanceOf(PersonFinding.Difference.class);
        assertThat(better.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(PersonSentence.of(better, 60)).contains("higher").endsWith("so belief may explain all of it.");
    }

    @Test
    void nothing_found_in_few_days_cannot_tell_and_says_how_many_would() {
        var open = finding(days(20, 0, 1.5), 0.3, Direction.HIGHER_IS_BETTER);
        assertThat(open).isInstanceOf(PersonFinding.CannotTell.class);
        assertThat(PersonSentence.of(open, 20))
                .startsWith("With these 20 days one cannot tell whether the active capsule made a difference: anything")
                .endsWith("About 1400 days like these would have been needed to tell a difference of 0.3.");
    }

    @Test
    void an_honest_placebo_result_is_a_result() {
        var none = finding(days(400, 0, 0.5), 0.3, Direction.NOT_STATED);
        assertThat(none.kind()).isEqualTo(Kind.NO_DIFFERENCE);
        assertThat(PersonSentence.of(none, 400)).contains("smaller than the 0.30 taken as too small to matter");
    }

    @Test
    void a_series_that_is_not_analysed_says_why() {
        var few = finding(days(5, 0, 1), 0.3, Direction.NOT_STATED);
        assertThat(few.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(PersonSentence.of(few, 5))
                .startsWith("With these 5 days one cannot tell: ")
                .contains("at least 4");
        assertThat(PersonSentence.of(finding(days(40, 0, 0), 0.3, Direction.NOT_STATED), 40))
                .contains("no chance variation");
    }

    @Test
    void the_convention_is_a_fifth_of_the_spread() {
        var found = PersonFindingRule.finding(days(200, 0, 1), SmallestEffect.byConvention(), Direction.NOT_STATED);
        assertThat(found)
                .isInstanceOfSatisfying(
                        PersonFinding.CannotTell.class,
                        open -> assertThat(open.effect().smallestEffect())
                                .isEqualTo(0.2 * open.effect().residualSd()));
    }

    /// Answers of a scale that is far wider than the one that was stated.
    @Test
    void a_prior_that_is_narrower_than_the_smallest_effect_finds_nothing() {
        var forgotten = finding(days(40, 0, 100), 20, Direction.HIGHER_IS_BETTER);
        assertThat(forgotten).isInstanceOf(PersonFinding.RestsOnPrior.class);
        assertThat(forgotten.kind()).isEqualTo(Kind.CANNOT_TELL);
        assertThat(PersonSentence.of(forgotten, 40))
                .startsWith("These days cannot tell: that the effect is small follows from what was held plausible")
                .contains("a spread of 2.0,");
    }
}
