package limen.study;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import limen.study.Supervision.Alarm;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The alarms of the study as a whole: each stop of it is one, under the id of its entry, whoever stopped it.
///
/// @param alarms the oldest first
/// @param messages about them
public record Stops(PVector<Alarm> alarms, Messages messages) {
    static final Stops NONE = new Stops(TreePVector.empty(), Messages.NONE);

    public Optional<Alarm> alarm(EventId stop) {
        return alarms.stream().filter(alarm -> alarm.entry().equals(stop)).findFirst();
    }

    Stops with(Alarm alarm) {
        return new Stops(alarms.plus(alarm), messages);
    }

    Stops after(Oversight.OnAlarm what, Author by, Instant at) {
        var after = what instanceof Oversight.AlarmRead read
                ? each(alarm -> alarm.entry().equals(read.alarm()) ? alarm.read(by, at) : alarm)
                : this;
        return new Stops(after.alarms(), messages.after(what, at));
    }

    /// Whoever lets the study go on has seen why it waited.
    Stops resumed(Author by, Instant at) {
        return each(alarm -> alarm.read(by, at));
    }

    private Stops each(UnaryOperator<Alarm> change) {
        return new Stops(TreePVector.from(alarms.stream().map(change).toList()), messages);
    }
}
