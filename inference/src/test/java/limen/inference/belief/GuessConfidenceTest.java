package limen.inference.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.inference.Arm;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class GuessConfidenceTest {
    @Test
    void confidence_becomes_a_probability() {
        assertThat(StatedGuess.of(0, Arm.PLACEBO, Arm.ACTIVE, 0).probabilityActive())
                .isEqualTo(0.5);
        assertThat(StatedGuess.of(0, Arm.PLACEBO, Arm.ACTIVE, 100).probabilityActive())
                .isEqualTo(1);
        assertThat(StatedGuess.of(0, Arm.PLACEBO, Arm.PLACEBO, 60).probabilityActive())
                .isEqualTo(0.2);
    }

    @Test
    void saying_either_each_time_scores_a_quarter_and_knows_nothing() {
        var guesses = GuessConfidence.of(IntStream.range(0, 20)
                .mapToObj(i -> new StatedGuess(i, Arm.values()[i % 2], 0.5))
                .toList());

        assertThat(guesses.brier().value()).isEqualTo(0.25);
        assertThat(guesses.brier().standardError()).isZero();
        assertThat(guesses.area().value()).isEqualTo(0.5);
    }

    @Test
    void knowing_scores_zero_and_being_sure_of_the_opposite_scores_one() {
        var knowing = GuessConfidence.of(people(arm -> arm == Arm.ACTIVE ? 1 : 0));
        var opposite = GuessConfidence.of(people(arm -> arm == Arm.ACTIVE ? 0 : 1));

        assertThat(knowing.brier().value()).isZero();
        assertThat(knowing.area().value()).isEqualTo(1);
        assertThat(opposite.brier().value()).isEqualTo(1);
        assertThat(opposite.area().value()).isZero();
    }

    @Test
    void the_area_is_the_share_of_pairs_that_are_in_the_right_order() {
        Seeded.forAll("area against all pairs", 300, random -> {
            var guesses = drawn(random, 2 + random.nextInt(12), 3);
            var pairs = 0.0;
            var right = 0.0;
            for (var a : guesses) {
                for (var p : guesses) {
                    if (a.allocation() == Arm.ACTIVE && p.allocation() == Arm.PLACEBO) {
                        pairs++;
                        right += 0.5 + 0.5 * Double.compare(a.probabilityActive(), p.probabilityActive());
                    }
                }
            }
            var area = GuessConfidence.of(guesses).area();

            if (pairs == 0) {
                assertThat(area.isKnown()).isFalse();
            } else {
                assertThat(area.value()).isCloseTo(right / pairs, within(1e-12));
            }
        });
    }

    @Test
    void errors_know_that_one_person_guesses_several_times() {
        var random = new Random(11);
        var people = 150;
        var guesses = drawn(random, people, 6);
        var statistics = GuessConfidence.of(guesses);

        assertThat(statistics.area().standardError())
                .isCloseTo(
                        bootstrap(guesses, people, true),
                        within(0.08 * statistics.area().standardError()));
        assertThat(statistics.brier().standardError())
                .isCloseTo(
                        bootstrap(guesses, people, false),
                        within(0.08 * statistics.brier().standardError()));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> StatedGuess.of(0, Arm.ACTIVE, Arm.ACTIVE, 101))
                .hasMessageContaining("a confidence of 101.0; expected 0 to 100");
        assertThat(GuessConfidence.of(List.of()).brier().isKnown()).isFalse();
    }

    private interface Belief {
        double in(Arm arm);
    }

    private static List<StatedGuess> people(Belief belief) {
        return IntStream.range(0, 10)
                .mapToObj(i -> new StatedGuess(i, Arm.values()[i % 2], belief.in(Arm.values()[i % 2])))
                .toList();
    }

    /// People who lean one way by themselves, so that their guesses are alike; steps of 0.1, so that
    /// there are ties.
    private static List<StatedGuess> drawn(RandomGenerator random, int people, int each) {
        var guesses = new ArrayList<StatedGuess>();
        for (var person = 0; person < people; person++) {
            var leaning = random.nextGaussian() * 0.2;
            for (var i = 0; i < each; i++) {
                var arm = random.nextBoolean() ? Arm.ACTIVE : Arm.PLACEBO;
                var p = 0.5 + leaning + (arm == Arm.ACTIVE ? 0.05 : -0.05) + random.nextGaussian() * 0.15;
                guesses.add(new StatedGuess(person, arm, Math.round(Math.clamp(p, 0, 1) * 10) / 10.0));
            }
        }
        return guesses;
    }

    private static double bootstrap(List<StatedGuess> guesses, int people, boolean area) {
        var random = new Random(12);
        var byPerson = IntStream.range(0, people)
                .mapToObj(person -> guesses.stream()
                        .filter(guess -> guess.participant() == person)
                        .toList())
                .toList();
        var draws = 1_500;
        var sum = 0.0;
        var squares = 0.0;
        for (var draw = 0; draw < draws; draw++) {
            var sample = new ArrayList<StatedGuess>();
            for (var person = 0; person < people; person++) {
                var as = person;
                byPerson.get(random.nextInt(people))
                        .forEach(guess ->
                                sample.add(new StatedGuess(as, guess.allocation(), guess.probabilityActive())));
            }
            var drawn = GuessConfidence.of(sample);
            var value = (area ? drawn.area() : drawn.brier()).value();
            sum += value;
            squares += value * value;
        }
        return Math.sqrt(squares / draws - sum / draws * (sum / draws));
    }
}
