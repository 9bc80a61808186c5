package limen.study.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import limen.study.Standing;
import limen.study.Standing.Zone;

/// The wall clock beside a participant, wherever they are.
///
/// A wall time that never comes, because clocks go forward or a journey east skips it, is meant at the moment at which
/// it would have come before the change. One that comes twice is meant the first time. Both are the rule of
/// `java.time` for one zone, kept here for journeys too. Of several changes that skip it the last counts: an earlier
/// one would move it back into a time that went by while it was still to come.
///
/// @param zones oldest first; the first also holds before it was known
record WallClock(List<Zone> zones) {
    WallClock {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("A wall clock needs at least one zone");
        }
        zones = zones.stream().sorted(Comparator.comparing(Zone::since)).toList();
    }

    static WallClock of(Standing standing) {
        return new WallClock(standing.zones());
    }

    /// What the wall clock shows at a moment.
    ZonedDateTime at(Instant moment) {
        var zone = zones.getFirst().zone();
        for (var next : zones) {
            if (!next.since().isAfter(moment)) {
                zone = next.zone();
            }
        }
        return moment.atZone(zone);
    }

    /// The moment at which the wall clock shows a time.
    ZonedDateTime when(LocalDateTime wall) {
        for (int i = 0; i < zones.size(); i++) {
            for (var offset : zone(i).getRules().getValidOffsets(wall)) {
                var shown = ZonedDateTime.ofInstant(wall, offset, zone(i));
                if (!isBefore(shown, i) && !isAfter(shown, i)) {
                    return shown;
                }
            }
        }
        return at(skipped(wall).toInstant());
    }

    /// When it would have come, by the clock that was left behind.
    private ZonedDateTime skipped(LocalDateTime wall) {
        int i = zones.size() - 1;
        while (isBefore(wall.atZone(zone(i)), i)) {
            i--;
        }
        return wall.atZone(zone(i));
    }

    private boolean isBefore(ZonedDateTime time, int zone) {
        return zone > 0 && time.toInstant().isBefore(zones.get(zone).since());
    }

    private boolean isAfter(ZonedDateTime time, int zone) {
        return zone + 1 < zones.size() && !isBefore(time, zone + 1);
    }

    private ZoneId zone(int index) {
        return zones.get(index).zone();
    }
}
