package limen.web.participant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import limen.analysis.DayGuess;
import limen.analysis.PersonGuesses;
import limen.study.Dosing.LabelGuessed;
import limen.study.Report.AllocationGuessed.GuessedArm;

/// How well somebody knew what they had taken, in sentences.
final class LabelScore {
    private static final double CERTAIN = 100;

    private LabelScore() {}

    /// @param placebos the labels under which there was placebo
    /// @param guesses one of a label at most
    static List<String> sentences(List<Integer> placebos, Collection<LabelGuessed> guesses) {
        var said = guesses.stream()
                .filter(guess -> guess.guess() != GuessedArm.DO_NOT_KNOW)
                .map(guess -> new DayGuess(
                        !placebos.contains(guess.label()),
                        guess.guess() == GuessedArm.ACTIVE,
                        guess.confidence() / CERTAIN))
                .toList();
        var unsure = guesses.size() - said.size();
        var sentences = new ArrayList<String>();
        if (said.isEmpty()) {
            sentences.add("No label was guessed before they were opened, so nothing can be said about guessing.");
            return sentences;
        }
        var score = PersonGuesses.of(said);
        sentences.add("%d of %s right."
                .formatted(score.right(), said.size() == 1 ? "1 guess was" : said.size() + " guesses were"));
        if (unsure > 0) {
            sentences.add("%d more said that you did not know.".formatted(unsure));
        }
        var area = score.area();
        if (!area.isKnown()) {
            sentences.add(
                    "From so few, or so much alike, one cannot tell whether you felt it or guessed: a coin is right half the time.");
        } else {
            sentences.add(String.format(
                    Locale.ROOT,
                    "How surely you told the drug from placebo: %.2f (95 %% interval %.2f to %.2f). 0.50 is a coin, 1.00 is always right.",
                    area.value(),
                    area.interval().lower(),
                    area.interval().upper()));
        }
        sentences.add(
                "Whoever knows what they took also feels what they expect. What you wrote on those days is best read beside your guesses.");
        return sentences;
    }
}
