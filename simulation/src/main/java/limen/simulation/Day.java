package limen.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import org.jspecify.annotations.Nullable;

/// One waking day of a virtual person: what is due is met in the order in which it comes, each thing once.
final class Day {
    static final LocalTime WAKES = LocalTime.of(6, 30);
    private static final LocalTime SLEEPS = LocalTime.of(23, 45);

    private final LocalDate date;
    private final ZoneId zone;
    private final Set<String> met = new HashSet<>();
    private Instant now;

    Day(LocalDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
        this.now = at(WAKES);
    }

    /// What is met, when: the clock then stands at that moment or later.
    interface Meets {
        Instant meet(Due due, Instant from);
    }

    /// Meets everything that comes this day, asking the agenda anew after each thing.
    void live(Function<Instant, List<Due>> agenda, Meets person) {
        for (var next = next(agenda.apply(now)); next != null; next = next(agenda.apply(now))) {
            met.add(next.key());
            var from = now.isAfter(next.opens()) ? now : next.opens();
            var after = person.meet(next, from);
            now = after.isAfter(now) ? after : now;
        }
    }

    private @Nullable Due next(List<Due> agenda) {
        var evening = at(SLEEPS);
        return agenda.stream()
                .filter(due -> !met.contains(due.key()) && !(due.state() instanceof DueState.Held))
                .filter(due -> due.begins().toInstant().isBefore(evening)
                        && !due.opens().isAfter(evening))
                .min(Comparator.comparing((Due due) -> due.begins().toInstant()).thenComparing(Due::key))
                .orElse(null);
    }

    Instant at(LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
