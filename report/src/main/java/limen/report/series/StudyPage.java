package limen.report.series;

import java.util.List;
import limen.analysis.SeriesPlan;
import limen.analysis.StudyAnalysis;
import limen.analysis.StudyEvidence;
import limen.report.Provenance;
import limen.report.page.StudyView;
import org.jspecify.annotations.Nullable;

/// `report.html` of several people's days in one study: a single page that needs no network, no font and no script.
public final class StudyPage {
    private StudyPage() {}

    /// The same analysis and provenance give the same bytes.
    ///
    /// @param evidence null where there is no posterior
    /// @param notes on how the table was read, a sentence each
    public static String html(
            StudyAnalysis analysis,
            @Nullable StudyEvidence evidence,
            SeriesPlan plan,
            List<String> notes,
            Provenance provenance) {
        return new StudyView(analysis, evidence, plan, notes, provenance).html();
    }
}
