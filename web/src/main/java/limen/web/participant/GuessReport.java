package limen.web.participant;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.person.PersonCourse;
import limen.analysis.person.Told;
import limen.study.Report.AllocationGuessed;
import limen.study.Report.AllocationGuessed.GuessedArm;

/// How often somebody's guesses were right, beside what pure chance would do. An index of blinding
/// describes groups: of the few guesses of one person it says nothing, and none is given.
final class GuessReport {
    private static final double TAIL = 0.025;
    private static final int FEWEST = 6;

    private GuessReport() {}

    /// In sentences.
    static List<String> of(PersonCourse course, List<Told> told) {
        var right = 0;
        var decided = 0;
        var unsure = 0;
        for (var each : told) {
            if (each.event() instanceof AllocationGuessed guess
                    && guess.slot() != null
                    && guess.slot().period() <= course.kinds().size()) {
                if (guess.guess() == GuessedArm.DO_NOT_KNOW) {
                    unsure++;
                } else {
                    decided++;
                    right += (guess.guess() == GuessedArm.ACTIVE)
                                    == course.isActivePeriod(guess.slot().period())
                            ? 1
                            : 0;
                }
            }
        }
        if (decided + unsure == 0) {
            return List.of("You told no guesses.");
        }
        var said = new ArrayList<String>();
        said.add("You guessed %s, and %d of these were right.%s"
                .formatted(
                        decided == 1 ? "once" : decided + " times",
                        right,
                        unsure == 0
                                ? ""
                                : " %s you did not know."
                                        .formatted(unsure == 1 ? "Once" : unsure == 2 ? "Twice" : unsure + " times")));
        said.add(decided < FEWEST ? "With so few guesses one cannot tell whether you knew." : chance(right, decided));
        said.add("An index of blinding, as reports of studies have it, describes a group. Of one person it would say"
                + " nothing, so none is given.");
        return said;
    }

    private static String chance(int right, int guesses) {
        var lowest = 0;
        for (var below = share(0, guesses); below <= TAIL; below += share(lowest, guesses)) {
            lowest++;
        }
        var highest = guesses - lowest;
        var range = "Pure guessing gives %d to %d right of %d, nineteen times in twenty."
                .formatted(lowest, highest, guesses);
        if (right > highest) {
            return range + " You were right more often, so what you believed may have coloured what you told.";
        }
        return right < lowest
                ? range + " You were right less often; what you believed may have coloured what you told all the same."
                : range + " So one cannot tell whether you knew.";
    }

    /// Probability of so many heads.
    private static double share(int heads, int tosses) {
        var share = Math.pow(0.5, tosses);
        for (var i = 0; i < heads; i++) {
            share *= (tosses - i) / (i + 1.0);
        }
        return share;
    }
}
