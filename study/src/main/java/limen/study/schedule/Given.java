package limen.study.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import limen.study.Doses.Taken;
import limen.study.Participant;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// A capsule that was taken, under a name that a correction of its time does not change.
///
/// @param slot none if it was off schedule, or not the first in its slot
record Given(String name, @Nullable SlotId slot, Instant at) {
    /// All of them, oldest first.
    static List<Given> of(Participant participant) {
        return participant.doses().taken().stream()
                .map(dose -> of(participant, dose))
                .sorted(Comparator.comparing(Given::at))
                .toList();
    }

    private static Given of(Participant participant, Taken dose) {
        var slot = dose.slot();
        if (slot != null && participant.doses().in(slot).filter(dose::equals).isPresent()) {
            return new Given(slot.toString(), slot, dose.at());
        }
        return new Given(dose.entry().toString(), null, dose.at());
    }
}
