package limen.report;

import limen.analysis.BeliefEvidence;
import limen.analysis.TrialFindings;
import limen.analysis.record.RecordFindings;
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

    /// The same of a study's own record, with the adverse events that it counts.
    public static String html(RecordFindings found, Provenance provenance) {
        return Page.of(found, provenance).html();
    }

    /// The same, to stand within another page that has the style of the reports.
    public static String within(RecordFindings found, Provenance provenance) {
        return Page.of(found, provenance).within();
    }
}
