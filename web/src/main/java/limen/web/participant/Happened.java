package limen.web.participant;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import limen.web.sheet.Typed;

/// When something happened that is told now: just now, or while a phone had no network.
sealed interface Happened {
    /// With it a phone says when something was saved on it, by its own clock.
    String SAVED = "happened";

    /// With it a phone says what its clock shows while it sends.
    String SENT = "sent";

    Duration LONGEST = Duration.ofDays(14);

    /// How far a clock may have been put back between saving and sending.
    Duration SLACK = Duration.ofMinutes(2);

    /// A moment that can have been.
    ///
    /// @param late whether it waited on a phone
    record At(ZonedDateTime moment, boolean late) implements Happened {}

    /// It cannot have been then.
    ///
    /// @param sentence what was read, what was expected, what to do
    record Unbelievable(String sentence) implements Happened {}

    /// Whether a form waited on a phone.
    static boolean isLate(Typed typed) {
        return !typed.of(SAVED).isEmpty() || !typed.of(SENT).isEmpty();
    }

    /// A phone's clock may be wrong by hours, but not differently wrong a while later: so only the time that went by
    /// on it is believed.
    static Happened of(Typed typed, ZonedDateTime now) {
        if (!isLate(typed)) {
            return new At(now, false);
        }
        Duration ago;
        try {
            ago = Duration.between(OffsetDateTime.parse(typed.of(SAVED)), OffsetDateTime.parse(typed.of(SENT)));
        } catch (DateTimeParseException _) {
            return new Unbelievable("When it was saved could not be read. Please save it once more.");
        }
        if (ago.plus(SLACK).isNegative()) {
            return new Unbelievable(
                    "By the clock of this phone it was saved after it was sent, so nobody can tell when it was. Please set"
                            + " the clock, and save it once more.");
        }
        if (ago.compareTo(LONGEST) > 0) {
            return new Unbelievable(
                    "It waited on this phone for %d days; at most %d can be taken. Please tell your team what it says."
                            .formatted(ago.toDays(), LONGEST.toDays()));
        }
        return new At(now.minus(ago.isNegative() ? Duration.ZERO : ago), true);
    }
}
