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

    public static String front() {
        return html(out -> JtefrontGenerated.render(out, null, Frame.alone("Limen")));
    }

    public static String fault(Fault fault) {
        return html(out -> JtefaultGenerated.render(out, null, Frame.alone("Not found"), fault));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
