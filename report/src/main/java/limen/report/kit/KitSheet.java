package limen.report.kit;

import java.time.LocalDate;
import limen.report.page.kit.Sheet;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;

/// The preparer's list: what goes into each kit, with room for lot, expiry and two signatures. It opens the blinding
/// for whoever reads it, so it is a document of its own, apart from [KitLabels], and stays with the preparer.
public final class KitSheet {
    private KitSheet() {}

    /// The document to print; the same list gives the same bytes.
    ///
    /// @param sha256 the published fingerprint of the sealed list
    public static String html(SupervisedStudy study, AllocationList list, String sha256, LocalDate madeOn) {
        return Sheet.of(study, list, sha256, madeOn).html();
    }
}
