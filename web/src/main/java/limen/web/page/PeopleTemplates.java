package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.console.people.ActPage;
import limen.web.console.people.PeoplePage;
import limen.web.console.people.PersonPage;
import limen.web.console.people.ReportPage;

/// Each page about people as text. Nobody intercepts the templates' tags: the generated code knows that as null.
@SuppressWarnings("NullAway")
public final class PeopleTemplates {
    private PeopleTemplates() {}

    public static String people(ConsoleFrame frame, PeoplePage page) {
        return html(out -> JtepeopleGenerated.render(out, null, frame, page));
    }

    public static String person(ConsoleFrame frame, PersonPage page) {
        return html(out -> JtepersonGenerated.render(out, null, frame, page));
    }

    public static String act(ConsoleFrame frame, ActPage page, Csrf csrf) {
        return html(out -> JtepersonactGenerated.render(out, null, frame, page, csrf));
    }

    public static String report(ConsoleFrame frame, ReportPage page) {
        return html(out -> JtepersonreportGenerated.render(out, null, frame, page));
    }

    private static String html(Consumer<HtmlTemplateOutput> render) {
        var text = new StringOutput();
        render.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
