package limen.web.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.function.Consumer;
import limen.web.access.Csrf;
import limen.web.console.ConsoleFrame;
import limen.web.demo.DemoPage;
import limen.web.participant.CapsulePage;
import limen.web.participant.ConsentPage;
import limen.web.participant.DataPage;
import limen.web.participant.DoctorPage;
import limen.web.participant.EligiblePage;
import limen.web.participant.ErasePage;
import limen.web.participant.FactPage;
import limen.web.participant.FormPage;
import limen.web.participant.HabitTold;
import limen.web.participant.JoinPage;
import limen.web.participant.RecordPage;
import limen.web.participant.ResultsPage;
import limen.web.participant.StudyFrame;
import limen.web.participant.TaskPage;
import limen.web.participant.Today;
import limen.web.participant.UnwellTold;
import limen.web.signin.AccountPage;
import limen.web.signin.InvitePage;
import limen.web.signin.InvitedPage;
import limen.web.signin.SignInPage;

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

    public static String join(StudyFrame frame, JoinPage page) {
        return html(out -> JtejoinGenerated.render(out, null, frame, page));
    }

    public static String consent(StudyFrame frame, ConsentPage page, Csrf csrf) {
        return html(out -> JteconsentGenerated.render(out, null, frame, page, csrf));
    }

    public static String eligible(StudyFrame frame, EligiblePage page) {
        return html(out -> JteeligibleGenerated.render(out, null, frame, page));
    }

    public static String task(StudyFrame frame, TaskPage page, Csrf csrf) {
        return html(out -> JtetaskGenerated.render(out, null, frame, page, csrf));
    }

    public static String learn(StudyFrame frame) {
        return html(out -> JtelearnGenerated.render(out, null, frame));
    }

    public static String doctor(StudyFrame frame, DoctorPage page) {
        return html(out -> JtedoctorGenerated.render(out, null, frame, page));
    }

    public static String habitTold(StudyFrame frame, HabitTold told) {
        return html(out -> JtehabittoldGenerated.render(out, null, frame, told));
    }

    public static String capsule(StudyFrame frame, CapsulePage page, Csrf csrf) {
        return html(out -> JtecapsuleGenerated.render(out, null, frame, page, csrf));
    }

    public static String fact(StudyFrame frame, FactPage page, Csrf csrf) {
        return html(out -> JtefactGenerated.render(out, null, frame, page, csrf));
    }

    /// For somebody who told a phone without network that they feel unwell.
    ///
    /// @param team whether there is somebody who will read it
    public static String toldAway(StudyFrame frame, UnwellView view, boolean team) {
        return html(out -> JtetoldawayGenerated.render(out, null, frame, view, team));
    }

    /// For what a phone does not keep.
    public static String notKept(StudyFrame frame) {
        return html(out -> JtenotkeptGenerated.render(out, null, frame));
    }

    public static String record(StudyFrame frame, RecordPage page) {
        return html(out -> JterecordGenerated.render(out, null, frame, page));
    }

    public static String leave(StudyFrame frame, String id, String reason, Csrf csrf) {
        return html(out -> JteleaveGenerated.render(out, null, frame, id, reason, csrf));
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

    public static String signIn(StudyFrame frame, SignInPage page, Csrf csrf) {
        return html(out -> JtesignInGenerated.render(out, null, frame, page, csrf));
    }

    public static String invited(StudyFrame frame, InvitedPage page, Csrf csrf) {
        return html(out -> JteinvitedGenerated.render(out, null, frame, page, csrf));
    }

    /// An invitation that does not open.
    public static String gone(StudyFrame frame, String because) {
        return html(out -> JtegoneGenerated.render(out, null, frame, because));
    }

    public static String account(StudyFrame frame, AccountPage page, Csrf csrf) {
        return html(out -> JteaccountGenerated.render(out, null, frame, page, csrf));
    }

    /// The same for somebody who conducts the study.
    public static String account(ConsoleFrame frame, AccountPage page, Csrf csrf) {
        return html(out -> JteaccountstaffGenerated.render(out, null, frame, page, csrf));
    }

    public static String invite(ConsoleFrame frame, InvitePage page, Csrf csrf) {
        return html(out -> JteinviteGenerated.render(out, null, frame, page, csrf));
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
