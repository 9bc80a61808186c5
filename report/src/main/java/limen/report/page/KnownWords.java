package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Calibration;
import limen.analysis.PersonGuesses;
import limen.inference.Estimate;
import limen.inference.Interval;
import limen.report.words.Numbers;

/// How well one person knew the capsule, in sentences.
final class KnownWords {
    private static final double BLIND = 0.5;

    private KnownWords() {}

    static List<String> of(PersonGuesses guesses) {
        var sentences = new ArrayList<String>();
        sentences.add("Of %s, %s right."
                .formatted(
                        guesses.guesses() == 1 ? "1 guess" : Numbers.count(guesses.guesses()) + " guesses",
                        guesses.right() == 1 ? "1 was" : Numbers.count(guesses.right()) + " were"));
        if (!guesses.area().isKnown()) {
            sentences.add(
                    guesses.scored() < Calibration.FEWEST_GUESSES
                            ? "With fewer than %d guesses nothing more can be said."
                                    .formatted(Calibration.FEWEST_GUESSES)
                            : "They do not vary enough on both capsules for more to be said.");
            return List.copyOf(sentences);
        }
        sentences.add(
                "%s An active capsule was called active more surely than a placebo with probability %s; 0.5 is blind, 1 is knowing."
                        .formatted(verdict(guesses.area().interval()), cut(guesses.area())));
        if (guesses.brier().isKnown()) {
            sentences.add(
                    "Counting confidence, the Brier score is %s; 0 is knowing, 0.25 saying “either” each time, more is sure and wrong."
                            .formatted(cut(guesses.brier())));
        }
        return List.copyOf(sentences);
    }

    private static String verdict(Interval area) {
        if (area.isAbove(BLIND)) {
            return "This person could tell the capsules apart, so an effect found here may be belief.";
        }
        return area.isBelow(BLIND)
                ? "This person took one capsule for the other more often than chance."
                : "That this person could tell the capsules apart is not shown.";
    }

    private static String cut(Estimate estimate) {
        return "%s (%s to %s)"
                .formatted(
                        Numbers.fixed(estimate.value(), 2),
                        Numbers.fixed(Math.max(0, estimate.interval().lower()), 2),
                        Numbers.fixed(Math.min(1, estimate.interval().upper()), 2));
    }
}
