package limen.inference.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import limen.inference.harm.StoppingBoundary.BetaPrior;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class StoppingBoundaryTest {
    @Test
    void the_boundary_is_that_of_the_reference() {
        var boundary = StoppingBoundary.of(0.1, 0.9, new BetaPrior(0.2, 1.8), 60);
        for (var row : ReferenceTable.of(SharedReference.path("reference/statistics/stopping_boundary.csv"))
                .rows()) {
            var fewest = boundary.fewestToStop((int) row.number("n"));
            var expected = row.text("min_events_to_stop");

            assertThat(fewest.isPresent() ? String.valueOf(fewest.getAsInt()) : "")
                    .isEqualTo(expected);
        }
    }

    @Test
    void more_harm_never_undoes_a_stop_and_one_unharmed_person_more_never_makes_one() {
        Seeded.forAll("monotone boundary", 300, random -> {
            var boundary = StoppingBoundary.of(
                    0.02 + 0.5 * random.nextDouble(),
                    0.5 + 0.49 * random.nextDouble(),
                    new BetaPrior(0.1 + random.nextDouble(), 0.1 + 3 * random.nextDouble()),
                    40);
            for (var n = 1; n < 40; n++) {
                for (var harmed = 0; harmed < n; harmed++) {
                    assertThat(!boundary.stops(harmed, n) || boundary.stops(harmed + 1, n))
                            .isTrue();
                    assertThat(boundary.stops(harmed, n) || !boundary.stops(harmed, n + 1))
                            .isTrue();
                }
            }
        });
    }

    @Test
    void exact_characteristics_agree_with_playing_the_rule() {
        var boundary = StoppingBoundary.of(0.1, 0.9, new BetaPrior(0.2, 1.8), 30);
        var random = new Random(5);
        for (var truth : new double[] {0.05, 0.1, 0.3}) {
            var exact = boundary.characteristics(truth);
            var plays = 200_000;
            var stopped = 0;
            var people = 0L;
            for (var play = 0; play < plays; play++) {
                var harmed = 0;
                var n = 0;
                do {
                    n++;
                    harmed += random.nextDouble() < truth ? 1 : 0;
                } while (!boundary.stops(harmed, n) && n < 30);
                people += n;
                stopped += boundary.stops(harmed, n) ? 1 : 0;
            }
            assertThat((double) stopped / plays).isCloseTo(exact.stops(), within(0.005));
            assertThat((double) people / plays).isCloseTo(exact.expectedPeople(), within(0.1));
        }
    }

    @Test
    void nobody_harmed_never_stops_and_everybody_harmed_always_does() {
        var boundary = StoppingBoundary.of(0.1, 0.9, new BetaPrior(0.2, 1.8), 30);

        assertThat(boundary.characteristics(0).stops()).isZero();
        assertThat(boundary.characteristics(0).expectedPeople()).isEqualTo(30);
        assertThat(boundary.characteristics(1).stops()).isCloseTo(1, within(1e-15));
        assertThat(boundary.characteristics(1).expectedPeople()).isCloseTo(2, within(1e-15));
    }
}
