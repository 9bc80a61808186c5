package limen.study.randomisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import limen.study.Entry;
import limen.study.KitNumber;

/// Where every kit and capsule went, from the record alone: no allocation is looked at, so a blinded
/// person may read it.
///
/// @param kits by number
public record KitAccount(List<KitHistory> kits, List<Discrepancy> discrepancies) {
    /// What does not add up.
    public enum Kind {
        /// Capsules that were given out and are neither taken nor back, or more than there were.
        UNACCOUNTED,
        /// Past its last day, and still in stock or with a participant, given out, or taken from.
        EXPIRED,
        /// Never received here, or in the hands of somebody whom it was not given to.
        FOREIGN,
        /// Received, given out or taken from again although it had its turn.
        USED_TWICE
    }

    /// One thing that does not add up.
    ///
    /// @param words one sentence with the numbers
    public record Discrepancy(KitNumber kit, Kind kind, String words) {}

    public KitAccount {
        kits = List.copyOf(kits);
        discrepancies = List.copyOf(discrepancies);
    }

    /// The account that a record gives.
    ///
    /// @param on the day of the count
    public static KitAccount of(Collection<Entry> entries, LocalDate on) {
        var kits = KitMoves.in(entries);
        var discrepancies = kits.stream()
                .flatMap(kit -> new Discrepancies(kit, on).all().stream())
                .toList();
        return new KitAccount(kits, discrepancies);
    }

    public Optional<KitHistory> of(KitNumber kit) {
        return kits.stream().filter(history -> history.kit().equals(kit)).findFirst();
    }
}
