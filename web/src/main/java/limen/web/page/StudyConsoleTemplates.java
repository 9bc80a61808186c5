package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.console.study.AmendPage;
import limen.web.console.study.ChangePage;
import limen.web.console.study.DeedPage;
import limen.web.console.study.DueContact;
import limen.web.console.study.Overview;
import limen.web.console.study.ProtocolPage;

/// Each page about the study as a whole as text. Nobody intercepts the templates' tags: the generated code knows that
/// as null.
@SuppressWarnings("NullAway")
public final class StudyConsoleTemplates {
    private StudyConsoleTemplates() {}

    public static String overview(ConsoleFrame frame, Overview page) {
        return html(out -> JtestudyoverviewGenerated.render(out, null, frame, page));
    }

    /// The same without what stands around every page.
    public static String overview(Overview page) {
        return html(out -> JtestudystandsGenerated.render(out, null, page));
    }

    /// Who is owed a contact.
    ///
    /// @param sentence how many
    public static String contacts(ConsoleFrame frame, String sentence, List<DueContact> contacts) {
        return html(out -> JtestudydueGenerated.render(out, null, frame, sentence, contacts));
    }

    public static String protocol(ConsoleFrame frame, ProtocolPage page) {
        return html(out -> JtestudyprotocolGenerated.render(out, null, frame, page));
    }

    public static String deed(ConsoleFrame frame, DeedPage page, Csrf csrf) {
        return html(out -> JtestudydeedGenerated.render(out, null, frame, page, csrf));
    }

    public static String amend(ConsoleFrame frame, AmendPage page, Csrf csrf) {
        return html(out -> JtestudyamendGenerated.render(out, null, frame, page, csrf));
    }

    public static String change(ConsoleFrame frame, ChangePage page, Csrf csrf) {
        return html(out -> JtestudychangeGenerated.render(out, null, frame, page, csrf));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
