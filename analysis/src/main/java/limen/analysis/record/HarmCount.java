package limen.analysis.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import limen.evidence.Domain;
import limen.evidence.RuleId;
import limen.evidence.RuleTable;
import limen.study.ParticipantId;
import limen.study.Supervision;
import limen.study.protocol.Arm;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// Counts of what went wrong, together and by arm. A period lasts until the next one begins, its washout included, and
/// whatever begins in it counts for its arm, after a stop too: harm is counted as it was assigned, and to the end.
///
/// @param together everybody whose course began, every event of theirs
/// @param byArm in the order of the protocol; empty where nobody's arm is known
/// @param outside events before somebody's first period or after their last, in no arm
public record HarmCount(ArmHarm together, List<ArmHarm> byArm, List<Adverse> outside) {
    public HarmCount {
        byArm = List.copyOf(byArm);
        outside = List.copyOf(outside);
    }

    /// Counts a record.
    ///
    /// @param rules which tell a stop by a vital sign from another
    /// @param kinds arms of the periods of whoever's are known; empty while the list is sealed
    public static HarmCount of(StudyRecord log, RuleTable rules, Map<ParticipantId, List<String>> kinds) {
        var all = new Counted("");
        var arms = new LinkedHashMap<String, Counted>();
        if (!kinds.isEmpty()) {
            log.study().arms().stream().map(Arm::code).forEach(code -> arms.put(code, new Counted(code)));
        }
        var outside = new ArrayList<Adverse>();
        for (var person : log.people()) {
            var course = new Course(log, person, kinds.getOrDefault(person.id(), List.of()));
            for (int period = 1; period <= course.periods(); period++) {
                var days = course.days(period);
                if (days > 0) {
                    all.watch(person.id(), days);
                    counted(arms, course.arm(period)).watch(person.id(), days);
                }
            }
            for (var taken : person.known().doses().taken()) {
                all.capsules += taken.capsules();
                counted(arms, course.arm(course.periodAt(taken.at()))).capsules += taken.capsules();
            }
            for (var event : person.known().adverseEvents().values()) {
                var period = course.periodAt(event.onset());
                var adverse = new Adverse(person.id(), course.arm(period), event.report(), event.onset());
                if (period == 0) {
                    outside.add(adverse);
                } else {
                    all.events.add(adverse);
                    counted(arms, adverse.arm()).events.add(adverse);
                }
            }
            var stop = person.known().supervision().stop();
            if (stop != null && isVital(rules, stop)) {
                all.stops++;
                counted(arms, course.arm(course.periodAt(stop.since()))).stops++;
            }
        }
        outside.sort(IN_ORDER);
        return new HarmCount(
                all.harm(), arms.values().stream().map(Counted::harm).toList(), outside);
    }

    private static final Comparator<Adverse> IN_ORDER = Comparator.comparing(Adverse::onset)
            .thenComparing(each -> each.person().text())
            .thenComparing(each -> each.report().term());

    /// Whether a rule that looks at vital signs stopped somebody.
    static boolean isVital(RuleTable rules, Supervision.Stop stop) {
        @Nullable RuleId rule = stop.rule();
        return rule != null
                && rules.find(rule)
                        .filter(found -> found.domain() == Domain.VITALS)
                        .isPresent();
    }

    /// What belongs to no arm is counted where nobody looks.
    private static Counted counted(Map<String, Counted> arms, String arm) {
        return Objects.requireNonNullElseGet(arms.get(arm), () -> new Counted(arm));
    }

    /// One arm while it is counted.
    private static final class Counted {
        private final String arm;
        private final Set<ParticipantId> people = new HashSet<>();
        private final List<Adverse> events = new ArrayList<>();
        private double days;
        private double capsules;
        private int stops;

        Counted(String arm) {
            this.arm = arm;
        }

        void watch(ParticipantId person, double watched) {
            people.add(person);
            days += watched;
        }

        ArmHarm harm() {
            return new ArmHarm(
                    arm,
                    people.size(),
                    days,
                    capsules,
                    events.stream().sorted(IN_ORDER).toList(),
                    stops);
        }
    }

    /// The periods of one person by the calendar.
    private record Course(StudyRecord log, Somebody person, List<String> kinds) {
        int periods() {
            return firstDay() == null ? 0 : study().course().periods();
        }

        private SupervisedStudy study() {
            return log.study();
        }

        private @Nullable LocalDate firstDay() {
            return person.known().standing().firstDay();
        }

        /// The arm of a period; empty where it is not known.
        String arm(int period) {
            return period >= 1 && period <= kinds.size() ? kinds.get(period - 1) : "";
        }

        /// From 1; 0 for a moment in none.
        int periodAt(Instant moment) {
            var first = firstDay();
            if (first == null) {
                return 0;
            }
            var day = dayOf(moment, first);
            for (int period = periods(); period >= 1; period--) {
                if (day >= study().course().firstDayOf(period)) {
                    return day < end(period) ? period : 0;
                }
            }
            return 0;
        }

        private long dayOf(Instant moment, LocalDate first) {
            var zone = person.known().standing().zone(moment);
            return ChronoUnit.DAYS.between(first, moment.atZone(zone).toLocalDate());
        }

        private int end(int period) {
            return period < study().course().periods()
                    ? study().course().firstDayOf(period + 1)
                    : study().course().days();
        }

        /// Days of a period in which the person was watched.
        double days(int period) {
            var first = firstDay();
            if (first == null) {
                return 0;
            }
            var left = person.known().standing().left();
            var last = left != null && left.isBefore(log.until()) ? left : log.until();
            var watched = Math.min(end(period), dayOf(last, first) + 1);
            return Math.max(0, watched - study().course().firstDayOf(period));
        }
    }
}
