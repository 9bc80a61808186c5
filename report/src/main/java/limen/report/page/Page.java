package limen.report.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import limen.analysis.BeliefEvidence;
import limen.analysis.TrialFindings;
import limen.analysis.record.HarmCount;
import limen.analysis.record.RecordFindings;
import limen.report.Provenance;
import org.jspecify.annotations.Nullable;

/// Everything the page's template places, section by section in reading order.
public record Page(
        Verdict verdict,
        Harm harm,
        Comparison comparison,
        BeliefSection belief,
        BeliefView beside,
        Blinding blinding,
        NeededSection needed,
        List<ModelGroup> models,
        Sources sources) {

    public static Page of(TrialFindings findings, BeliefEvidence evidence, Provenance provenance) {
        return of(findings, evidence, provenance, null);
    }

    /// Of a study's own record, which knows adverse events beside its table.
    public static Page of(RecordFindings found, Provenance provenance) {
        return of(found.trial(), found.belief(), provenance, found.harm());
    }

    private static Page of(
            TrialFindings findings, BeliefEvidence evidence, Provenance provenance, @Nullable HarmCount recorded) {
        var belief = BeliefSection.of(findings);
        return new Page(
                Verdict.of(findings),
                Harm.of(findings, recorded),
                Comparison.of(findings),
                belief,
                BeliefView.of(findings, evidence, belief),
                Blinding.of(findings),
                NeededSection.of(findings),
                ModelGroup.of(findings),
                Sources.of(findings, provenance));
    }

    /// The page as text. Nobody intercepts the template's tags: the generated code knows that as null.
    @SuppressWarnings("NullAway")
    public String html() {
        var text = new StringOutput();
        JtefindingsGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }

    /// The findings to stand within another page, which has a title, the miniatures and the provenance of its own.
    @SuppressWarnings("NullAway")
    public String within() {
        var text = new StringOutput();
        JtewithinGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
        return text.toString();
    }
}
