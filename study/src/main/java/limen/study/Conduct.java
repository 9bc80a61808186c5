package limen.study;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// The state of the study as a whole: the fold of everybody's entries as far as they concern all.
public record Conduct(
        Authority authority, PMap<KitNumber, Kit> kits, Allocations allocations, Tally tally, PSet<EventId> seen) {
    public static final Conduct NEW =
            new Conduct(Authority.NONE, HashTreePMap.empty(), Allocations.NONE, Tally.NONE, HashTreePSet.empty());

    Conduct with(Authority now) {
        return new Conduct(now, kits, allocations, tally, seen);
    }

    Conduct with(KitNumber number, Kit kit) {
        return new Conduct(authority, kits.plus(number, kit), allocations, tally, seen);
    }

    Conduct with(Allocations now) {
        return new Conduct(authority, kits, now, tally, seen);
    }

    Conduct with(Tally now) {
        return new Conduct(authority, kits, allocations, now, seen);
    }

    Conduct seen(EventId entry) {
        return new Conduct(authority, kits, allocations, tally, seen.plus(entry));
    }
}
