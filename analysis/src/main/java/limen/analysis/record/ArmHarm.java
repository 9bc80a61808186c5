package limen.analysis.record;

import java.util.List;
import java.util.Optional;
import limen.inference.harm.EventRate;

/// What went wrong under one arm, or under all together, and over how much time.
///
/// @param arm code; empty for all together
/// @param people who began a period of it
/// @param personDays of begun periods until their end, until somebody left, or until the record ends
/// @param capsules taken in its periods
/// @param events that began in its periods
/// @param stops people whom a vital sign stopped in its periods
public record ArmHarm(String arm, int people, double personDays, double capsules, List<Adverse> events, int stops) {
    /// How many person-days a rate is told for: 100 weeks of one person.
    public static final double UNIT_DAYS = 700;

    public ArmHarm {
        events = List.copyOf(events);
    }

    public long serious() {
        return events.stream().filter(each -> each.report().isSerious()).count();
    }

    /// Events of which it cannot be ruled out that the capsules caused them.
    public long related() {
        return events.stream()
                .filter(each -> each.report().causality().isRelated())
                .count();
    }

    /// Adverse events per 100 person-weeks; nothing where nobody was watched.
    public Optional<EventRate> rate() {
        return personDays > 0 ? Optional.of(new EventRate(events.size(), personDays / UNIT_DAYS)) : Optional.empty();
    }

    public Optional<EventRate> seriousRate() {
        return personDays > 0 ? Optional.of(new EventRate(serious(), personDays / UNIT_DAYS)) : Optional.empty();
    }
}
