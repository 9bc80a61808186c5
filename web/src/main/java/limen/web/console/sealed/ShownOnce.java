package limen.web.console.sealed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import limen.study.Author;
import limen.study.EventId;

/// What was opened in emergencies and waits for the one who asked, in the memory of this process alone. It is taken
/// once.
final class ShownOnce {
    private static final Duration KEPT = Duration.ofHours(24);

    private final InstantSource clock;
    private final Map<EventId, Waiting> all = new ConcurrentHashMap<>();

    ShownOnce(InstantSource clock) {
        this.clock = clock;
    }

    /// What one person was given.
    ///
    /// @param asker who alone is told
    /// @param given period by period
    /// @param agreed who agreed
    record Waiting(Author asker, String code, List<Given> given, String agreed, Instant since) {
        Waiting {
            given = List.copyOf(given);
        }

        /// Nothing of what was given: text ends in logs.
        @Override
        public String toString() {
            return "Waiting[not shown]";
        }
    }

    Instant now() {
        return clock.instant();
    }

    /// @param ask the entry of the request
    void put(EventId ask, Waiting waiting) {
        clear();
        all.put(ask, waiting);
    }

    /// Hands it out, and forgets it; empty for everybody else, and the second time.
    Optional<Waiting> take(EventId ask, Author asker) {
        clear();
        var waiting = all.get(ask);
        return waiting != null && waiting.asker().equals(asker) && all.remove(ask, waiting)
                ? Optional.of(waiting)
                : Optional.empty();
    }

    /// What waits for somebody, by the entry of the request.
    Map<EventId, String> of(Author asker) {
        clear();
        return all.entrySet().stream()
                .filter(each -> each.getValue().asker().equals(asker))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> "%s agreed about %s"
                                .formatted(
                                        each.getValue().agreed(),
                                        each.getValue().code())));
    }

    private void clear() {
        var now = clock.instant();
        all.values().removeIf(waiting -> waiting.since().plus(KEPT).isBefore(now));
    }
}
