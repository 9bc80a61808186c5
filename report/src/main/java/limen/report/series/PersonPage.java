package limen.report.series;

import java.util.List;
import limen.analysis.PersonAnalysis;
import limen.analysis.PersonEvidence;
import limen.analysis.PersonGuesses;
import limen.analysis.SeriesPlan;
import limen.report.Provenance;
import limen.report.page.PersonView;
import org.jspecify.annotations.Nullable;

/// `report.html` of one person's days: a single page that needs no network, no font and no script.
public final class PersonPage {
    private PersonPage() {}

    /// The same analysis and provenance give the same bytes.
    ///
    /// @param evidence null where the days were not analysed
    /// @param guesses null where the table holds none
    /// @param notes on how the table was read, a sentence each
    public static String html(
            PersonAnalysis analysis,
            @Nullable PersonEvidence evidence,
            @Nullable PersonGuesses guesses,
            SeriesPlan plan,
            List<String> notes,
            Provenance provenance) {
        return new PersonView(analysis, evidence, guesses, plan, notes, provenance).html();
    }
}
