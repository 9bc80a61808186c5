package limen.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import limen.safety.Earlier;
import limen.safety.Observations;
import limen.safety.Observed;
import limen.safety.Value;
import org.jspecify.annotations.Nullable;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/// Everything observed of one person, each telling under its entry so that one can be corrected alone.
///
/// @param told the newest telling first
public record Readings(PStack<Told> told) {
    /// What one entry told about one moment.
    public record Told(EventId entry, Instant at, List<Finding> findings) {
        public Told {
            findings = List.copyOf(findings);
        }
    }

    /// One value of an observation.
    public record Past(Instant at, Value value) {}

    /// For how long an observation describes the present: a check before a capsule older than this is no check.
    public static final Duration CURRENT = Duration.ofHours(12);

    static final Readings NONE = new Readings(ConsPStack.empty());

    Readings with(Told telling) {
        return new Readings(told.plus(telling));
    }

    Readings without(EventId entry) {
        return told.stream().anyMatch(telling -> telling.entry().equals(entry))
                ? new Readings(ConsPStack.from(told.stream()
                        .filter(telling -> !telling.entry().equals(entry))
                        .toList()))
                : this;
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
        series(namesSince(oldest, moment), moment).forEach((name, until) -> observed.put(name, last(until, firstDose)));
        return Observations.of(observed);
    }

    private Set<String> namesSince(Instant oldest, Instant moment) {
        var names = new HashSet<String>();
        for (var telling : told) {
            if (!telling.at().isBefore(oldest) && !telling.at().isAfter(moment)) {
                telling.findings().forEach(finding -> names.add(finding.name()));
            }
        }
        return names;
    }

    /// The values of some observations up to a moment, oldest first.
    private Map<String, List<Past>> series(Set<String> names, Instant moment) {
        var series = new LinkedHashMap<String, List<Past>>();
        // Most of the time little was told of late, and the past is long.
        for (var telling : names.isEmpty() ? List.<Told>of() : inOrder(moment)) {
            for (var finding : telling.findings()) {
                if (names.contains(finding.name())) {
                    series.computeIfAbsent(finding.name(), _ -> new ArrayList<>())
                            .add(new Past(telling.at(), finding.value()));
                }
            }
        }
        return series;
    }

    /// By time; what was told of one moment, in the order of the record.
    private List<Told> inOrder(Instant moment) {
        var tellings = new ArrayList<Told>(told);
        Collections.reverse(tellings);
        tellings.removeIf(telling -> telling.at().isAfter(moment));
        tellings.sort(Comparator.comparing(Told::at));
        return tellings;
    }

    /// All values of the last moment. One entry may tell several, as a heart ultrasound with two findings does, and
    /// two readings of one minute are both true.
    private static List<Observed> last(List<Past> until, @Nullable Instant firstDose) {
        var now = until.getLast().at();
        var from = until.size() - 1;
        while (from > 0 && until.get(from - 1).at().equals(now)) {
            from--;
        }
        var before = until.subList(0, from);
        return until.subList(from, until.size()).stream()
                .map(past -> observed(past, before, firstDose))
                .toList();
    }

    /// The values of the last moment at which an observation was told, if they still describe the present.
    public List<Value> current(String name, Instant moment) {
        var latest = latest(name, moment);
        if (latest.isEmpty() || latest.get().at().isBefore(moment.minus(CURRENT))) {
            return List.of();
        }
        var values = new ArrayList<Value>();
        for (var past : series(name)) {
            if (past.at().equals(latest.get().at())) {
                values.add(past.value());
            }
        }
        return List.copyOf(values);
    }

    /// The last value of an observation up to a moment, however old.
    public Optional<Past> latest(String name, Instant moment) {
        Past latest = null;
        // Newest first: of what was told of one moment, the first that is found was told last.
        for (var telling : told) {
            if (!telling.at().isAfter(moment) && (latest == null || telling.at().isAfter(latest.at()))) {
                for (var finding : telling.findings()) {
                    if (finding.name().equals(name)) {
                        latest = new Past(telling.at(), finding.value());
                    }
                }
            }
        }
        return Optional.ofNullable(latest);
    }

    /// Every value of an observation that was ever told, oldest first.
    public List<Past> series(String name) {
        var series = new ArrayList<Past>();
        for (var telling : inOrder(Instant.MAX)) {
            for (var finding : telling.findings()) {
                if (finding.name().equals(name)) {
                    series.add(new Past(telling.at(), finding.value()));
                }
            }
        }
        return List.copyOf(series);
    }

    /// What was told between two moments, the first excluded: the names by moment.
    public SortedMap<Instant, Set<String>> toldBetween(Instant from, Instant to) {
        var between = new TreeMap<Instant, Set<String>>();
        for (var telling : told) {
            if (telling.at().isAfter(from) && !telling.at().isAfter(to)) {
                var names = between.computeIfAbsent(telling.at(), _ -> new HashSet<>());
                telling.findings().forEach(finding -> names.add(finding.name()));
            }
        }
        return between;
    }

    private static Observed observed(Past now, List<Past> before, @Nullable Instant firstDose) {
        var earlier = new ArrayList<Earlier>(before.size());
        for (var past : before) {
            earlier.add(new Earlier(Duration.between(past.at(), now.at()), past.value()));
        }
        return new Observed(
                now.value(),
                baseline(before, firstDose),
                before.isEmpty() ? null : before.getLast().value(),
                earlier);
    }

    private static @Nullable Value baseline(List<Past> before, @Nullable Instant firstDose) {
        for (var past : before.reversed()) {
            if (firstDose == null || past.at().isBefore(firstDose)) {
                return past.value();
            }
        }
        return null;
    }
}
