package limen.study.protocol;

import java.util.HashMap;
import java.util.List;
import limen.notation.Entry;

/// The order of the steps of an arm: each is of a higher dose than the one before it, and comes later.
final class TitrationOrder {
    private static final String EXPECTED = "the steps of an arm in rising order; a lower dose needs no step";

    private TitrationOrder() {}

    /// Rejects each step that does not rise.
    static Entry<List<Placed<TitrationStep>>> rising(Entry<List<Placed<TitrationStep>>> steps) {
        if (steps.isRead()) {
            var last = new HashMap<String, TitrationStep>();
            for (var each : steps.get()) {
                var before = last.put(each.value().arm(), each.value());
                if (before != null) {
                    check(each, before);
                }
            }
        }
        return steps;
    }

    private static void check(Placed<TitrationStep> placed, TitrationStep before) {
        var step = placed.value();
        if (step.dose().milligrams() <= before.dose().milligrams()) {
            placed.code()
                    .reject(
                            "%s is of %s, and %s before it of %s"
                                    .formatted(
                                            step.code(),
                                            Spoken.dose(step.dose()),
                                            before.code(),
                                            Spoken.dose(before.dose())),
                            EXPECTED);
        } else if (step.afterDoses() <= before.afterDoses()) {
            placed.code()
                    .reject(
                            "%s comes after %s, and %s before it after %s"
                                    .formatted(
                                            step.code(),
                                            doses(step.afterDoses()),
                                            before.code(),
                                            doses(before.afterDoses())),
                            "each step of an arm after more doses than the one before it");
        }
    }

    private static String doses(int count) {
        return count == 1 ? "1 dose" : count + " doses";
    }
}
