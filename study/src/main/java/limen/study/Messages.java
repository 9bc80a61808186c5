package limen.study;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import limen.study.Supervision.Sent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Messages about alarms: those that were tried, and those that somebody began to send and wrote no more about.
///
/// @param sent delivered or not, the oldest first
/// @param begun by one server or another, without a result, the oldest first
public record Messages(PVector<Sent> sent, PVector<Begun> begun) {
    public static final Messages NONE = new Messages(TreePVector.empty(), TreePVector.empty());

    /// Somebody began to send.
    public record Begun(Oversight.AlarmSending what, Instant at) {}

    /// What is known of them once an alarm was read, a message begun, or its result written down.
    public Messages after(Oversight.OnAlarm what, Instant at) {
        return switch (what) {
            case Oversight.AlarmRead _ -> this;
            case Oversight.AlarmSending sending -> new Messages(sent, begun.plus(new Begun(sending, at)));
            case Oversight.AlarmSent result ->
                new Messages(
                        sent.plus(new Sent(result, at)),
                        answered(result).map(begun::minus).orElse(begun));
        };
    }

    /// The oldest of those that a result may belong to. It does not matter which: results and beginnings without one
    /// are as many as there were tries.
    private Optional<Begun> answered(Oversight.AlarmSent result) {
        return begun.stream()
                .filter(each -> each.what().alarm().equals(result.alarm())
                        && each.what().channel() == result.channel()
                        && each.what().recipient().equals(result.recipient()))
                .findFirst();
    }

    /// Some of them alone.
    public Messages where(Predicate<Oversight.Message> isMeant) {
        return new Messages(
                TreePVector.from(
                        sent.stream().filter(each -> isMeant.test(each.what())).toList()),
                TreePVector.from(
                        begun.stream().filter(each -> isMeant.test(each.what())).toList()));
    }

    /// Those about one alarm.
    public Messages about(EventId alarm) {
        return where(message -> message.alarm().equals(alarm));
    }

    /// How many tries there were, whatever became of them.
    public int tries() {
        return sent.size() + begun.size();
    }
}
