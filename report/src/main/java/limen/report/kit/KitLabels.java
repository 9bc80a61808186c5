package limen.report.kit;

import java.util.Collection;
import java.util.List;
import limen.report.page.kit.Labels;
import limen.study.KitNumber;

/// Labels for kits, 3 by 8 on a page of A4, 70 x 37 mm each. They are made from numbers alone, so that they cannot
/// tell what a kit holds, and they stand in the order of the numbers, which says nothing either.
public final class KitLabels {
    private KitLabels() {}

    /// The document to print on label sheets; the same numbers give the same bytes.
    ///
    /// @param study code of the study
    /// @param emergency whom to call, and the number, as one short line
    public static String html(String study, Collection<KitNumber> kits, String emergency) {
        return new Labels(study, List.copyOf(kits), emergency).html();
    }

    /// What a scanner reads from a label: study code and kit number, with a slash between.
    public static String scanned(String study, KitNumber kit) {
        return study + "/" + kit;
    }
}
