package limen.report.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import limen.report.timeline.Capsule;
import limen.report.timeline.CapsuleWords;
import limen.report.timeline.Harm;
import limen.report.timeline.Timeline;

/// One person's course, counted.
///
/// @param grades how many adverse events of each CTCAE grade
/// @param unwell how often somebody reported feeling unwell
/// @param taken capsules, whole, in part and off schedule
/// @param notTaken capsules that were missed, left out or are without a record
public record Tally(
        Map<Integer, Long> grades,
        long serious,
        long unwell,
        boolean stopped,
        boolean left,
        long holds,
        long alarms,
        long taken,
        long held,
        long notTaken) {
    public Tally {
        grades = Map.copyOf(grades);
    }

    public static Tally of(Timeline timeline) {
        var grades = new TreeMap<Integer, Long>();
        timeline.harms().stream()
                .map(Harm::grade)
                .filter(grade -> grade > 0)
                .forEach(grade -> grades.merge(grade, 1L, Long::sum));
        var capsules = timeline.lanes().capsules();
        return new Tally(
                grades,
                timeline.harms().stream().filter(Harm::serious).count(),
                timeline.harms().stream().filter(harm -> harm.grade() == 0).count(),
                timeline.lanes().stopped() != null,
                timeline.lanes().left() != null,
                timeline.lanes().holds().size(),
                timeline.alarms(),
                capsules.stream().filter(capsule -> capsule.kind().isTaken()).count(),
                CapsuleWords.count(capsules, Capsule.Kind.HELD),
                capsules.stream().filter(capsule -> isNotTaken(capsule.kind())).count());
    }

    private static boolean isNotTaken(Capsule.Kind kind) {
        return switch (kind) {
            case MISSED, SKIPPED, PLANNED -> true;
            case TAKEN, PARTIAL, OFF_SCHEDULE, HELD, NO_LONGER_DUE -> false;
        };
    }

    public long adverseEvents() {
        return grades.values().stream().mapToLong(Long::longValue).sum();
    }
}
