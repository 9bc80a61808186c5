package limen.capture;

import java.util.stream.Stream;
import limen.study.EventId;
import limen.study.Messages;
import limen.study.ParticipantId;
import limen.study.Supervision;
import org.jspecify.annotations.Nullable;

/// An alarm, of somebody or of the study as a whole.
///
/// @param about null if the whole study waits
/// @param messages about it
public record Raised(@Nullable ParticipantId about, Supervision.Alarm alarm, Messages messages) {
    /// All that were ever opened.
    public static Stream<Raised> in(LiveStudy study) {
        var stops = study.conduct().stops();
        return Stream.concat(
                stops.alarms().stream()
                        .map(alarm -> new Raised(null, alarm, stops.messages().about(alarm.entry()))),
                study.people().stream().flatMap(person -> {
                    var supervision = study.situation(person).person().supervision();
                    return supervision.alarms().stream()
                            .map(alarm -> new Raised(
                                    person, alarm, supervision.messages().about(alarm.entry())));
                }));
    }

    public EventId id() {
        return alarm.entry();
    }

    public boolean isUnread() {
        return alarm.readAt() == null;
    }
}
