package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.console.ConsoleFrame;
import limen.web.console.board.BoardView;
import limen.web.console.findings.FindingsView;

/// The pages about what the data show, as text. Nobody intercepts the templates' tags: the generated code knows that as
/// null.
@SuppressWarnings("NullAway")
public final class FindingsTemplates {
    private FindingsTemplates() {}

    public static String findings(ConsoleFrame frame, FindingsView view) {
        return html(out -> JtefindingsGenerated.render(out, null, frame, view));
    }

    public static String board(ConsoleFrame frame, BoardView view) {
        return html(out -> JteboardGenerated.render(out, null, frame, view));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
