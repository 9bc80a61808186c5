package limen.report.rehearsal;

import limen.report.page.RehearsalView;

/// The index of a rehearsal: one row for each simulated person, harm first.
public final class RehearsalPage {
    private RehearsalPage() {}

    /// The same rehearsal gives the same bytes.
    public static String html(Rehearsal rehearsal) {
        return RehearsalView.of(rehearsal, ProtocolFacts.of(rehearsal.protocol()))
                .html();
    }
}
