package limen.web.notice;

import java.time.Instant;
import limen.study.EventId;
import limen.study.Messages;
import limen.study.ParticipantId;
import org.jspecify.annotations.Nullable;

/// An alarm that nobody has read.
///
/// @param about null if the whole study waits
/// @param opened when the record got it, which may be long after what it is about
/// @param messages about it
public record Unread(EventId alarm, @Nullable ParticipantId about, Instant opened, Messages messages) {
    /// Those to one recipient, in one way.
    Messages to(Recipient recipient) {
        return messages.where(
                message -> message.recipient().equals(recipient.label()) && message.channel() == recipient.channel());
    }
}
