package limen.capture;

import java.util.List;
import java.util.stream.Stream;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Supervision;
import org.jspecify.annotations.Nullable;

/// An alarm, of somebody or of the study as a whole.
///
/// @param about null if the whole study waits
/// @param sent messages about it, the oldest first
public record Raised(@Nullable ParticipantId about, Supervision.Alarm alarm, List<Supervision.Sent> sent) {
    public Raised {
        sent = List.copyOf(sent);
    }

    /// All that were ever opened.
    public static Stream<Raised> in(LiveStudy study) {
        var stops = study.conduct().stops();
        return Stream.concat(
                stops.alarms().stream().map(alarm -> of(null, alarm, stops.sent())),
                study.people().stream().flatMap(person -> {
                    var supervision = study.situation(person).person().supervision();
                    return supervision.alarms().stream().map(alarm -> of(person, alarm, supervision.sent()));
                }));
    }

    private static Raised of(@Nullable ParticipantId about, Supervision.Alarm alarm, List<Supervision.Sent> sent) {
        return new Raised(
                about,
                alarm,
                sent.stream()
                        .filter(each -> each.what().alarm().equals(alarm.entry()))
                        .toList());
    }

    public EventId id() {
        return alarm.entry();
    }

    public boolean isUnread() {
        return alarm.readAt() == null;
    }
}
