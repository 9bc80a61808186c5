package limen.study;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// The state of the study as a whole: the fold of everybody's entries as far as they concern all.
public record Conduct(
        Authority authority,
        PMap<KitNumber, Kit> kits,
        Allocations allocations,
        Tally tally,
        Stops stops,
        PSet<EventId> seen) {
    public static final Conduct NEW = new Conduct(
            Authority.NONE, HashTreePMap.empty(), Allocations.NONE, Tally.NONE, Stops.NONE, HashTreePSet.empty());

    Conduct with(Authority now) {
        return new Conduct(now, kits, allocations, tally, stops, seen);
    }

    Conduct with(KitNumber number, Kit kit) {
        return new Conduct(authority, kits.plus(number, kit), allocations, tally, stops, seen);
    }

    Conduct with(Allocations now) {
        return new Conduct(authority, kits, now, tally, stops, seen);
    }

    Conduct with(Tally now) {
        return new Conduct(authority, kits, allocations, now, stops, seen);
    }

    Conduct with(Stops now) {
        return new Conduct(authority, kits, allocations, tally, now, seen);
    }

    Conduct seen(EventId entry) {
        return new Conduct(authority, kits, allocations, tally, stops, seen.plus(entry));
    }
}
