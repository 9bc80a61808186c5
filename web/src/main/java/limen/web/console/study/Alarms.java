package limen.web.console.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import limen.study.Conduct;
import limen.study.Participant;
import limen.study.Supervision.Alarm;

/// How many alarms nobody has read yet, of people and of the study as a whole.
///
/// @param oldest for how long the oldest of them waits, in words; empty if none waits
/// @param all that were ever opened
public record Alarms(int unread, String oldest, int all) {
    static Alarms of(Conduct conduct, List<Participant> people, Instant now) {
        var all = Stream.concat(
                        conduct.stops().alarms().stream(),
                        people.stream().flatMap(person -> person.supervision().alarms().stream()))
                .toList();
        var unread = all.stream().filter(alarm -> alarm.readAt() == null).toList();
        return new Alarms(
                unread.size(),
                unread.stream()
                        .map(Alarm::opened)
                        .min(Comparator.naturalOrder())
                        .map(opened -> Duration.between(opened, now))
                        .map(waited -> waited.toMinutes() < 1 ? "less than a minute" : Spans.of(waited))
                        .orElse(""),
                all.size());
    }

    public String sentence() {
        if (unread == 0) {
            return all == 0
                    ? "No alarm was opened yet."
                    : "Every alarm was read; %d %s opened until now.".formatted(all, all == 1 ? "was" : "were");
        }
        return "%s. The oldest has waited for %s."
                .formatted(unread == 1 ? "1 alarm is unread" : unread + " alarms are unread", oldest);
    }
}
