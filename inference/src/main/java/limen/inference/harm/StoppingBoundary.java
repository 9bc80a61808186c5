package limen.inference.harm;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// The rule that ends a study for harm: stop as soon as the probability that more than `limit` of
/// people are harmed is larger than `certainty`, given everybody seen so far.
///
/// With a `Beta(a, b)` prior and `x` of `n` harmed, that probability is the upper tail of `Beta(a +
/// x, b + n - x)` beyond the limit. It rises with `x`, so the rule is a list: the fewest harmed that
/// stop, for each `n`.
public final class StoppingBoundary {
    private final List<OptionalInt> fewest;

    private StoppingBoundary(List<OptionalInt> fewest) {
        this.fewest = fewest;
    }

    /// The boundary of one rule.
    ///
    /// @param limit the share of people harmed that is not accepted, 0 to 1 exclusive
    /// @param certainty 0 to 1 exclusive
    /// @param people how far the boundary is drawn, >= 1
    public static StoppingBoundary of(double limit, double certainty, BetaPrior prior, int people) {
        if (!(limit > 0 && limit < 1 && certainty > 0 && certainty < 1 && people >= 1)) {
            throw new IllegalArgumentException(
                    "limit %s, certainty %s, %d people; expected shares above 0 and below 1, and at least one person"
                            .formatted(limit, certainty, people));
        }
        var fewest = new ArrayList<OptionalInt>();
        var harmed = 0;
        for (var n = 1; n <= people; n++) {
            // One person more, unharmed, never stops what did not stop before: the boundary does not fall.
            while (harmed <= n && !(prior.after(harmed, n).survivalProbability(limit) > certainty)) {
                harmed++;
            }
            fewest.add(harmed <= n ? OptionalInt.of(harmed) : OptionalInt.empty());
            harmed = Math.min(harmed, n);
        }
        return new StoppingBoundary(List.copyOf(fewest));
    }

    /// What is held before anybody was seen: as if `harmed` had been harmed and `unharmed` not.
    ///
    /// @param harmed > 0
    /// @param unharmed > 0
    public record BetaPrior(double harmed, double unharmed) {
        public BetaPrior {
            if (!(harmed > 0 && unharmed > 0)) {
                throw new IllegalArgumentException(
                        "a prior worth %s harmed and %s unharmed; expected both > 0".formatted(harmed, unharmed));
            }
        }

        private BetaDistribution after(int harmedSeen, int seen) {
            return BetaDistribution.of(harmed + harmedSeen, unharmed + seen - harmedSeen);
        }
    }

    /// How many people the boundary is drawn for.
    public int people() {
        return fewest.size();
    }

    /// The fewest harmed among the first `n` that stop the study; empty where not even all of them do.
    public OptionalInt fewestToStop(int n) {
        return fewest.get(n - 1);
    }

    /// Whether `harmed` of the first `n` stop the study.
    public boolean stops(int harmed, int n) {
        var needed = fewestToStop(n);
        return needed.isPresent() && harmed >= needed.getAsInt();
    }

    /// What the rule does when the truth is known, looked at after each person.
    ///
    /// The distribution of harmed people among those studies that still run is carried forward person
    /// by person; what reaches the boundary leaves it. No simulation: the probabilities are exact.
    ///
    /// @param truth the true share harmed, 0 to 1
    public Characteristics characteristics(double truth) {
        if (!(truth >= 0 && truth <= 1)) {
            throw new IllegalArgumentException("a true share of %s; expected 0 to 1".formatted(truth));
        }
        var running = new double[people() + 1];
        running[0] = 1;
        var stopped = 0.0;
        var seen = 0.0;
        for (var n = 1; n <= people(); n++) {
            seen += 1 - stopped;
            for (var harmed = n; harmed >= 0; harmed--) {
                var more = harmed == 0 ? 0 : running[harmed - 1] * truth;
                running[harmed] = running[harmed] * (1 - truth) + more;
                if (stops(harmed, n)) {
                    stopped += running[harmed];
                    running[harmed] = 0;
                }
            }
        }
        return new Characteristics(truth, stopped, seen);
    }

    /// How a stopping rule behaves under one true share of harmed people.
    ///
    /// @param stops probability that the study is stopped before or at its last person
    /// @param expectedPeople mean number of people who take part
    public record Characteristics(double truth, double stops, double expectedPeople) {}
}
