package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.safety.Earlier;
import limen.safety.Observations;
import limen.safety.Observed;
import limen.safety.Value;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Everything observed of one person, by observation, each value under the entry that says so.
public record Readings(PMap<String, PVector<Past>> byName) {
    /// @param baseline whether it was observed before enrolment
    public record Past(EventId entry, Instant at, Value value, boolean baseline) {}

    /// For how long an observation describes the present: a check before a capsule older than this is no check.
    public static final Duration CURRENT = Duration.ofHours(12);

    static final Readings NONE = new Readings(HashTreePMap.empty());

    Readings with(EventId entry, Instant at, boolean baseline, Map<String, Value> values) {
        var next = byName;
        for (var value : values.entrySet()) {
            var series = next.getOrDefault(value.getKey(), TreePVector.empty());
            next = next.plus(value.getKey(), series.plus(new Past(entry, at, value.getValue(), baseline)));
        }
        return new Readings(next);
    }

    Readings without(EventId entry) {
        var next = byName;
        for (var series : byName.entrySet()) {
            var kept = series.getValue().stream()
                    .filter(past -> !past.entry().equals(entry))
                    .toList();
            if (kept.isEmpty()) {
                next = next.minus(series.getKey());
            } else if (kept.size() < series.getValue().size()) {
                next = next.plus(series.getKey(), TreePVector.from(kept));
            }
        }
        return new Readings(next);
    }

    /// What describes the person at a moment: of each observation the last value not older than `CURRENT`, together
    /// with its baseline, the value before it, and the series that led to it.
    public Observations at(Instant moment) {
        var observations = Observations.none();
        for (var name : byName.keySet()) {
            var now = latest(name, moment).filter(past -> !past.at().isBefore(moment.minus(CURRENT)));
            if (now.isPresent()) {
                observations = observations.with(name, observed(name, now.get()));
            }
        }
        return observations;
    }

    /// The last value of an observation up to a moment, however old.
    public Optional<Past> latest(String name, Instant moment) {
        return series(name).stream().filter(past -> !past.at().isAfter(moment)).max(Comparator.comparing(Past::at));
    }

    private Observed observed(String name, Past now) {
        var before = series(name).stream()
                .filter(past -> past.at().isBefore(now.at()))
                .sorted(Comparator.comparing(Past::at))
                .toList();
        var earlier = before.stream()
                .map(past -> new Earlier(Duration.between(past.at(), now.at()), past.value()))
                .toList();
        return new Observed(
                now.value(),
                baseline(before),
                before.isEmpty() ? null : before.getLast().value(),
                earlier);
    }

    private static @Nullable Value baseline(List<Past> before) {
        return before.stream()
                .filter(Past::baseline)
                .reduce((_, later) -> later)
                .map(Past::value)
                .orElse(null);
    }

    private List<Past> series(String name) {
        return byName.getOrDefault(name, TreePVector.empty());
    }
}
