package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.function.Consumer;
import limen.study.randomisation.LabelOrder;
import limen.web.access.Csrf;
import limen.web.journal.DoorPage;
import limen.web.participant.FormPage;
import limen.web.participant.LabelsPage;
import limen.web.participant.StudyFrame;

/// Each page that only a personal journal has, as text.
@SuppressWarnings("NullAway")
public final class JournalTemplates {
    private JournalTemplates() {}

    /// The page before the door.
    public static String door(StudyFrame frame, DoorPage page, Csrf csrf) {
        return html(out -> JtejournalGenerated.render(out, null, frame, page, csrf));
    }

    public static String begin(StudyFrame frame, FormPage page, Csrf csrf) {
        return html(out -> JtebeginGenerated.render(out, null, frame, page, csrf));
    }

    public static String labels(StudyFrame frame, LabelsPage page) {
        return html(out -> JtelabelsGenerated.render(out, null, frame, page));
    }

    public static String shuffle(StudyFrame frame, FormPage page, Csrf csrf) {
        return html(out -> JteshuffleGenerated.render(out, null, frame, page, csrf));
    }

    /// What is shown once.
    public static String envelope(StudyFrame frame, LabelOrder order, String code, LocalDate day) {
        return html(out -> JteenvelopeGenerated.render(out, null, frame, order, code, day));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
