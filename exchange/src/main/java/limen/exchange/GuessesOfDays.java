package limen.exchange;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.DayGuess;

/// Reads what one person guessed, day by day: `guess` is 1 for active and 0 for placebo, empty where nobody guessed,
/// and
/// `confidence` is 0 to 1, or 0 to 100, the same in the whole table.
final class GuessesOfDays {
    static final String GUESS = "guess";
    static final String CONFIDENCE = "confidence";

    private final Place place;
    private final ConfidenceReader confidences;
    private final List<Read> rows = new ArrayList<>();

    /// @param confidence on the scale of the table
    private record Read(boolean active, boolean saidActive, double confidence) {}

    GuessesOfDays(Place place) {
        this.place = place;
        this.confidences = new ConfidenceReader(place, CONFIDENCE, Separator.COMMA);
    }

    /// Takes in one day. A confidence without a guess is passed over.
    void read(TableDay day) throws Refusal {
        var confidence = confidences.read(day.line(), day.confidence());
        if (Missing.is(day.guess())) {
            return;
        }
        if (!day.guess().equals("0") && !day.guess().equals("1")) {
            throw place.refuse(
                    day.line(),
                    GUESS,
                    "%s is neither; expected 1 where the capsule was thought active and 0 where placebo, or NA or nothing where there was no guess."
                            .formatted(Place.quoted(day.guess())));
        }
        if (!day.taken()) {
            throw place.refuse(
                    day.line(), GUESS, "there is a guess, but no capsule was taken on that day; expected none.");
        }
        rows.add(new Read(day.active() == 1, day.guess().equals("1"), confidence));
    }

    /// The guesses of all days taken in.
    List<DayGuess> guesses() {
        return rows.stream()
                .map(row -> new DayGuess(row.active(), row.saidActive(), row.confidence() / confidences.certain()))
                .toList();
    }

    /// How the confidences were read; empty where there were none.
    List<String> notes() {
        return rows.stream().allMatch(row -> Double.isNaN(row.confidence())) ? List.of() : List.of(confidences.note());
    }
}
