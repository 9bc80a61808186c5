package limen.web.participant;

import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// The page of a planned capsule: what the rules say, and the way to record it.
///
/// @param open whether it can be taken: no rule holds it
/// @param kit its number, as on the label
/// @param planned when it was meant
/// @param id that the entry will have
/// @param at a time that was typed
/// @param half whether half of it was marked
/// @param notice what could not be read; empty if nothing
public record CapsulePage(
        Lead lead,
        boolean open,
        @Nullable SlotId slot,
        String kit,
        String planned,
        String id,
        String at,
        boolean half,
        String notice) {
    public String slotName() {
        return String.valueOf(slot);
    }

    public boolean canLeaveOut() {
        return slot != null;
    }
}
