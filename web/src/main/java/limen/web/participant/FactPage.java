package limen.web.participant;

import java.time.Duration;
import limen.capture.Situation;
import limen.study.SlotId;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;

/// The page of a capsule where the rules cannot be asked: nothing is taken, and what was taken already is recorded.
///
/// @param slot which capsule it would be; null if none is near
/// @param id that the entry will have
/// @param at a time that was typed
/// @param notice what could not be read or taken; empty if nothing
public record FactPage(
        Lead lead, @Nullable SlotId slot, String kit, String id, String at, boolean half, String notice) {
    private static final Duration NEAR = Duration.ofDays(1);

    static FactPage of(Situation situation, Clock clock) {
        return of(situation, clock, Typed.NOTHING, "");
    }

    static FactPage of(Situation situation, Clock clock, Typed typed, String notice) {
        var checks = Checks.named(situation, clock.now(), typed.of("slot"))
                .or(() -> Checks.next(situation, clock.now(), NEAR));
        return new FactPage(
                Leads.withoutNetwork(situation, clock, true),
                checks.map(Checks::slot).orElse(null),
                checks.flatMap(Checks::kit).map(Object::toString).orElse("the one handed out to you"),
                typed.of("entry").isEmpty() ? Desk.freshId() : typed.of("entry"),
                typed.of("at"),
                typed.has("share", "0.5"),
                notice);
    }

    public boolean canTell() {
        return slot != null;
    }

    public String slotName() {
        return String.valueOf(slot);
    }
}
