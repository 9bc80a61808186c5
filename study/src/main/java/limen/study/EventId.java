package limen.study;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The identity of an entry, made by whoever first wrote it down, so that the same entry sent twice is one.
public record EventId(UUID uuid) {
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    /// The identity of what the software adds because of this entry: the same cause and reason give the same id.
    public EventId followedBy(String reason) {
        return new EventId(UUID.nameUUIDFromBytes((uuid + " " + reason).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
