package limen.web.console.study;

import java.util.List;
import java.util.stream.IntStream;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.Participant.AdverseEvent;

/// Adverse events and deviations of everybody together, never by arm.
///
/// @param grades one row for each grade that CTCAE knows
/// @param serious how many are serious, whatever their grade
/// @param unsent serious, possibly from the capsules, unexpected, and not yet reported onwards
/// @param dosed people who have taken a capsule
/// @param capsules taken by all of them
/// @param deviations that were written down
/// @param deviated people whom those concern
public record Events(
        List<Grade> grades, int serious, int unsent, int dosed, int capsules, int deviations, int deviated) {
    private static final int WORST = 5;

    public Events {
        grades = List.copyOf(grades);
    }

    /// Events of one grade.
    public record Grade(int grade, int events, int people) {}

    static Events of(List<Participant> people) {
        var grades = IntStream.rangeClosed(1, WORST)
                .mapToObj(grade -> new Grade(
                        grade,
                        people.stream().mapToInt(person -> count(person, grade)).sum(),
                        (int) people.stream()
                                .filter(person -> count(person, grade) > 0)
                                .count()))
                .toList();
        var all = people.stream()
                .flatMap(person -> person.adverseEvents().values().stream())
                .toList();
        return new Events(
                grades,
                (int) all.stream().filter(event -> event.report().isSerious()).count(),
                (int) all.stream()
                        .filter(event -> event.report().isSusar() && !event.sent())
                        .count(),
                (int) people.stream()
                        .filter(person -> !person.doses().taken().isEmpty())
                        .count(),
                people.stream()
                        .mapToInt(person -> person.doses().taken().size())
                        .sum(),
                people.stream().mapToInt(Events::deviations).sum(),
                (int) people.stream().filter(person -> deviations(person) > 0).count());
    }

    private static int count(Participant person, int grade) {
        return (int) person.adverseEvents().values().stream()
                .map(AdverseEvent::report)
                .filter(report -> report.grade() == grade)
                .count();
    }

    private static int deviations(Participant person) {
        return (int) person.seen().values().stream()
                .filter(seen -> seen.kind() == Oversight.DeviationRecorded.class)
                .count();
    }

    public int total() {
        return grades.stream().mapToInt(Grade::events).sum();
    }

    /// Beside what the numbers stand.
    public String denominator() {
        return "n = %d who have taken a capsule, %,d capsules".formatted(dosed, capsules);
    }

    public String deviationSentence() {
        return deviations == 0
                ? "No deviation from the protocol was written down."
                : "%d deviation%s from the protocol %s written down, about %d %s."
                        .formatted(
                                deviations,
                                deviations == 1 ? "" : "s",
                                deviations == 1 ? "was" : "were",
                                deviated,
                                deviated == 1 ? "person" : "people");
    }
}
