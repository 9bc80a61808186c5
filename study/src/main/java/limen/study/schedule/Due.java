package limen.study.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;

/// Something to be done, and when.
///
/// @param occurrence which time of many: a slot, a day, the entry of a dose with a delay
/// @param planned in the wall time of the participant
/// @param opens from then on it can be done
/// @param closes until then it should be done
public record Due(Task task, String occurrence, ZonedDateTime planned, Instant opens, Instant closes, DueState state) {
    /// The same for the same thing to be done, whoever asks and however often, even if its time has moved.
    public String key() {
        return kind() + " " + occurrence;
    }

    /// When it is due: as planned, or when it opens if that is later.
    public ZonedDateTime begins() {
        return opens.isAfter(planned.toInstant()) ? opens.atZone(planned.getZone()) : planned;
    }

    private String kind() {
        return switch (task) {
            case Task.TakeCapsule _ -> "capsule";
            case Task.Assess assess -> "assess " + assess.assessment().code();
            case Task.Contact contact -> "contact " + contact.followUp().code();
        };
    }
}
