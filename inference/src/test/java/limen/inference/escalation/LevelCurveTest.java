package limen.inference.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class LevelCurveTest {
    private static final List<Double> EXPECTED = List.of(0.05, 0.10, 0.20, 0.30, 0.45);
    private static final ContinualReassessment MODEL =
            new ContinualReassessment(new Skeleton(EXPECTED), ContinualReassessment.USUAL_VARIANCE);

    /// `a` is then normal, and a quantile of it is the opposite quantile of every level.
    @Test
    void before_anybody_is_seen_the_intervals_are_those_of_the_prior() {
        var reach = 1.959963984540054 * Math.sqrt(1.34);
        var intervals = MODEL.curve(List.of()).intervals(0.95);

        for (int i = 0; i < 5; i++) {
            assertThat(intervals.get(i).lower()).isCloseTo(Math.pow(EXPECTED.get(i), Math.exp(reach)), within(1e-10));
            assertThat(intervals.get(i).upper()).isCloseTo(Math.pow(EXPECTED.get(i), Math.exp(-reach)), within(1e-10));
            assertThat(MODEL.curve(List.of()).exceeds(i + 1, EXPECTED.get(i))).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void as_much_lies_outside_an_interval_as_is_said() {
        Seeded.forAll("tails", 40, random -> {
            var curve = MODEL.curve(people(random.nextInt(60), random.nextDouble(), random.nextLong()));
            var share = 0.5 + random.nextDouble(0.49);
            var intervals = curve.intervals(share);
            for (int level = 1; level <= 5; level++) {
                var interval = intervals.get(level - 1);
                assertThat(curve.exceeds(level, interval.upper())).isCloseTo((1 - share) / 2, within(1e-9));
                assertThat(curve.exceeds(level, interval.lower())).isCloseTo((1 + share) / 2, within(1e-9));
            }
        });
    }

    /// The same by brute force: many small steps of the middle rule, up to where level 3 has 0.25
    /// and to the end.
    @Test
    void mass_is_that_of_a_sum_over_small_steps() {
        var people = people(25, 0.3, 7);
        var edge = Math.log(Math.log(0.25) / Math.log(0.2));

        assertThat(MODEL.curve(people).exceeds(3, 0.25))
                .isCloseTo(sum(people, -12, edge) / sum(people, -12, 12), within(1e-8));
    }

    private static double sum(List<Observed> people, double from, double to) {
        var steps = 100_000;
        var sum = 0.0;
        for (int i = 0; i < steps; i++) {
            var a = from + (to - from) * (i + 0.5) / steps;
            var weight = -a * a / (2 * 1.34);
            for (var person : people) {
                var p = Math.pow(EXPECTED.get(person.level() - 1), Math.exp(a));
                weight += person.event() ? Math.log(p) : Math.log1p(-person.watched() * p);
            }
            sum += Math.exp(weight);
        }
        return sum * (to - from) / steps;
    }

    @Test
    void with_many_people_the_interval_closes_around_the_truth() {
        var people = new ArrayList<>(Collections.nCopies(300, Observed.whole(3, true)));
        people.addAll(Collections.nCopies(700, Observed.whole(3, false)));
        var interval = MODEL.curve(people).intervals(0.95).get(2);

        assertThat(interval.lower()).isBetween(0.265, 0.28);
        assertThat(interval.upper()).isBetween(0.32, 0.335);
    }

    @Test
    void one_event_more_makes_too_much_more_probable() {
        var seen = people(12, 0.2, 3);
        var more = new ArrayList<>(seen);
        more.add(Observed.whole(2, true));
        for (int level = 1; level <= 5; level++) {
            assertThat(MODEL.curve(more).exceeds(level, 0.25))
                    .isGreaterThan(MODEL.curve(seen).exceeds(level, 0.25));
        }
    }

    private static List<Observed> people(int count, double rate, long seed) {
        var random = new SplittableRandom(seed);
        var people = new ArrayList<Observed>();
        for (int i = 0; i < count; i++) {
            var event = random.nextDouble() < rate;
            people.add(new Observed(1 + random.nextInt(5), event, event ? 1 : random.nextDouble()));
        }
        return people;
    }
}
