package limen.report.pharmacology;

import limen.report.Provenance;
import limen.report.page.PharmacologyView;

/// `report.html` of a simulated regimen: a single page that needs no network, no font and no script.
public final class PharmacologyPage {
    private PharmacologyPage() {}

    /// The same simulation and provenance give the same bytes.
    ///
    /// @param provenance its file is the table of parameters
    public static String html(Simulated simulated, Provenance provenance) {
        return new PharmacologyView(simulated, new CourseFigures(simulated).all(), provenance).html();
    }
}
