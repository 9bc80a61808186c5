package limen.study.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import limen.study.Participant;
import limen.study.protocol.Assessment;
import limen.study.protocol.Assessment.When;
import limen.study.protocol.Course;
import org.jspecify.annotations.Nullable;

/// What is asked and measured, except right before a planned capsule. It knows no slot, so that a journal can use it.
///
/// Each occasion can be answered until the next of the same assessment comes, at most: nothing is asked twice at once.
///
/// @param firstDay of the course, or of the journal; none before
/// @param course none in a personal journal, which has no periods and no end
record Assessments(
        Participant participant,
        @Nullable LocalDate firstDay,
        WallClock clock,
        @Nullable Course course,
        Instant at,
        Instant until) {
    List<Due> of(Assessment assessment) {
        var occasions = occasions(assessment);
        var dues = new ArrayList<Due>();
        for (int i = 0; i < occasions.size(); i++) {
            var next = i + 1 < occasions.size() ? occasions.get(i + 1).moment() : null;
            var due = due(assessment, occasions.get(i), next);
            if (due != null) {
                dues.add(due);
            }
        }
        return dues;
    }

    private @Nullable Due due(Assessment assessment, Occasion occasion, @Nullable Instant next) {
        var opens = occasion.moment();
        var lapses = opens.plus(assessment.open());
        var closes = next != null && next.isBefore(lapses) ? next : lapses;
        if (opens.isAfter(until)
                || !at.isBefore(closes)
                || participant.answered().has(assessment.what(), opens, closes)) {
            return null;
        }
        var state = at.isBefore(opens) ? new DueState.Ahead() : new DueState.Open();
        var task = new Task.Assess(assessment, occasion.slot());
        return new Due(task, occasion.name(), occasion.planned(), opens, closes, state);
    }

    private List<Occasion> occasions(Assessment assessment) {
        if (assessment.when() instanceof When.AtScreening) {
            return firstDay == null ? screening(assessment) : List.of();
        }
        // What follows a capsule is asked also of somebody who has stopped: the capsule was taken.
        if (assessment.when() instanceof When.AfterEachDose(var delays)) {
            return afterDoses(delays);
        }
        return firstDay == null ? List.of() : inCourse(assessment, firstDay);
    }

    private List<Occasion> inCourse(Assessment assessment, LocalDate firstDay) {
        return switch (assessment.when()) {
            case When.EachDay(var time) -> days(firstDay, 1, time, assessment.open());
            case When.EveryDays(var days, var time) -> days(firstDay, days, time, assessment.open());
            case When.AtPeriodStart _ ->
                course == null ? List.of(onDay("period 1", firstDay)) : starts(course, firstDay);
            case When.AtPeriodEnd _ -> course == null ? List.of() : ends(course, firstDay);
            case When.AtEnd _ ->
                course == null ? List.of() : List.of(onDay("end", firstDay.plusDays(course.days() - 1)));
            case When.AtScreening _, When.BeforeEachDose _, When.AfterEachDose _ -> List.of();
        };
    }

    /// Asked until the course begins, and again when the answer has grown older than the time it was open.
    private List<Occasion> screening(Assessment assessment) {
        var isDone = participant.answered().has(assessment.what(), at.minus(assessment.open()), Instant.MAX);
        return isDone || participant.hasStopped() ? List.of() : List.of(new Occasion("screening", null, clock.at(at)));
    }

    private List<Occasion> afterDoses(List<Duration> delays) {
        return Given.of(participant).stream()
                .flatMap(dose -> delays.stream()
                        .distinct()
                        .map(delay -> new Occasion(
                                dose.name() + " +" + delay,
                                dose.slot(),
                                clock.at(dose.at().plus(delay)))))
                .sorted(Comparator.comparing(Occasion::moment))
                .toList();
    }

    /// The days around the span that is looked at, with one more after it, which closes the last.
    private List<Occasion> days(LocalDate firstDay, int step, LocalTime time, Duration open) {
        var from = ChronoUnit.DAYS.between(firstDay, day(at.minus(open)).minusDays(2));
        var to = ChronoUnit.DAYS.between(firstDay, day(until).plusDays(2L + step));
        var last = course == null ? to : Math.min(to, course.days() - 1);
        return LongStream.iterate(
                        Math.max(0, Math.ceilDiv(from, (long) step)) * step, day -> day <= last, day -> day + step)
                .mapToObj(firstDay::plusDays)
                .map(day -> new Occasion(day.toString(), null, clock.when(day.atTime(time))))
                .toList();
    }

    private List<Occasion> starts(Course course, LocalDate firstDay) {
        return IntStream.rangeClosed(1, course.periods())
                .mapToObj(period -> onDay("period " + period, firstDay.plusDays(course.firstDayOf(period))))
                .toList();
    }

    private List<Occasion> ends(Course course, LocalDate firstDay) {
        return IntStream.rangeClosed(1, course.periods())
                .mapToObj(period -> onDay(
                        "period " + period, firstDay.plusDays(course.firstDayOf(period) + course.daysInPeriod() - 1L)))
                .toList();
    }

    private Occasion onDay(String name, LocalDate day) {
        return new Occasion(name, null, clock.when(day.atStartOfDay()));
    }

    private LocalDate day(Instant moment) {
        return clock.at(moment).toLocalDate();
    }
}
