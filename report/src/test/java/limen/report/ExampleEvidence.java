package limen.report;

import java.util.List;
import java.util.stream.IntStream;
import limen.analysis.Asked;
import limen.analysis.Belief;
import limen.analysis.BeliefEvidence;
import limen.analysis.Calibration;
import limen.analysis.CapsuleEffect;
import limen.analysis.ChancePosterior;
import limen.analysis.ExpectancyFit;
import limen.analysis.GuessScore;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.OutcomeBelief;
import limen.analysis.Role;
import limen.analysis.StratumMean;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;
import limen.inference.Stratum;
import limen.inference.belief.TippingPoint;
import limen.inference.posterior.MarginalSummary;

/// Invented evidence about belief beside invented findings.
final class ExampleEvidence {
    private ExampleEvidence() {}

    /// With everything that was not asked left out.
    static BeliefEvidence none() {
        return new BeliefEvidence(new Asked.NotAsked<>(), List.of());
    }

    /// What stands beside findings with guesses, when nobody was asked more.
    static BeliefEvidence ofGuesses(TrialFindings findings) {
        return of(findings, new Asked.NotAsked<>(), new Asked.NotAsked<>());
    }

    /// With confidences and expectancies.
    static BeliefEvidence full(TrialFindings findings) {
        return of(findings, new Asked.Known<>(score()), new Asked.Known<>(expectancy()));
    }

    /// The full evidence where guesses were asked, else none.
    static BeliefEvidence beside(TrialFindings findings) {
        return findings.blinding().isEmpty() ? none() : full(findings);
    }

    private static BeliefEvidence of(TrialFindings findings, Asked<GuessScore> score, Asked<ExpectancyFit> expectancy) {
        return new BeliefEvidence(
                score,
                findings.outcomes().stream()
                        .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                        .map(outcome -> outcome(outcome, expectancy))
                        .toList());
    }

    private static OutcomeBelief outcome(OutcomeAnalysis analysis, Asked<ExpectancyFit> expectancy) {
        return switch (analysis.belief()) {
            case Belief.Separated belief
            when analysis.capsule() instanceof CapsuleEffect.Estimated capsule ->
                new OutcomeBelief(
                        analysis.name(),
                        belief.strata().stream().mapToInt(StratumMean::n).sum(),
                        new Asked.Known<>(new TippingPoint(capsule.difference(), gap(belief))),
                        new Asked.Known<>(posterior(belief.atChance())),
                        expectancy);
            case Belief.Separated _, Belief.TooThin _, Belief.NotAsked _ ->
                new OutcomeBelief(
                        analysis.name(),
                        3,
                        new Asked.Unknown<>("On one of the capsules nobody guessed."),
                        new Asked.Unknown<>("Capsule and belief cannot be told apart."),
                        expectancy instanceof Asked.Known<ExpectancyFit>
                                ? new Asked.Unknown<>("There are too few answers for so many terms.")
                                : expectancy);
        };
    }

    private static double gap(Belief.Separated belief) {
        return share(belief, Stratum.AA, Stratum.AP) - share(belief, Stratum.PA, Stratum.PP);
    }

    private static double share(Belief.Separated belief, Stratum active, Stratum placebo) {
        var said = (double) belief.strata().get(active.ordinal()).n();
        return said / (said + belief.strata().get(placebo.ordinal()).n());
    }

    private static ChancePosterior posterior(Estimate atChance) {
        var interval = atChance.interval();
        return new ChancePosterior(
                new MarginalSummary(
                        atChance.value(),
                        atChance.standardError(),
                        interval.lower(),
                        atChance.value(),
                        interval.upper()),
                0.34,
                0.004);
    }

    private static GuessScore score() {
        var right = new double[] {0.52, 0.61, 0.68, 0.81};
        return new GuessScore(
                new Estimate(0.221, 0.012, 199),
                new Estimate(0.68, 0.035, 199),
                220,
                200,
                9,
                0,
                IntStream.range(0, 4)
                        .mapToObj(group -> new Calibration(
                                group / 4.0,
                                (group + 1) / 4.0,
                                (1 + group / 4.0 + 0.125) / 2,
                                group == 2 ? Estimate.UNKNOWN : Estimate.normal(right[group], 0.05),
                                group == 2 ? 7 : 71))
                        .toList());
    }

    private static ExpectancyFit expectancy() {
        return new ExpectancyFit(
                61.2,
                19.4,
                new Estimate(3.2, 1.3, 215),
                new Estimate(0.06, 0.03, 215),
                new Estimate(0.05, 0.04, 215),
                new Estimate(2.2, 1.5, 215),
                new Estimate(4.2, 1.6, 215),
                219,
                219,
                14);
    }
}
