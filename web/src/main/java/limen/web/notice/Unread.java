package limen.web.notice;

import java.time.Instant;
import java.util.List;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Supervision;
import org.jspecify.annotations.Nullable;

/// An alarm that nobody has read.
///
/// @param about null if the whole study waits
/// @param opened when the record got it, which may be long after what it is about
/// @param sent messages about it, the oldest first
public record Unread(
        EventId alarm,
        @Nullable ParticipantId about,
        Instant opened,
        List<Supervision.Sent> sent) {
    public Unread {
        sent = List.copyOf(sent);
    }
}
