package limen.study;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import limen.evidence.Codes;
import org.jspecify.annotations.Nullable;

/// One kit of capsules, as the study's books know it.
///
/// @param expires the last day on which it may be used
/// @param holder to whom it was dispensed; none while it is in stock
/// @param since when it came to where it is, by the clocks of that place; null where the record of it was erased
public record Kit(
        String lot,
        LocalDate expires,
        @Nullable ParticipantId holder,
        Where where,
        @Nullable ZonedDateTime since) {
    public enum Where {
        IN_STOCK,
        DISPENSED,
        RETURNED,
        DESTROYED
    }

    /// Why this person may not take from it on that day.
    public Optional<String> obstacle(ParticipantId person, LocalDate day) {
        if (where != Where.DISPENSED) {
            return Optional.of("it is " + Codes.of(where).replace('_', ' '));
        }
        if (!person.equals(holder)) {
            return Optional.of("it was given to somebody else");
        }
        return day.isAfter(expires) ? Optional.of("it expired on " + expires) : Optional.empty();
    }

    Kit in(Where now, @Nullable ParticipantId person, @Nullable ZonedDateTime from) {
        return new Kit(lot, expires, person, now, from);
    }
}
