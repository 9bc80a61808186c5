package limen.analysis;

import limen.inference.Wording;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.StudyFinding;
import limen.inference.hierarchy.StudySeries;

/// Several people's days in one study, what they answer, and what that shows.
public record StudyAnalysis(StudySeries series, HierarchicalResult result, StudyFinding finding) {
    /// The analysis of that study under that plan: the same table gives the same digits.
    public static StudyAnalysis of(StudySeries series, SeriesPlan plan) {
        var result = plan.studyModel().fit(series);
        var finding = switch (result) {
            case HierarchicalPosterior posterior -> finding(posterior, plan);
            case HierarchicalResult.NotEstimable _ -> StudyFinding.of(result, plan.worse());
        };
        return new StudyAnalysis(series, result, finding);
    }

    /// No difference is called only where the people, and not the prior, say so.
    private static StudyFinding finding(HierarchicalPosterior posterior, SeriesPlan plan) {
        var finding = StudyFinding.of(posterior, plan.worse(), smallestEffect(posterior, plan));
        var sd = posterior.population().active().sd();
        var priorSd = plan.studyModel().priors().series().activeSd();
        return finding instanceof StudyFinding.NoDifference && PersonFindingRule.restsOnPrior(sd, priorSd)
                ? new StudyFinding.CannotTell(PersonSentence.priorDecides(
                        Wording.forSpread(posterior.spread().residual().mean()), priorSd))
                : finding;
    }

    /// The smallest effect of interest in the outcome's units.
    static double smallestEffect(HierarchicalPosterior posterior, SeriesPlan plan) {
        return plan.smallestEffect()
                .inOutcomeUnits(posterior.spread().residual().mean());
    }

    /// The finding's place among all findings.
    public Finding.Kind kind() {
        return switch (finding) {
            case StudyFinding.HarmSignal _ -> Finding.Kind.HARM_SIGNAL;
            case StudyFinding.NoDifference _ -> Finding.Kind.NO_DIFFERENCE;
            case StudyFinding.CannotTell _ -> Finding.Kind.CANNOT_TELL;
        };
    }

    /// The finding in plain words.
    public String sentence() {
        return finding.sentence();
    }
}
