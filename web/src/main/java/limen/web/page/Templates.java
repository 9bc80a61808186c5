package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.Fault;

/// Each page as text. Nobody intercepts the templates' tags: the generated code knows that as null.
@SuppressWarnings("NullAway")
public final class Templates {
    private Templates() {}

    /// The front page.
    ///
    /// @param door the way in that people of this study use, in words; empty if nobody signs in here
    public static String front(String door) {
        return html(out -> JtefrontGenerated.render(out, null, Frame.alone("Limen"), door));
    }

    public static String claims(ClaimList list) {
        return html(out -> JteclaimsGenerated.render(out, null, Frame.in(Place.EVIDENCE), list));
    }

    public static String claim(ClaimView claim) {
        var frame = Frame.in(Place.EVIDENCE, "Claim " + claim.row().id());
        return html(out -> JteclaimGenerated.render(out, null, frame, claim));
    }

    public static String medicines() {
        return medicines(MedicineAnswer.NOTHING);
    }

    public static String medicines(MedicineAnswer answer) {
        return html(out -> JtemedicinesGenerated.render(out, null, Frame.in(Place.MEDICINES), answer));
    }

    public static String comparison() {
        return html(out -> JtecompareGenerated.render(out, null, Frame.in(Place.COMPARE), Comparison.FIXED));
    }

    public static String laws(LawList list) {
        return html(out -> JtelawsGenerated.render(out, null, Frame.in(Place.LAW), list));
    }

    public static String law(LawView view) {
        return html(out -> JtelawGenerated.render(out, null, Frame.in(Place.LAW), view));
    }

    /// The one page without the way to itself.
    ///
    /// @param told who reads what could be told
    public static String unwell(UnwellView view, UnwellView.Told told) {
        return html(out -> JteunwellGenerated.render(out, null, new Frame("Help", null, true), view, told));
    }

    public static String grading() {
        return html(out -> JtegradingGenerated.render(out, null, Frame.in(Place.GRADING), GradingView.EXAMPLES));
    }

    public static String fault(Fault fault) {
        return html(out -> JtefaultGenerated.render(out, null, Frame.alone("Limen"), fault));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
