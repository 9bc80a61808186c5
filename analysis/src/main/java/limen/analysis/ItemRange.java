package limen.analysis;

/// The lowest and the highest answer that an item allows: what the priors of a series are scaled to.
public record ItemRange(double least, double most) {
    /// An item from 0 to 10, where nobody says otherwise.
    public static final ItemRange ZERO_TO_TEN = new ItemRange(0, 10);

    public ItemRange {
        if (!(least < most) || !Double.isFinite(most - least)) {
            throw new IllegalArgumentException(
                    "an item runs from %s to %s; expected two finite numbers, the lower first".formatted(least, most));
        }
    }

    public boolean holds(double value) {
        return value >= least && value <= most;
    }
}
