package limen.inference.harm;

import java.util.List;
import limen.inference.Estimate;

/// An event rate over people who each may have many events: the same rate, with an error that knows
/// that one person's events come together.
///
/// The rate is a ratio of sums over people, `r = sum x_i / sum T_i`. Its standard error is that of
/// the ratio estimator, `se^2 = m / (m - 1) sum (x_i - r T_i)^2 / (sum T_i)^2` with `m` people, and
/// it is referred to Student's t with `m - 1` degrees of freedom. The interval is made for `log r`,
/// so that it stays above zero.
public record ClusteredRate(List<EventRate> people) {
    public ClusteredRate {
        people = List.copyOf(people);
        if (people.size() < 2) {
            throw new IllegalArgumentException("%d people; expected at least two".formatted(people.size()));
        }
    }

    /// Events per unit of exposure over everybody.
    public double rate() {
        return pooled().rate();
    }

    /// Everybody's events over everybody's exposure, as if each event were independent.
    public EventRate pooled() {
        return new EventRate(
                people.stream().mapToLong(EventRate::events).sum(),
                people.stream().mapToDouble(EventRate::exposure).sum());
    }

    /// The logarithm of the rate; unknown where nothing happened to anybody.
    public Estimate logRate() {
        var rate = rate();
        if (rate == 0) {
            return Estimate.UNKNOWN;
        }
        var squares = 0.0;
        for (var person : people) {
            var excess = person.events() - rate * person.exposure();
            squares += excess * excess;
        }
        var m = people.size();
        var standardError = Math.sqrt(squares * m / (m - 1)) / pooled().exposure();
        return new Estimate(Math.log(rate), standardError / rate, m - 1.0);
    }

    /// How many times larger the variance of the rate is than that of independent events; above 1,
    /// events cluster.
    public double dispersion() {
        var log = logRate();
        var poisson = 1.0 / pooled().events();
        return log.standardError() * log.standardError() / poisson;
    }
}
