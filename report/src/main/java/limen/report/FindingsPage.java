package limen.report;

import limen.analysis.BeliefEvidence;
import limen.analysis.TrialFindings;
import limen.report.page.Page;

/// `report.html`: the findings of one trial as a single page that needs no network, no font and no script to be read.
public final class FindingsPage {
    private FindingsPage() {}

    /// The same findings and provenance give the same bytes.
    ///
    /// @param evidence what stands beside the findings about belief
    public static String html(TrialFindings findings, BeliefEvidence evidence, Provenance provenance) {
        return Page.of(findings, evidence, provenance).html();
    }

    /// The same findings to stand within another page that has the style of the reports.
    public static String within(TrialFindings findings, BeliefEvidence evidence, Provenance provenance) {
        return Page.of(findings, evidence, provenance).within();
    }
}
