package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.demo.DemoPage;
import limen.web.participant.CapsulePage;
import limen.web.participant.DataPage;
import limen.web.participant.ErasePage;
import limen.web.participant.FormPage;
import limen.web.participant.RecordPage;
import limen.web.participant.ResultsPage;
import limen.web.participant.StudyFrame;
import limen.web.participant.Today;
import limen.web.participant.UnwellTold;

/// Each page of a study as text. Nobody intercepts the templates' tags: the generated code knows that as null.
@SuppressWarnings("NullAway")
public final class StudyTemplates {
    private StudyTemplates() {}

    public static String today(StudyFrame frame, Today today) {
        return html(out -> JtetodayGenerated.render(out, null, frame, today));
    }

    public static String form(StudyFrame frame, FormPage page, Csrf csrf) {
        return html(out -> JteformGenerated.render(out, null, frame, page, csrf));
    }

    public static String capsule(StudyFrame frame, CapsulePage page, Csrf csrf) {
        return html(out -> JtecapsuleGenerated.render(out, null, frame, page, csrf));
    }

    public static String record(StudyFrame frame, RecordPage page) {
        return html(out -> JterecordGenerated.render(out, null, frame, page));
    }

    public static String leave(StudyFrame frame, String id, Csrf csrf) {
        return html(out -> JteleaveGenerated.render(out, null, frame, id, csrf));
    }

    public static String told(StudyFrame frame, UnwellTold told) {
        return html(out -> JtetoldGenerated.render(out, null, frame, told));
    }

    public static String results(StudyFrame frame, ResultsPage page) {
        return html(out -> JteresultsGenerated.render(out, null, frame, page));
    }

    public static String data(StudyFrame frame, DataPage page) {
        return html(out -> JtedataGenerated.render(out, null, frame, page));
    }

    public static String withdraw(StudyFrame frame, String id, Csrf csrf) {
        return html(out -> JtewithdrawGenerated.render(out, null, frame, id, csrf));
    }

    public static String erase(StudyFrame frame, DataPage data, ErasePage page, Csrf csrf) {
        return html(out -> JteeraseGenerated.render(out, null, frame, data, page, csrf));
    }

    /// Says that a record is gone.
    ///
    /// @param journal whether it was no record of a study
    public static String erased(StudyFrame frame, boolean journal) {
        return html(out -> JteerasedGenerated.render(out, null, frame, journal));
    }

    /// A page that says one thing.
    public static String said(StudyFrame frame, String heading, String sentence) {
        return html(out -> JtesaidGenerated.render(out, null, frame, heading, sentence));
    }

    public static String demo(DemoPage page, Csrf csrf) {
        return html(out -> JtedemoGenerated.render(out, null, page, csrf));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
