package limen.pharmacology;

import java.util.List;
import java.util.stream.Stream;

/// What no protocol may exceed. A regimen beyond one can be computed, never run.
public enum Ceiling {
    /// Milligrams of hydrochloride in one dose.
    DOSE(30, "at most 30 mg of hydrochloride per dose"),
    /// Hours from dose to dose, at least.
    INTERVAL(72, "at least 72 h from dose to dose"),
    /// Doses in one course.
    COURSE(12, "at most 12 doses in a course"),
    /// Doses in any 365 days.
    YEAR(24, "at most 24 doses in a year");

    private final double limit;
    private final String sentence;

    Ceiling(double limit, String sentence) {
        this.limit = limit;
        this.sentence = sentence;
    }

    public double limit() {
        return limit;
    }

    /// What it asks for, to follow "Limen studies".
    public String sentence() {
        return sentence;
    }

    /// Those that a regimen exceeds; none if it stays below all.
    public static List<Ceiling> exceededBy(Regimen regimen) {
        var intakes = regimen.intakes();
        return Stream.of(values())
                .filter(ceiling -> switch (ceiling) {
                    case DOSE -> intakes.stream().anyMatch(intake -> intake.milligramsOfHydrochloride() > DOSE.limit);
                    case INTERVAL -> closest(intakes) < INTERVAL.limit;
                    case COURSE -> intakes.size() > COURSE.limit;
                    case YEAR -> mostInAYear(intakes) > YEAR.limit;
                })
                .toList();
    }

    private static double closest(List<Intake> intakes) {
        var closest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < intakes.size(); i++) {
            closest = Math.min(
                    closest, intakes.get(i).hours() - intakes.get(i - 1).hours());
        }
        return closest;
    }

    private static int mostInAYear(List<Intake> intakes) {
        var most = 0;
        var first = 0;
        for (int last = 0; last < intakes.size(); last++) {
            while (intakes.get(last).hours() - intakes.get(first).hours() >= Regimen.HOURS_PER_YEAR) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
