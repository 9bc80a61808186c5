package limen.study.randomisation;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import limen.study.protocol.Allocation;
import limen.study.protocol.Arm;
import limen.study.protocol.Course;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Planned;

/// How many planned doses can be active for one person, in the worst sequence that the randomiser can
/// produce.
///
/// Asked once, at activation, so that no later rule needs to know which capsules are active.
///
/// @param inYear in any 365 days
public record ActiveDoses(int inCourse, int inYear) {
    private static final int YEAR = 365 * 24;

    /// The worst over all sequences and over all weekdays on which a course can begin.
    ///
    /// Nothing is enumerated: blocks are drawn independently and all orders of a block can occur, so the
    /// worst is the sum of each block's own worst, which has its active periods where most doses fall into
    /// the time that is looked at. A capsule counts as active if its arm holds a dose, or gets one by a
    /// titration step.
    public static ActiveDoses worstCase(SupervisedStudy study) {
        var active = study.arms().stream().filter(arm -> isActive(study, arm)).count();
        return of(study.arms().size(), active, study.allocation(), study.course());
    }

    /// The same of a plan that is not yet a whole study.
    public static ActiveDoses worstCase(List<Arm> arms, Allocation allocation, Course course) {
        var active = arms.stream().filter(arm -> !arm.isPlacebo()).count();
        return of(arms.size(), active, allocation, course);
    }

    private static ActiveDoses of(int arms, long activeArms, Allocation allocation, Course course) {
        var inCourse = 0;
        var inYear = 0;
        for (var start : DayOfWeek.values()) {
            var periods = Planned.hours(course, start);
            inCourse = Math.max(inCourse, worst(arms, activeArms, allocation, counts(periods, 0, Integer.MAX_VALUE)));
            // The worst year begins with a dose.
            for (var first : periods.stream().flatMap(List::stream).distinct().toList()) {
                var counts = counts(periods, first, first + YEAR);
                inYear = Math.max(inYear, worst(arms, activeArms, allocation, counts));
            }
        }
        return new ActiveDoses(inCourse, inYear);
    }

    private static boolean isActive(SupervisedStudy study, Arm arm) {
        return !arm.isPlacebo()
                || study.titration().stream().anyMatch(step -> step.arm().equals(arm.code()));
    }

    /// How many planned doses each period has from one hour on, up to another that no longer counts.
    private static List<Integer> counts(List<List<Integer>> periods, int from, int to) {
        return periods.stream()
                .map(hours -> (int)
                        hours.stream().filter(hour -> hour >= from && hour < to).count())
                .toList();
    }

    private static int worst(int arms, long activeArms, Allocation allocation, List<Integer> counts) {
        return switch (allocation) {
            case Allocation.Open() -> activeArms == 0 ? 0 : sum(counts);
            case Allocation.BetweenPeople between -> activeArms == 0 ? 0 : sum(counts);
            case Allocation.WithinPerson(int block) -> {
                var size = Math.clamp(block, 1, counts.size());
                var active = Math.ceilDiv(block * activeArms, arms);
                var worst = 0;
                for (int first = 0; first < counts.size(); first += size) {
                    var inBlock = counts.subList(first, Math.min(first + size, counts.size()));
                    worst += inBlock.stream()
                            .sorted(Comparator.reverseOrder())
                            .limit(active)
                            .mapToInt(Integer::intValue)
                            .sum();
                }
                yield worst;
            }
        };
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
