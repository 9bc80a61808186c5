package limen.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.CurvePoint;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.StratumMean;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;
import limen.report.words.Numbers;

/// The outcomes of a trial as the page asks for them. A manipulation check is no outcome.
record Outcomes(List<OutcomeAnalysis> all, List<OutcomeAnalysis> checks) {
    static Outcomes of(TrialFindings findings) {
        return new Outcomes(
                findings.outcomes().stream()
                        .filter(o -> o.role() != Role.MANIPULATION_CHECK)
                        .toList(),
                findings.outcomes().stream()
                        .filter(o -> o.role() == Role.MANIPULATION_CHECK)
                        .toList());
    }

    Optional<OutcomeAnalysis> primary() {
        return all.stream().filter(o -> o.role() == Role.PRIMARY).findFirst();
    }

    List<OutcomeAnalysis> with(Finding.Kind kind) {
        return all.stream().filter(o -> o.finding().kind() == kind).toList();
    }

    boolean guessesWereAsked() {
        return all.stream().anyMatch(Outcomes::wasAsked);
    }

    /// The outcomes in which capsule and belief can be told apart, at every share of right guesses.
    List<OutcomeAnalysis> separated() {
        return all.stream()
                .filter(o -> o.belief() instanceof Belief.Separated belief && isKnown(belief))
                .toList();
    }

    /// Whether every point of the curve and every group is known, so that they can be drawn.
    static boolean isKnown(Belief.Separated belief) {
        return Stream.concat(
                        belief.curve().stream().map(CurvePoint::difference),
                        belief.strata().stream().map(StratumMean::mean))
                .allMatch(Estimate::isKnown);
    }

    /// How an outcome's numbers are printed.
    static Numbers numbers(OutcomeAnalysis outcome) {
        return switch (outcome.capsule()) {
            case CapsuleEffect.Estimated capsule -> Numbers.forSpread(capsule.residualSd());
            case CapsuleEffect.NotEstimable _ -> Numbers.PLAIN;
        };
    }

    /// `n = 233`, or `n = 1,707 rows of 233 people` where somebody has several.
    static String n(OutcomeAnalysis outcome) {
        return outcome.repeated()
                ? "n\u00a0=\u00a0%s rows of %s people"
                        .formatted(Numbers.count(outcome.rows()), Numbers.count(outcome.participants()))
                : "n\u00a0=\u00a0" + Numbers.count(outcome.rows());
    }

    private static boolean wasAsked(OutcomeAnalysis outcome) {
        return switch (outcome.belief()) {
            case Belief.Separated _, Belief.TooThin _ -> true;
            case Belief.NotAsked _ -> false;
        };
    }
}
