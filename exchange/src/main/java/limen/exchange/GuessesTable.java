package limen.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import limen.analysis.PersonGuesses;
import limen.inference.Estimate;

/// `guesses.csv`: how well one person knew the capsule.
public final class GuessesTable {
    /// Its name among the results.
    public static final String FILE = "guesses.csv";

    private static final String HEADER = "quantity,estimate,std_error,df,lower,upper,n";

    private GuessesTable() {}

    /// The table as text.
    public static String of(PersonGuesses guesses) {
        var text = new StringWriter();
        try {
            new CsvTable(HEADER, rows -> fill(rows, guesses)).writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void fill(CsvTable.Rows rows, PersonGuesses guesses) {
        rows.row("correct_guess_rate")
                .with((double) guesses.right() / guesses.guesses())
                .withMissing()
                .withMissing()
                .withMissing()
                .withMissing()
                .with(guesses.guesses())
                .end();
        estimate(rows, "area", guesses.area(), guesses.scored());
        estimate(rows, "brier", guesses.brier(), guesses.scored());
    }

    private static void estimate(CsvTable.Rows rows, String quantity, Estimate estimate, int n) {
        rows.row(quantity)
                .with(estimate)
                .with(estimate.df())
                .with(estimate.interval())
                .with(n)
                .end();
    }
}
