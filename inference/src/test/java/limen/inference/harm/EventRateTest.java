package limen.inference.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class EventRateTest {
    @Test
    void rates_and_ratios_are_those_of_the_reference() {
        for (var row : ReferenceTable.of(SharedReference.path("reference/statistics/ae_rates.csv"))
                .rows()) {
            var active = new EventRate((long) row.number("x1"), row.number("T1"));
            var placebo = new EventRate((long) row.number("x0"), row.number("T0"));
            var both = new RateComparison(active, placebo);

            assertThat(active.rate()).isCloseTo(row.number("rate1"), within(1e-11));
            assertThat(active.exactInterval().lower()).isCloseTo(row.number("lo1"), within(1e-10));
            assertThat(active.exactInterval().upper()).isCloseTo(row.number("hi1"), within(1e-10));
            assertThat(active.posterior().mean()).isCloseTo(row.number("post_mean_rate1_Gamma(0.5;0)"), within(1e-11));
            assertThat(active.posterior().lower()).isCloseTo(row.number("q2.5"), within(1e-10));
            assertThat(active.posterior().upper()).isCloseTo(row.number("q97.5"), within(1e-10));
            assertThat(both.probabilityActiveIsHigher()).isCloseTo(row.number("P(rate1>rate0|Jeffreys)"), within(1e-9));
            if (placebo.events() > 0) {
                assertThat(both.ratio()).isCloseTo(row.number("ratio"), within(1e-9));
                assertThat(both.exactInterval().lower()).isCloseTo(row.number("ratio_lo_cp"), within(1e-9));
                assertThat(both.exactInterval().upper()).isCloseTo(row.number("ratio_hi_cp"), within(1e-8));
                assertThat(both.pValue()).isCloseTo(row.number("p_two_sided_2x"), within(1e-9));
            }
        }
    }

    @Test
    void without_any_event_the_ratio_can_be_anything_and_nothing_is_tested() {
        var nothing = new RateComparison(new EventRate(0, 350), new EventRate(0, 360));

        assertThat(nothing.ratio()).isNaN();
        assertThat(nothing.pValue()).isNaN();
        assertThat(nothing.exactInterval().lower()).isZero();
        assertThat(nothing.exactInterval().upper()).isInfinite();
        assertThat(new EventRate(0, 350).exactInterval().upper()).isCloseTo(3.688879454 / 350, within(1e-9));
    }

    @Test
    void exact_intervals_hold_the_truth_at_least_as_often_as_they_say() {
        for (var mean : List.of(0.3, 1.0, 2.7, 8.0, 30.0)) {
            var counts = PoissonDistribution.of(mean);
            var covered = IntStream.rangeClosed(0, 120)
                    .filter(count -> {
                        var interval = new EventRate(count, 1).exactInterval();
                        return interval.lower() <= mean && mean <= interval.upper();
                    })
                    .mapToDouble(counts::probability)
                    .sum();
            assertThat(covered).as("true mean %s", mean).isBetween(0.95, 1.0);
        }
    }

    @Test
    void swapping_the_capsules_turns_the_ratio_over() {
        Seeded.forAll("swapped rates", 500, random -> {
            var a = new EventRate(1 + random.nextInt(30), 1 + 500 * random.nextDouble());
            var b = new EventRate(1 + random.nextInt(30), 1 + 500 * random.nextDouble());
            var there = new RateComparison(a, b);
            var back = new RateComparison(b, a);

            assertThat(there.exactInterval().lower())
                    .isCloseTo(1 / back.exactInterval().upper(), within(1e-6));
            assertThat(there.pValue()).isCloseTo(back.pValue(), within(1e-9));
            assertThat(there.probabilityActiveIsHigher() + back.probabilityActiveIsHigher())
                    .isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void people_who_have_all_the_events_widen_the_error() {
        var even = IntStream.range(0, 20).mapToObj(i -> new EventRate(2, 10)).toList();
        var clustered = IntStream.range(0, 20)
                .mapToObj(i -> new EventRate(i < 2 ? 20 : 0, 10))
                .toList();

        assertThat(new ClusteredRate(even).dispersion()).isZero();
        assertThat(new ClusteredRate(clustered).dispersion()).isGreaterThan(10);
        assertThat(new ClusteredRate(clustered).rate()).isEqualTo(new ClusteredRate(even).rate());
    }

    @Test
    void independent_events_have_the_same_error_clustered_or_not() {
        var ratios = new double[1];
        Seeded.forAll("dispersion of independent events", 300, random -> {
            var people = IntStream.range(0, 200)
                    .mapToObj(i -> new EventRate(poisson(random.nextDouble(), 1.5), 5))
                    .toList();
            ratios[0] += new ClusteredRate(people).dispersion() / 300;
        });
        assertThat(ratios[0]).isCloseTo(1, within(0.03));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new EventRate(-1, 5)).hasMessageContaining("-1 events over an exposure of 5.0");
        assertThatThrownBy(() -> new EventRate(1, 0)).hasMessageContaining("expected >= 0 over > 0");
    }

    private static long poisson(double uniform, double mean) {
        return PoissonDistribution.of(mean).inverseCumulativeProbability(uniform);
    }
}
