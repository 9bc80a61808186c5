package limen.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import limen.study.Messages;
import limen.study.Supervision;

/// Which messages are due: a function of what is unread, what was sent, the plan and the moment.
public final class Deliveries {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 10;

    /// How long whoever began to send is left to it, and then counts as having failed. Few carriers take longer to give
    /// up; one that does may send its message beside another.
    static final Duration LEFT_TO_IT = Duration.ofMinutes(2);

    private Deliveries() {}

    /// One message, for as many alarms as wait for it.
    public record Due(Recipient recipient, List<Unread> alarms) {
        public Due {
            alarms = List.copyOf(alarms);
        }
    }

    /// In the order of the plan. Nobody gets a second message about an alarm once one was delivered.
    public static List<Due> due(List<Unread> unread, AlarmPlan plan, Instant now) {
        return plan.recipients().stream()
                .map(recipient -> new Due(
                        recipient,
                        unread.stream()
                                .filter(alarm -> isDue(alarm, recipient, now))
                                .toList()))
                .filter(due -> !due.alarms().isEmpty())
                .toList();
    }

    private static boolean isDue(Unread alarm, Recipient recipient, Instant now) {
        if (alarm.opened().plus(recipient.after()).isAfter(now)) {
            return false;
        }
        var messages = alarm.to(recipient);
        if (messages.sent().stream().anyMatch(sent -> sent.what().delivered())
                || messages.begun().stream()
                        .anyMatch(begun -> begun.at().plus(LEFT_TO_IT).isAfter(now))) {
            return false;
        }
        // What was begun and has no result counts as a try that failed.
        return Stream.concat(
                        messages.sent().stream().map(Supervision.Sent::at),
                        messages.begun().stream().map(Messages.Begun::at))
                .max(Comparator.naturalOrder())
                .map(last -> !last.plus(waitAfter(messages.tries())).isAfter(now))
                .orElse(true);
    }

    /// How long nothing is tried after so many tries that failed: a minute, and twice as long each time.
    static Duration waitAfter(int failures) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
