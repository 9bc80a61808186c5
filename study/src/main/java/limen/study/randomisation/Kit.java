package limen.study.randomisation;

import limen.study.KitNumber;

/// One container of capsules: what it holds, and for which place in the list it is kept.
///
/// @param arm code of what all its capsules hold
/// @param capsules how many
public record Kit(KitNumber number, Use use, String arm, int capsules) implements Comparable<Kit> {
    /// For what a kit is kept.
    public sealed interface Use {
        /// For one period of one place.
        ///
        /// @param sequence number of the place within its stratum
        /// @param period from 1
        record Planned(String stratum, int sequence, int period) implements Use {}

        /// Takes the place of a kit of the same arm that was lost or broken.
        record Spare() implements Use {}
    }

    public Kit {
        if (capsules < 1) {
            throw new IllegalArgumentException("Kit %s cannot hold %d capsules".formatted(number, capsules));
        }
    }

    /// By number, which says nothing.
    @Override
    public int compareTo(Kit other) {
        return number.compareTo(other.number);
    }
}
