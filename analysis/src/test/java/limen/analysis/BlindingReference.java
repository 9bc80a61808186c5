package limen.analysis;

import static limen.testkit.Close.assertNumber;

import limen.testkit.ReferenceTable;

/// Holds blinding indices against the table that R made: per session the literature's formula, pooled the error that is
/// clustered by participant.
final class BlindingReference {
    private BlindingReference() {}

    static void assertAgrees(TrialFindings findings, ReferenceTable reference) {
        for (var row : reference.rows()) {
            var found = Found.blinding(findings, row.text("scope"), row.text("arm"), row.text("index"));
            assertNumber(found.value()).as(row + "").agreesTo(11, row.number("estimate"));
            assertNumber(found.standardError()).as(row + "").agreesTo(10, row.number("std_error_clustered"));
            if (!row.text("scope").equals(BlindingIndex.ALL)) {
                assertNumber(found.standardError()).as(row + "").agreesTo(10, row.number("std_error_formula"));
            }
        }
    }
}
