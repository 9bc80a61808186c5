package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    /// One value, as an entry told it.
    ///
    /// @param baseline whether it was observed before the first capsule
    public record Past(EventId entry, Instant at, Value value, boolean baseline) {}

    /// For how long an observation describes the present: a check before a capsule older than this is no check.
    public static final Duration CURRENT = Duration.ofHours(12);

    static final Readings NONE = new Readings(HashTreePMap.empty());

    Readings with(EventId entry, Instant at, boolean baseline, List<Finding> findings) {
        var next = byName;
        for (var finding : findings) {
            var series = next.getOrDefault(finding.name(), TreePVector.empty());
            next = next.plus(finding.name(), series.plus(new Past(entry, at, finding.value(), baseline)));
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

    /// What describes the person at a moment: of each observation the last that was told, unless it is older than
    /// `CURRENT`, together with its baseline, the value before it, and the series that led to it.
    public Observations at(Instant moment) {
        var observations = Observations.none();
        for (var name : byName.keySet()) {
            observations = observations.and(at(moment, name));
        }
        return observations;
    }

    private Observations at(Instant moment, String name) {
        var observations = Observations.none();
        var until = until(moment, name);
        if (until.isEmpty() || until.getLast().at().isBefore(moment.minus(CURRENT))) {
            return observations;
        }
        // One moment may have several values, as two findings of one heart ultrasound: each counts as now.
        var now = until.getLast().at();
        var before = until.stream().filter(past -> past.at().isBefore(now)).toList();
        for (var past : until) {
            if (past.at().equals(now)) {
                observations = observations.with(name, observed(past, before));
            }
        }
        return observations;
    }

    /// The last values of an observation, if they still describe the present.
    public List<Value> current(String name, Instant moment) {
        return at(moment, name).of(name).stream().map(Observed::now).toList();
    }

    private List<Past> until(Instant moment, String name) {
        return series(name).stream()
                .filter(past -> !past.at().isAfter(moment))
                .sorted(Comparator.comparing(Past::at))
                .toList();
    }

    /// The last value of an observation up to a moment, however old.
    public Optional<Past> latest(String name, Instant moment) {
        return series(name).stream().filter(past -> !past.at().isAfter(moment)).max(Comparator.comparing(Past::at));
    }

    private static Observed observed(Past now, List<Past> before) {
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
