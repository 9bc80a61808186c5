package limen.study.protocol;

import java.util.List;
import limen.study.randomisation.ActiveDoses;
import limen.study.schedule.Planned;
import org.jspecify.annotations.Nullable;

/// What a plan asks of one person at most: over all sequences of arms, and whichever day the course begins on.
///
/// @param capsules in the course, active or not
/// @param smallestIntervalHours between two capsules; none if there is only one
/// @param daysDenserThanWeekly days in stretches of capsules less than a week apart
/// @param activeInCourse capsules that can hold a dose
/// @param activeInYear the same in any 365 days
public record PlanObservations(
        int capsules,
        @Nullable Integer smallestIntervalHours,
        int daysDenserThanWeekly,
        int activeInCourse,
        int activeInYear) {
    public static PlanObservations of(SupervisedStudy study) {
        return of(study.course(), ActiveDoses.worstCase(study));
    }

    static PlanObservations of(List<Arm> arms, Allocation allocation, Course course) {
        return of(course, ActiveDoses.worstCase(arms, allocation, course));
    }

    private static PlanObservations of(Course course, ActiveDoses active) {
        var planned = Planned.of(course);
        return new PlanObservations(
                planned.inCourse(),
                planned.smallestIntervalHours(),
                planned.daysDenserThanWeekly(),
                active.inCourse(),
                active.inYear());
    }
}
