package limen.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is told of an alarm, in which order. Somebody is told at once, and others as long as nobody has read it.
///
/// @param mail null if no message leaves by e-mail
public record AlarmPlan(@Nullable MailServer mail, List<Recipient> recipients) {
    /// Nobody is sent anything.
    public static final AlarmPlan NONE = new AlarmPlan(null, List.of());

    public AlarmPlan {
        recipients = List.copyOf(recipients);
    }

    /// When an alarm that stays unread goes to others too; nothing if it has gone to everybody.
    ///
    /// @param opened when it was recorded
    public Optional<Step> next(Instant opened, Instant now) {
        return recipients.stream()
                .map(Recipient::after)
                .filter(after -> opened.plus(after).isAfter(now))
                .min(Duration::compareTo)
                .map(after -> new Step(
                        opened.plus(after),
                        recipients.stream()
                                .filter(recipient -> recipient.after().equals(after))
                                .map(Recipient::label)
                                .toList()));
    }

    /// A widening of the circle.
    public record Step(Instant at, List<String> labels) {
        public Step {
            labels = List.copyOf(labels);
        }
    }
}
