package limen.study.schedule;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import limen.study.Conduct;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.SlotId;
import limen.study.protocol.Course;
import org.jspecify.annotations.Nullable;

/// The kit that a planned capsule is taken from, as far as the record says it: a kit holds what one period is for, so
/// of the kits that are with somebody it is the one that was handed out for that period. What it holds is not asked.
public final class KitInHand {
    /// A kit is handed out at most so many days before its period.
    public static final int AHEAD = 3;

    private KitInHand() {}

    /// The period for which a kit is that is handed out on a day; empty once the course is over.
    ///
    /// @param firstDay of the course; null before it has one
    public static Optional<Integer> period(Course course, @Nullable LocalDate firstDay, LocalDate day) {
        if (firstDay == null) {
            return Optional.of(1);
        }
        if (!day.isBefore(firstDay.plusDays(course.days()))) {
            return Optional.empty();
        }
        var period = 1;
        while (period < course.periods()
                && !day.plusDays(AHEAD).isBefore(firstDay.plusDays(course.firstDayOf(period + 1)))) {
            period++;
        }
        return Optional.of(period);
    }

    /// Empty where none was handed out for its period, or none of those is with them any more. Of several, a later one
    /// stands in for an earlier one.
    public static Optional<KitNumber> of(Course course, Conduct conduct, Participant person, SlotId slot) {
        var firstDay = person.standing().firstDay();
        return person.kits().keySet().stream()
                .flatMap(number -> Optional.ofNullable(conduct.kits().get(number))
                        .filter(kit -> isWith(person, kit))
                        .map(kit -> Map.entry(number, Objects.requireNonNull(kit.since())))
                        .stream())
                .filter(handed -> period(course, firstDay, handed.getValue().toLocalDate())
                        .filter(period -> period == slot.period())
                        .isPresent())
                .max(Map.Entry.<KitNumber, ZonedDateTime>comparingByValue(
                                Comparator.comparing(ZonedDateTime::toInstant))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean isWith(Participant person, Kit kit) {
        return kit.where() == Kit.Where.DISPENSED && person.id().equals(kit.holder()) && kit.since() != null;
    }
}
