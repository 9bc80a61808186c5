package limen.report;

import limen.analysis.TrialFindings;
import limen.report.page.Page;

/// `report.html`: the findings of one trial as a single page that needs no network, no font and no script to be read.
public final class FindingsPage {
    private FindingsPage() {}

    /// The same findings and provenance give the same bytes.
    public static String html(TrialFindings findings, Provenance provenance) {
        return Page.of(findings, provenance).html();
    }
}
