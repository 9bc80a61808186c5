package limen.analysis;

import static limen.testkit.Seeded.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonGuessesTest {
    private static final double UNSAID = Double.NaN;

    /// Six active capsules, four of them called so; six placebos, two of them called active: of 36 pairs 16 are in
    /// order, 16 are ties and 4 the wrong way round.
    @Test
    void without_confidence_the_area_is_the_mean_share_of_right_guesses_on_either_capsule() {
        var guesses = PersonGuesses.of(IntStream.range(0, 12)
                .mapToObj(i -> new DayGuess(i < 6, i < 4 || i > 9, UNSAID))
                .toList());
        assertThat(guesses.guesses()).isEqualTo(12);
        assertThat(guesses.right()).isEqualTo(8);
        assertThat(guesses.area().value()).isCloseTo((16 + 16 / 2.0) / 36, within(1e-12));
        assertThat(guesses.brier().isKnown()).isFalse();
    }

    @Test
    void where_confidence_was_asked_only_guesses_that_have_one_are_scored() {
        var days = new ArrayList<DayGuess>();
        for (var day = 0; day < 12; day++) {
            days.add(new DayGuess(day % 2 == 0, day % 3 == 0, day == 11 ? UNSAID : 0.5));
        }
        var guesses = PersonGuesses.of(days);
        assertThat(guesses.guesses()).isEqualTo(12);
        assertThat(guesses.scored()).isEqualTo(11);
        var right = (int) days.subList(0, 11).stream().filter(DayGuess::isRight).count();
        assertThat(guesses.brier().value()).isCloseTo((right * 0.0625 + (11 - right) * 0.5625) / 11, within(1e-12));
    }

    @Test
    void few_guesses_and_guesses_that_are_all_alike_are_counted_and_no_more() {
        var few = PersonGuesses.of(Collections.nCopies(9, new DayGuess(true, true, 0.3)));
        assertThat(few.right()).isEqualTo(9);
        assertThat(few.area().isKnown()).isFalse();
        var alike = PersonGuesses.of(Collections.nCopies(30, new DayGuess(true, true, 1)));
        assertThat(alike.area().isKnown()).isFalse();
        assertThat(alike.brier().isKnown()).isFalse();
    }

    @Test
    void the_order_of_days_changes_nothing() {
        forAll("order of days", 100, random -> {
            var days = new ArrayList<DayGuess>();
            for (var day = 0; day < 10 + random.nextInt(40); day++) {
                days.add(new DayGuess(random.nextBoolean(), random.nextBoolean(), random.nextInt(5) / 4.0));
            }
            var shuffled = new ArrayList<>(days);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            var one = PersonGuesses.of(days);
            var other = PersonGuesses.of(List.copyOf(shuffled));
            assertThat(other.right()).isEqualTo(one.right());
            assertThat(other.area().isKnown()).isEqualTo(one.area().isKnown());
            if (one.area().isKnown()) {
                assertThat(other.area().value()).isCloseTo(one.area().value(), within(1e-12));
                assertThat(other.area().standardError()).isCloseTo(one.area().standardError(), within(1e-12));
            }
        });
    }
}
