package limen.report.series;

import java.util.List;
import limen.analysis.SeriesPlan;
import limen.analysis.SetsAnalysis;
import limen.report.Provenance;
import limen.report.page.SetsView;

/// `report.html` of many series, each by itself: a single page that needs no network, no font and no script.
public final class SetsPage {
    private SetsPage() {}

    /// The same analysis and provenance give the same bytes.
    ///
    /// @param notes on how the table was read, a sentence each
    public static String html(SetsAnalysis analysis, SeriesPlan plan, List<String> notes, Provenance provenance) {
        return new SetsView(analysis, plan, notes, provenance).html();
    }
}
