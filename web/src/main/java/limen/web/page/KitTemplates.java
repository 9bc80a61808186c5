package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.console.kits.DispensePage;
import limen.web.console.kits.KitPage;
import limen.web.console.kits.KitsPage;
import limen.web.console.kits.PaperPage;
import limen.web.console.kits.ReceivePage;
import limen.web.console.sealed.AgreePage;
import limen.web.console.sealed.FinalPage;
import limen.web.console.sealed.SealPage;
import limen.web.console.sealed.ToldPage;
import limen.web.console.sealed.UnblindPage;
import limen.web.console.sealed.UnsealPage;

/// Each page about kits and the sealed list as text. Nobody intercepts the templates' tags: the generated code knows
/// that as null.
@SuppressWarnings("NullAway")
public final class KitTemplates {
    private KitTemplates() {}

    public static String kits(ConsoleFrame frame, KitsPage page) {
        return html(out -> JtekitsGenerated.render(out, null, frame, page));
    }

    public static String kit(ConsoleFrame frame, KitPage page, Csrf csrf) {
        return html(out -> JtekitGenerated.render(out, null, frame, page, csrf));
    }

    /// The page on which a lot comes in.
    ///
    /// @param fault why nothing was received; empty if nothing is wrong
    public static String receive(ConsoleFrame frame, ReceivePage page, String fault, Csrf csrf) {
        return html(out -> JtekitreceiveGenerated.render(out, null, frame, page, fault, csrf));
    }

    public static String dispense(ConsoleFrame frame, DispensePage page, Csrf csrf) {
        return html(out -> JtekitdispenseGenerated.render(out, null, frame, page, csrf));
    }

    public static String paper(ConsoleFrame frame, PaperPage page) {
        return html(out -> JtekitpaperGenerated.render(out, null, frame, page));
    }

    public static String seal(ConsoleFrame frame, SealPage page, Csrf csrf) {
        return html(out -> JtesealGenerated.render(out, null, frame, page, csrf));
    }

    public static String unseal(ConsoleFrame frame, UnsealPage page, Csrf csrf) {
        return html(out -> JteunsealGenerated.render(out, null, frame, page, csrf));
    }

    public static String unblind(ConsoleFrame frame, UnblindPage page, Csrf csrf) {
        return html(out -> JteunblindGenerated.render(out, null, frame, page, csrf));
    }

    public static String agree(ConsoleFrame frame, AgreePage page, Csrf csrf) {
        return html(out -> JteunblindagreeGenerated.render(out, null, frame, page, csrf));
    }

    public static String told(ConsoleFrame frame, ToldPage page) {
        return html(out -> JteunblindtoldGenerated.render(out, null, frame, page));
    }

    public static String end(ConsoleFrame frame, FinalPage page, Csrf csrf) {
        return html(out -> JteunblindfinalGenerated.render(out, null, frame, page, csrf));
    }

    private static String html(Consumer<HtmlTemplateOutput> template) {
        var text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
