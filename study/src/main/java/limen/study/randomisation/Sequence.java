package limen.study.randomisation;

import java.util.List;

/// One place in the sealed list: the arms that one person gets, period by period.
///
/// @param stratum `site` or `site/stratum`
/// @param number of the place within its stratum, from 1; places are given in this order
/// @param arms codes, one per period
public record Sequence(String stratum, int number, List<String> arms) {
    public Sequence {
        arms = List.copyOf(arms);
        if (number < 1 || arms.isEmpty()) {
            throw new IllegalArgumentException(
                    "Sequence %d of %s with %d periods cannot be; expected at least 1 of each"
                            .formatted(number, stratum, arms.size()));
        }
    }

    /// The arm of a period, periods counted from 1.
    public String arm(int period) {
        return arms.get(period - 1);
    }
}
