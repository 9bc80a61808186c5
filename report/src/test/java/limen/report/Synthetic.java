package limen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.Coefficient;
import limen.analysis.CurvePoint;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.Model;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.PlannedContrast;
import limen.analysis.Role;
import limen.analysis.StratumContrast;
import limen.analysis.StratumMean;
import limen.analysis.Term;
import limen.inference.Estimate;
import limen.inference.Stratum;

/// An invented outcome, made of four invented groups. The numbers hang together as those of real data would; how they
/// are computed is tested elsewhere.
record Synthetic(
        String name, Role role, Direction direction, double sd, Map<Stratum, Integer> n, Map<Stratum, Double> mean) {

    static Synthetic exploratory(String name, Direction direction, double sd, double... means) {
        return new Synthetic(
                name,
                Role.EXPLORATORY,
                direction,
                sd,
                Map.of(Stratum.PP, 100, Stratum.PA, 40, Stratum.AP, 45, Stratum.AA, 48),
                Map.of(Stratum.PP, means[0], Stratum.PA, means[1], Stratum.AP, means[2], Stratum.AA, means[3]));
    }

    Synthetic as(Role other) {
        return new Synthetic(name, other, direction, sd, n, mean);
    }

    Synthetic named(String other) {
        return new Synthetic(other, role, direction, sd, n, mean);
    }

    /// With the guesses of 1.
    Synthetic with(Map<Stratum, Integer> sizes) {
        return new Synthetic(name, role, direction, sd, sizes, mean);
    }

    OutcomeAnalysis analysed() {
        return analysed(separated(), false);
    }

    OutcomeAnalysis withoutGuesses() {
        return analysed(new Belief.NotAsked(), false);
    }

    OutcomeAnalysis withRepeatedSessions() {
        return analysed(separated(), true);
    }

    OutcomeAnalysis withTooFewIn(Stratum thin) {
        var strata = n.keySet().stream()
                .sorted()
                .map(s -> new StratumMean(s, s == thin ? 1 : n.get(s), Estimate.UNKNOWN))
                .toList();
        return analysed(new Belief.TooThin(List.of(thin), strata), false);
    }

    OutcomeAnalysis notEstimable(String reason) {
        return new OutcomeAnalysis(
                name,
                role,
                direction,
                3,
                3,
                3,
                0,
                false,
                Double.NaN,
                new CapsuleEffect.NotEstimable(reason),
                new Belief.TooThin(
                        List.of(Stratum.PP, Stratum.PA),
                        List.of(
                                new StratumMean(Stratum.PP, 0, Estimate.UNKNOWN),
                                new StratumMean(Stratum.PA, 0, Estimate.UNKNOWN),
                                new StratumMean(Stratum.AP, 1, Estimate.UNKNOWN),
                                new StratumMean(Stratum.AA, 2, Estimate.UNKNOWN))),
                new Finding(
                        Finding.Kind.CANNOT_TELL,
                        "These data cannot tell: there is no comparison, because %s.".formatted(reason)));
    }

    private OutcomeAnalysis analysed(Belief belief, boolean repeated) {
        var perPerson = repeated ? 7 : 1;
        return new OutcomeAnalysis(
                name,
                role,
                direction,
                total() * perPerson,
                total(),
                active() * perPerson,
                placebo() * perPerson,
                repeated,
                0.2 * residualSd(),
                capsule(),
                belief,
                finding(belief));
    }

    private CapsuleEffect.Estimated capsule() {
        var df = total() - 2.0;
        var difference = difference();
        return new CapsuleEffect.Estimated(
                List.of(
                        coefficient(
                                Model.WITHOUT_GUESS,
                                Term.INTERCEPT,
                                placeboMean(),
                                residualSd() / Math.sqrt(placebo()),
                                df),
                        coefficient(
                                Model.WITHOUT_GUESS, Term.ACTIVE, difference.value(), difference.standardError(), df)),
                difference,
                residualSd(),
                new Estimate(
                        difference.value() / residualSd() * (1 - 3 / (4.0 * total() - 9)),
                        difference.standardError() / residualSd(),
                        df));
    }

    private Belief.Separated separated() {
        var df = total() - 4.0;
        var contrasts = new ArrayList<StratumContrast>();
        for (var contrast : PlannedContrast.values()) {
            var estimate = new Estimate(
                    mean.get(contrast.first()) - mean.get(contrast.second()),
                    sd * Math.sqrt(1.0 / n.get(contrast.first()) + 1.0 / n.get(contrast.second())),
                    df);
            contrasts.add(new StratumContrast(contrast, estimate, Math.min(1, 3 * estimate.pValue())));
        }
        return new Belief.Separated(
                (double) (n.get(Stratum.PP) + n.get(Stratum.AA)) / total(),
                List.of(
                        coefficient(
                                Model.WITH_GUESS,
                                Term.INTERCEPT,
                                mean.get(Stratum.PP),
                                sd / Math.sqrt(n.get(Stratum.PP)),
                                df),
                        coefficient(
                                Model.WITH_GUESS,
                                Term.ACTIVE,
                                mean.get(Stratum.AP) - mean.get(Stratum.PP),
                                sd * 0.18,
                                df),
                        coefficient(
                                Model.WITH_GUESS,
                                Term.GUESS_ACTIVE,
                                mean.get(Stratum.PA) - mean.get(Stratum.PP),
                                sd * 0.19,
                                df),
                        coefficient(
                                Model.WITH_GUESS,
                                Term.ACTIVE_GUESS_ACTIVE,
                                mean.get(Stratum.AA)
                                        - mean.get(Stratum.AP)
                                        - mean.get(Stratum.PA)
                                        + mean.get(Stratum.PP),
                                sd * 0.27,
                                df)),
                n.keySet().stream()
                        .sorted()
                        .map(s -> new StratumMean(s, n.get(s), new Estimate(mean.get(s), sd / Math.sqrt(n.get(s)), df)))
                        .toList(),
                contrasts,
                IntStream.rangeClosed(0, 100)
                        .mapToObj(i -> new CurvePoint(i / 100.0, at(i / 100.0)))
                        .toList(),
                at(0.5),
                drop());
    }

    private Estimate at(double rate) {
        var right = (double) n.get(Stratum.AA) / (n.get(Stratum.AA) + n.get(Stratum.PP));
        var wrong = (double) n.get(Stratum.AP) / (n.get(Stratum.AP) + n.get(Stratum.PA));
        var active = rate * right / (rate * right + (1 - rate) * wrong);
        var placebo = rate * (1 - right) / (rate * (1 - right) + (1 - rate) * (1 - wrong));
        var weights = Map.of(Stratum.AA, active, Stratum.AP, 1 - active, Stratum.PP, -placebo, Stratum.PA, placebo - 1);
        var value = 0.0;
        var variance = 0.0;
        for (var stratum : Stratum.values()) {
            value += weights.get(stratum) * mean.get(stratum);
            variance += Math.pow(weights.get(stratum) * sd, 2) / n.get(stratum);
        }
        return new Estimate(value, Math.sqrt(variance), total() - 4.0);
    }

    private Estimate drop() {
        return new Estimate(difference().value() - at(0.5).value(), 0.06 * sd, total() - 4.0);
    }

    private Estimate difference() {
        var activeMean =
                (n.get(Stratum.AP) * mean.get(Stratum.AP) + n.get(Stratum.AA) * mean.get(Stratum.AA)) / active();
        return new Estimate(
                activeMean - placeboMean(), residualSd() * Math.sqrt(1.0 / active() + 1.0 / placebo()), total() - 2.0);
    }

    private double placeboMean() {
        return (n.get(Stratum.PP) * mean.get(Stratum.PP) + n.get(Stratum.PA) * mean.get(Stratum.PA)) / placebo();
    }

    private double residualSd() {
        return 1.06 * sd;
    }

    private int active() {
        return n.get(Stratum.AP) + n.get(Stratum.AA);
    }

    private int placebo() {
        return n.get(Stratum.PP) + n.get(Stratum.PA);
    }

    private int total() {
        return active() + placebo();
    }

    private Coefficient coefficient(Model model, Term term, double value, double error, double df) {
        var estimate = new Estimate(value, error, df);
        return new Coefficient(
                model,
                term,
                estimate,
                term == Term.INTERCEPT ? Double.NaN : Math.min(1, 5 * estimate.pValue()),
                total());
    }

    private Finding finding(Belief belief) {
        var capsule = difference().interval();
        var margin = 0.2 * residualSd();
        var harmful = switch (direction) {
            case HIGHER_IS_BETTER -> capsule.isBelow(0);
            case LOWER_IS_BETTER -> capsule.isAbove(0);
            case NOT_STATED -> false;
        };
        if (harmful) {
            return new Finding(
                    Finding.Kind.HARM_SIGNAL,
                    "People on the active capsule scored %.1f points the harmful way (%.1f to %.1f)."
                            .formatted(difference().value(), capsule.lower(), capsule.upper())
                            .replace('-', '−'));
        }
        if (capsule.isWithin(margin)) {
            return new Finding(
                    Finding.Kind.NO_DIFFERENCE,
                    "If there is a difference, it is smaller than the %.1f points agreed beforehand to matter."
                            .formatted(margin));
        }
        if (!(belief instanceof Belief.Separated separated) || !capsule.excludes(0)) {
            return new Finding(
                    Finding.Kind.CANNOT_TELL,
                    "These data cannot tell. A difference of %.1f points and one of %.1f both fit."
                            .formatted(capsule.lower(), capsule.upper())
                            .replace('-', '−'));
        }
        var atChance = separated.atChance().interval();
        if (atChance.excludes(0) && separated.atChance().value() * difference().value() > 0) {
            return new Finding(
                    Finding.Kind.BEYOND_BELIEF,
                    "People on the active capsule scored %.1f points higher, and %.1f points higher had their guesses been no better than chance."
                            .formatted(
                                    difference().value(), separated.atChance().value()));
        }
        return separated.drop().interval().excludes(0)
                ? new Finding(
                        Finding.Kind.BELIEF_EXPLAINS,
                        "People on the active capsule scored %.1f points higher than people on placebo (%.1f to %.1f). Had their guesses been no better than chance, the difference would be %.1f points (%.1f to %.1f), and zero could not be ruled out."
                                .formatted(
                                        difference().value(),
                                        capsule.lower(),
                                        capsule.upper(),
                                        separated.atChance().value(),
                                        atChance.lower(),
                                        atChance.upper())
                                .replace('-', '−'))
                : new Finding(Finding.Kind.CANNOT_TELL, "These data cannot tell capsule from belief.");
    }
}
