package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import limen.evidence.claim.BodyOfEvidence.Studies;
import limen.evidence.claim.StudySummary.Design;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GradingTest {
    private static final Studies SOUND = trial(100, 0.6, 0.3, true, true, false, false);

    private static final List<UnaryOperator<Studies>> FAULTS = List.of(
            it -> with(it, it.participants(), 0.7, it.bang(), it.exactRegimen(), it.consistent()),
            it -> with(it, it.participants(), it.correctGuessRate(), 0.5, it.exactRegimen(), it.consistent()),
            it -> with(it, it.participants(), null, null, it.exactRegimen(), it.consistent()),
            it -> with(it, 99, it.correctGuessRate(), it.bang(), it.exactRegimen(), it.consistent()),
            it -> with(it, it.participants(), it.correctGuessRate(), it.bang(), false, it.consistent()),
            it -> with(it, it.participants(), it.correctGuessRate(), it.bang(), it.exactRegimen(), false),
            it -> new Studies(
                    it.design(),
                    it.participants(),
                    it.correctGuessRate(),
                    it.bang(),
                    it.exactRegimen(),
                    it.consistent(),
                    true,
                    it.publicationBias()),
            it -> new Studies(
                    it.design(),
                    it.participants(),
                    it.correctGuessRate(),
                    it.bang(),
                    it.exactRegimen(),
                    it.consistent(),
                    it.intervalHoldsZero(),
                    true));

    @Test
    void no_study_is_none() {
        assertThat(Grading.of(new BodyOfEvidence.Nothing()).grade()).isEqualTo(Grade.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Design.class,
            names = {"UNCONTROLLED", "OBSERVATIONAL", "RANDOMISED_OPEN"})
    void studies_without_a_blinded_comparison_are_very_low_however_large(Design design) {
        var graded = Grading.of(new Studies(design, 1_000_000, 0.5, 0.0, true, true, false, false));

        assertThat(graded.grade()).isEqualTo(Grade.VERY_LOW);
        assertThat(graded.steps()).hasSize(1);
    }

    @Test
    void a_sound_blinded_trial_is_high() {
        assertThat(Grading.of(SOUND).grade()).isEqualTo(Grade.HIGH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0.61 | 0.3  | bias: 0.61 of the guesses were right, above 0.6",
                "0.6  | 0.31 | bias: Bang's index was 0.31, above 0.3",
                "-    | 0.31 | bias: Bang's index was 0.31, above 0.3",
                "-    | -    | bias: whether blinding was kept was not measured",
            })
    void broken_or_unmeasured_blinding_costs_one_step(Double rate, Double bang, String reason) {
        var graded = Grading.of(with(SOUND, 100, rate, bang, true, true));

        assertThat(graded.grade()).isEqualTo(Grade.MODERATE);
        assertThat(graded.steps().getLast()).isEqualTo(new Grading.Step(reason, Grade.MODERATE));
    }

    @Test
    void few_people_and_an_interval_that_holds_zero_are_one_imprecision() {
        assertThat(Grading.of(trial(99, 0.5, 0.0, true, true, true, false)).grade())
                .isEqualTo(Grade.MODERATE);
    }

    @Test
    void every_fault_is_named_in_its_step() {
        var graded = Grading.of(trial(10, 0.9, 0.8, false, false, true, true));

        assertThat(graded.steps())
                .extracting(Grading.Step::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("starts high"),
                        reason -> assertThat(reason).startsWith("bias"),
                        reason -> assertThat(reason).startsWith("inconsistency"),
                        reason -> assertThat(reason).startsWith("indirectness"),
                        reason -> assertThat(reason).startsWith("imprecision"),
                        reason -> assertThat(reason).startsWith("publication bias"));
        assertThat(graded.grade()).isEqualTo(Grade.VERY_LOW);
    }

    @Test
    void one_more_fault_never_raises_a_grade_whatever_else_is_wrong() {
        Seeded.forAll("faults", 300, random -> {
            var studies = SOUND;
            var before = Grading.of(studies).grade();
            for (var fault : shuffled(random)) {
                studies = fault.apply(studies);
                var after = Grading.of(studies).grade();
                assertThat(after).isLessThanOrEqualTo(before);
                before = after;
            }
            assertThat(before).isEqualTo(Grade.VERY_LOW);
        });
    }

    @Test
    void the_last_step_is_the_grade_and_no_step_is_a_leap() {
        Seeded.forAll("steps", 300, random -> {
            var graded = Grading.of(anyStudies(random));
            var steps = graded.steps();
            assertThat(steps.getLast().after()).isEqualTo(graded.grade());
            for (var i = 1; i < steps.size(); i++) {
                var fall = steps.get(i - 1).after().ordinal()
                        - steps.get(i).after().ordinal();
                assertThat(fall).isBetween(0, 1);
            }
        });
    }

    private static List<UnaryOperator<Studies>> shuffled(RandomGenerator random) {
        var left = new ArrayList<>(FAULTS);
        var shuffled = new ArrayList<UnaryOperator<Studies>>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return shuffled;
    }

    private static Studies anyStudies(RandomGenerator random) {
        return new Studies(
                Design.values()[random.nextInt(Design.values().length)],
                1 + random.nextInt(300),
                random.nextBoolean() ? random.nextDouble() : null,
                random.nextBoolean() ? random.nextDouble(-1, 1) : null,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static Studies trial(
            int people, Double rate, Double bang, boolean exact, boolean consistent, boolean zero, boolean missing) {
        return new Studies(Design.RANDOMISED_BLINDED, people, rate, bang, exact, consistent, zero, missing);
    }

    private static Studies with(Studies it, int people, Double rate, Double bang, boolean exact, boolean consistent) {
        return new Studies(
                it.design(), people, rate, bang, exact, consistent, it.intervalHoldsZero(), it.publicationBias());
    }
}
