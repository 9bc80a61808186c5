package limen.report.page.kit;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import limen.report.figure.Markup;
import limen.report.kit.KitLabels;
import limen.study.KitNumber;

/// What the template of the labels places.
///
/// @param study code of the study
/// @param emergency whom to call, and the number, as one short line
public record Labels(String study, List<KitNumber> kits, String emergency) {
    /// On one page.
    public static final int PER_PAGE = 24;
    /// What fits under the name of the study in two lines.
    private static final int LONGEST_EMERGENCY = 60;

    public Labels {
        kits = kits.stream().sorted().distinct().toList();
        if (emergency.isBlank() || emergency.length() > LONGEST_EMERGENCY) {
            throw new IllegalArgumentException(
                    "The emergency line has %d characters; expected 1 to %d, a name and a telephone number"
                            .formatted(emergency.length(), LONGEST_EMERGENCY));
        }
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtelabelsGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    /// The kits, page by page.
    public List<List<KitNumber>> pages() {
        var pages = new ArrayList<List<KitNumber>>();
        for (int first = 0; first < kits.size(); first += PER_PAGE) {
            pages.add(kits.subList(first, Math.min(first + PER_PAGE, kits.size())));
        }
        return pages;
    }

    /// The square that a scanner reads: study code and kit number, with a slash between.
    public Markup qr(KitNumber kit) {
        return QrCode.of(KitLabels.scanned(study, kit));
    }
}
