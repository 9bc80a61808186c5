package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.console.alarms.AlarmsPage;

/// The page of the alarms as text. Nobody intercepts the templates' tags: the generated code knows that as null.
@SuppressWarnings("NullAway")
public final class AlarmTemplates {
    private AlarmTemplates() {}

    public static String alarms(ConsoleFrame frame, AlarmsPage page, Csrf csrf) {
        return html(out -> JtealarmsGenerated.render(out, null, frame, page, csrf));
    }

    private static String html(Consumer<HtmlTemplateOutput> page) {
        var output = new StringOutput();
        page.accept(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
