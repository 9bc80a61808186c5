package limen.analysis.escalation;

import java.util.List;
import limen.analysis.escalation.LevelNumbers.Share;
import org.jspecify.annotations.Nullable;

/// What a design makes of the counts, level by level, before anybody asks whether enough people
/// were watched.
///
/// @param harm of each level
/// @param noticed of each level; empty where the design does not ask
/// @param closed of each level: why the design closes it, or null
/// @param level that the design points at, at most one above what was tried; 0 for none
record Weighed(List<Share> harm, List<Share> noticed, List<Closed> closed, int level) {
    /// Why a level is closed; null if it is not.
    record Closed(@Nullable String because) {}

    Weighed {
        harm = List.copyOf(harm);
        noticed = List.copyOf(noticed);
        closed = List.copyOf(closed);
    }

    @Nullable
    Share noticedAt(int level) {
        return noticed.isEmpty() ? null : noticed.get(level - 1);
    }

    @Nullable
    String closedAt(int level) {
        return closed.get(level - 1).because();
    }
}
