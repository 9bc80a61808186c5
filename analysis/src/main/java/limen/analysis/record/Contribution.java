package limen.analysis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import limen.analysis.person.PersonCourse;
import limen.study.protocol.Outcome;

/// What one person's record adds to the comparison of one outcome: the mean of their periods on each kind of capsule.
///
/// @param outcome code
/// @param person code
/// @param activePeriods, placeboPeriods with a value
/// @param active, placebo means of those; NaN where there is none
public record Contribution(
        String outcome, String person, int activePeriods, int placeboPeriods, double active, double placebo) {
    /// Active minus placebo of this one person; NaN for whoever had only one of them.
    public double difference() {
        return active - placebo;
    }

    /// Everybody's, outcome by outcome, people by code; whoever has no value of an outcome is not named there.
    public static List<Contribution> of(StudyRecord log) {
        var found = new ArrayList<Contribution>();
        for (var outcome : log.study().outcomes()) {
            for (var person : log.begun()) {
                RecordTable.course(log, person)
                        .map(course -> of(outcome, person, course))
                        .filter(each -> each.activePeriods() + each.placeboPeriods() > 0)
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Contribution of(Outcome outcome, Somebody person, PersonCourse course) {
        var means = course.means(outcome, person.told());
        var active = periods(course, means, true);
        var placebo = periods(course, means, false);
        return new Contribution(
                outcome.code(), person.id().text(), active.length, placebo.length, mean(active), mean(placebo));
    }

    private static double[] periods(PersonCourse course, List<Double> means, boolean active) {
        return IntStream.rangeClosed(1, means.size())
                .filter(period -> course.isActivePeriod(period) == active)
                .mapToDouble(period -> means.get(period - 1))
                .filter(Double::isFinite)
                .toArray();
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(Double.NaN);
    }
}
