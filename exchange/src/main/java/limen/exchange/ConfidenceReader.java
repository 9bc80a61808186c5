package limen.exchange;

/// Reads how sure people were of their guesses: 0 is a pure guess, and 1 or 100 is certain, the same in the whole
/// column. The numbers tell which: whatever is above 1 stands on the scale to 100, and a fraction between 0 and 1 on
/// the
/// scale to 1. A column with both would leave each of them in doubt and is refused.
final class ConfidenceReader {
    /// How a certain guess is written on either scale.
    private static final double SHARE = 1;

    private static final double PERCENT = 100;
    private static final String EXPECTED =
            "expected 0 (a pure guess) to 1 or to 100 (certain), or NA or nothing where none was given";

    private final Place place;
    private final String column;
    private final ValueReader numbers;
    private long firstFraction;
    private long firstAboveOne;

    ConfidenceReader(Place place, String column, Separator separator) {
        this.place = place;
        this.column = column;
        this.numbers = new ValueReader(place, column, separator);
    }

    /// A number from 0 to 100; NaN where it is missing.
    double read(long line, String text) throws Refusal {
        var confidence = numbers.read(line, text);
        if (confidence < 0 || confidence > PERCENT) {
            throw place.refuse(line, column, "%s is no confidence; %s.".formatted(Place.quoted(text), EXPECTED));
        }
        if (confidence > SHARE && firstAboveOne == 0) {
            firstAboveOne = line;
            refuseMixture(line, text);
        }
        if (confidence > 0 && confidence < SHARE && firstFraction == 0) {
            firstFraction = line;
            refuseMixture(line, text);
        }
        return confidence;
    }

    /// What stands for being certain in the rows so far.
    double certain() {
        return firstAboveOne > 0 ? PERCENT : SHARE;
    }

    String note() {
        return firstAboveOne > 0
                ? "Confidences were read from 0, a pure guess, to 100, certain."
                : "Confidences were read from 0, a pure guess, to 1, certain, because none is above 1.";
    }

    /// How many were written with a decimal comma.
    long commas() {
        return numbers.commas();
    }

    private void refuseMixture(long line, String text) throws Refusal {
        if (firstFraction > 0 && firstAboveOne > 0) {
            throw place.refuse(
                    line,
                    column,
                    firstFraction == line
                            ? "%s is a fraction, but the confidence on line %d is above 1; expected 0 to 1 in every row, or 0 to 100 in every row."
                                    .formatted(Place.quoted(text), firstAboveOne)
                            : "%s is above 1, but the confidence on line %d is a fraction; expected 0 to 1 in every row, or 0 to 100 in every row."
                                    .formatted(Place.quoted(text), firstFraction));
        }
    }
}
