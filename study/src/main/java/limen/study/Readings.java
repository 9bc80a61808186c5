package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    public record Past(EventId entry, Instant at, Value value) {}

    /// For how long an observation describes the present: a check before a capsule older than this is no check.
    public static final Duration CURRENT = Duration.ofHours(12);

    static final Readings NONE = new Readings(HashTreePMap.empty());

    Readings with(EventId entry, Instant at, List<Finding> findings) {
        var next = byName;
        for (var finding : findings) {
            var series = next.getOrDefault(finding.name(), TreePVector.empty());
            next = next.plus(finding.name(), series.plus(new Past(entry, at, finding.value())));
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
    ///
    /// @param firstDose before which a value is a baseline; none if nothing was taken yet
    Observations at(Instant moment, @Nullable Instant firstDose) {
        return since(moment.minus(CURRENT), moment, firstDose);
    }

    /// The last of each observation, however old: what screening goes by.
    Observations lastKnown(Instant moment) {
        return since(Instant.MIN, moment, null);
    }

    private Observations since(Instant oldest, Instant moment, @Nullable Instant firstDose) {
        var observed = new LinkedHashMap<String, List<Observed>>();
        for (var name : byName.keySet()) {
            var until = until(moment, name);
            if (!until.isEmpty() && !until.getLast().at().isBefore(oldest)) {
                observed.put(name, last(until, firstDose));
            }
        }
        return Observations.of(observed);
    }

    /// All values of the last moment. One entry may tell several, as a heart ultrasound with two findings does, and
    /// two readings of one minute are both true.
    private static List<Observed> last(List<Past> until, @Nullable Instant firstDose) {
        var now = until.getLast().at();
        var before = until.stream().takeWhile(past -> past.at().isBefore(now)).toList();
        return until.stream()
                .skip(before.size())
                .map(past -> observed(past, before, firstDose))
                .toList();
    }

    /// The values of the last moment at which an observation was told, if they still describe the present.
    public List<Value> current(String name, Instant moment) {
        var until = until(moment, name);
        return until.isEmpty() || until.getLast().at().isBefore(moment.minus(CURRENT))
                ? List.of()
                : last(until, null).stream().map(Observed::now).toList();
    }

    /// The last value of an observation up to a moment, however old.
    public Optional<Past> latest(String name, Instant moment) {
        return series(name).stream().filter(past -> !past.at().isAfter(moment)).max(Comparator.comparing(Past::at));
    }

    /// Every value of an observation that was ever told, in the order of the record.
    public List<Past> series(String name) {
        return byName.getOrDefault(name, TreePVector.empty());
    }

    /// What was told between two moments, the first excluded: the names by moment.
    public SortedMap<Instant, Set<String>> toldBetween(Instant from, Instant to) {
        var told = new TreeMap<Instant, Set<String>>();
        byName.forEach((name, series) -> series.stream()
                .filter(past -> past.at().isAfter(from) && !past.at().isAfter(to))
                .forEach(past ->
                        told.computeIfAbsent(past.at(), _ -> new HashSet<>()).add(name)));
        return told;
    }

    private List<Past> until(Instant moment, String name) {
        return series(name).stream()
                .filter(past -> !past.at().isAfter(moment))
                .sorted(Comparator.comparing(Past::at))
                .toList();
    }

    private static Observed observed(Past now, List<Past> before, @Nullable Instant firstDose) {
        var earlier = before.stream()
                .map(past -> new Earlier(Duration.between(past.at(), now.at()), past.value()))
                .toList();
        return new Observed(
                now.value(),
                baseline(before, firstDose),
                before.isEmpty() ? null : before.getLast().value(),
                earlier);
    }

    private static @Nullable Value baseline(List<Past> before, @Nullable Instant firstDose) {
        return before.stream()
                .filter(past -> firstDose == null || past.at().isBefore(firstDose))
                .reduce((_, later) -> later)
                .map(Past::value)
                .orElse(null);
    }
}
