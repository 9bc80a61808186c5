package limen.study;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// What a participant may ask of the record, and what others sign in it.
public sealed interface Rights extends ParticipantEvent {
    /// An earlier entry was wrong. The first wording stays in the record.
    ///
    /// @param corrected which entry
    /// @param replacement what it should have said
    /// @param occurredAt when it really happened; none if that was right
    record EntryCorrected(
            EventId corrected,
            Correctable replacement,
            @Nullable ZonedDateTime occurredAt,
            String reason) implements Rights {
        public EntryCorrected {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A correction needs a reason");
            }
        }
    }

    /// No more capsules; follow-up goes on if the person wishes.
    record WithdrawnFromDosing(String reason) implements Rights {}

    /// Data recorded so far are no longer used in analyses.
    record WithdrawnFromData(String reason) implements Rights {}

    /// The person's entries can no longer be read by anybody.
    record Erased(String reason) implements Rights {}

    /// Somebody signs something about this person.
    ///
    /// @param entry what is signed
    /// @param meaning reviewed, approved, responsible
    record Signed(EventId entry, String meaning, String sha256) implements Rights {}
}
