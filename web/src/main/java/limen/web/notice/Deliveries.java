package limen.web.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which messages are due: a function of what is unread, what was sent, the plan and the moment.
public final class Deliveries {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 10;

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
        var tries = alarm.sent().stream()
                .filter(sent -> sent.what().recipient().equals(recipient.label())
                        && sent.what().channel() == recipient.channel())
                .toList();
        return tries.isEmpty()
                || (tries.stream().noneMatch(sent -> sent.what().delivered())
                        && !tries.getLast().at().plus(waitAfter(tries.size())).isAfter(now));
    }

    /// How long nothing is tried after so many tries that failed: a minute, and twice as long each time.
    static Duration waitAfter(int failures) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
