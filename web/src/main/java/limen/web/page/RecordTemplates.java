package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.study.Role;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.console.record.BackupPage;
import limen.web.console.record.TrailPage;
import limen.web.console.record.VerifyPage;

/// Each page about the record itself, as text.
@SuppressWarnings("NullAway")
public final class RecordTemplates {
    private RecordTemplates() {}

    /// The trail.
    ///
    /// @param role of whoever reads it, on which depends what they may take along
    public static String trail(ConsoleFrame frame, TrailPage page, Role role) {
        return html(out -> JtetrailGenerated.render(out, null, frame, page, role));
    }

    public static String verify(ConsoleFrame frame, VerifyPage page, Csrf csrf) {
        return html(out -> JteverifyGenerated.render(out, null, frame, page, csrf));
    }

    public static String backups(ConsoleFrame frame, BackupPage page, Csrf csrf) {
        return html(out -> JtebackupsGenerated.render(out, null, frame, page, csrf));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
