package limen.study;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import limen.study.Supervision.Alarm;
import limen.study.Supervision.Sent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The alarms of the study as a whole: each stop of it is one, under the id of its entry, whoever stopped it.
///
/// @param alarms the oldest first
/// @param sent messages about them, the oldest first
public record Stops(PVector<Alarm> alarms, PVector<Sent> sent) {
    static final Stops NONE = new Stops(TreePVector.empty(), TreePVector.empty());

    public Optional<Alarm> alarm(EventId stop) {
        return alarms.stream().filter(alarm -> alarm.entry().equals(stop)).findFirst();
    }

    Stops with(Alarm alarm) {
        return new Stops(alarms.plus(alarm), sent);
    }

    Stops after(Oversight.OnAlarm what, Author by, Instant at) {
        return switch (what) {
            case Oversight.AlarmRead read ->
                each(alarm -> alarm.entry().equals(read.alarm()) ? alarm.read(by, at) : alarm);
            case Oversight.AlarmSent message -> new Stops(alarms, sent.plus(new Sent(message, at)));
        };
    }

    /// Whoever lets the study go on has seen why it waited.
    Stops resumed(Author by, Instant at) {
        return each(alarm -> alarm.read(by, at));
    }

    private Stops each(UnaryOperator<Alarm> change) {
        return new Stops(TreePVector.from(alarms.stream().map(change).toList()), sent);
    }
}
