package limen.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import limen.analysis.Belief;
import limen.analysis.BeliefEvidence;
import limen.analysis.CapsuleEffect;
import limen.analysis.Coefficient;
import limen.analysis.CurvePoint;
import limen.analysis.Model;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.PlannedContrast;
import limen.analysis.Role;
import limen.analysis.StratumContrast;
import limen.analysis.StratumMean;
import limen.analysis.Term;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;

/// The findings as tables for other programs. Their columns and codes are a contract: scripts read them.
///
/// What could not be estimated keeps its rows, with `NA` for the numbers; what was not asked has none.
final class FindingsTables {
    private final TrialFindings findings;

    private FindingsTables(TrialFindings findings) {
        this.findings = findings;
    }

    /// The tables by their file names.
    static SequencedMap<String, FileContent> of(TrialFindings findings, BeliefEvidence evidence) {
        var tables = new FindingsTables(findings);
        var files = new LinkedHashMap<String, FileContent>();
        files.put(
                "estimates.csv",
                new CsvTable(
                        "outcome,model,term,estimate,std_error,df,statistic,p_value,p_holm,lower,upper,n",
                        tables::estimates));
        files.put(
                "strata.csv", new CsvTable("outcome,allocation,guess,n,mean,std_error,df,lower,upper", tables::strata));
        files.put(
                "contrasts.csv",
                new CsvTable("outcome,contrast,estimate,std_error,df,statistic,p_value,p_tukey", tables::contrasts));
        files.put("blinding.csv", new CsvTable("scope,arm,index,estimate,std_error,lower,upper,n", tables::blinding));
        files.put(
                "guess_curve.csv",
                new CsvTable("outcome,correct_guess_rate,estimate,std_error,lower,upper", tables::guessCurve));
        files.put("findings.csv", new CsvTable("outcome,finding,sentence", tables::findings));
        files.put("basis.csv", new CsvTable("outcome,quantity,estimate,std_error,df,lower,upper,n", tables::basis));
        files.put("belief.csv", BeliefTable.of(evidence));
        return files;
    }

    private void estimates(CsvTable.Rows rows) {
        for (var outcome : findings.outcomes()) {
            withoutGuess(outcome).forEach(coefficient -> estimate(rows, outcome, coefficient));
            withGuess(outcome.belief()).forEach(coefficient -> estimate(rows, outcome, coefficient));
        }
    }

    private static void estimate(CsvTable.Rows rows, OutcomeAnalysis outcome, Coefficient coefficient) {
        var estimate = coefficient.estimate();
        rows.row(outcome.name(), coefficient.model().code(), coefficient.term().code())
                .with(estimate)
                .with(estimate.df())
                .with(estimate.statistic())
                .with(estimate.pValue())
                .with(coefficient.pHolm())
                .with(estimate.interval())
                .with(coefficient.n())
                .end();
    }

    private void strata(CsvTable.Rows rows) {
        for (var outcome : findings.outcomes()) {
            for (var mean : strataOf(outcome.belief())) {
                rows.row(
                                outcome.name(),
                                mean.stratum().allocation().code(),
                                mean.stratum().guess().code())
                        .with(mean.n())
                        .with(mean.mean())
                        .with(mean.mean().df())
                        .with(mean.mean().interval())
                        .end();
            }
        }
    }

    private void contrasts(CsvTable.Rows rows) {
        for (var outcome : findings.outcomes()) {
            for (var contrast : contrastsOf(outcome.belief())) {
                var difference = contrast.difference();
                rows.row(outcome.name(), contrast.contrast().code())
                        .with(difference)
                        .with(difference.df())
                        .with(difference.statistic())
                        .with(difference.pValue())
                        .with(contrast.pTukey())
                        .end();
            }
        }
    }

    private void blinding(CsvTable.Rows rows) {
        for (var index : findings.blinding()) {
            rows.row(index.scope(), index.arm(), index.kind().code())
                    .with(index.estimate())
                    .with(index.estimate().interval())
                    .with(index.n())
                    .end();
        }
    }

    private void guessCurve(CsvTable.Rows rows) {
        for (var outcome : findings.outcomes()) {
            for (var point : curveOf(outcome.belief())) {
                rows.row(outcome.name())
                        .with(point.correctGuessRate())
                        .with(point.difference())
                        .with(point.difference().interval())
                        .end();
            }
        }
    }

    private void findings(CsvTable.Rows rows) {
        for (var outcome : outcomesProper()) {
            rows.row(
                            outcome.name(),
                            outcome.finding().kind().code(),
                            outcome.finding().sentence())
                    .end();
        }
    }

    private void basis(CsvTable.Rows rows) {
        for (var outcome : outcomesProper()) {
            var withGuess =
                    strataOf(outcome.belief()).stream().mapToInt(StratumMean::n).sum();
            var capsule = Estimate.UNKNOWN;
            var hedgesG = Estimate.UNKNOWN;
            if (outcome.capsule() instanceof CapsuleEffect.Estimated estimated) {
                capsule = estimated.difference();
                hedgesG = estimated.hedgesG();
            }
            var atChance = Estimate.UNKNOWN;
            var drop = Estimate.UNKNOWN;
            if (outcome.belief() instanceof Belief.Separated separated) {
                atChance = separated.atChance();
                drop = separated.drop();
            }
            basis(rows, outcome, "capsule", capsule, outcome.rows());
            basis(rows, outcome, "at_chance", atChance, withGuess);
            basis(rows, outcome, "drop", drop, withGuess);
            basis(rows, outcome, "hedges_g", hedgesG, outcome.rows());
            rows.row(outcome.name(), "smallest_effect")
                    .with(outcome.smallestEffect())
                    .withMissing()
                    .withMissing()
                    .withMissing()
                    .withMissing()
                    .withMissing()
                    .end();
        }
    }

    private static void basis(CsvTable.Rows rows, OutcomeAnalysis outcome, String quantity, Estimate estimate, int n) {
        rows.row(outcome.name(), quantity)
                .with(estimate)
                .with(estimate.df())
                .with(estimate.interval())
                .with(n)
                .end();
    }

    private List<OutcomeAnalysis> outcomesProper() {
        return findings.outcomes().stream()
                .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                .toList();
    }

    private static List<Coefficient> withoutGuess(OutcomeAnalysis outcome) {
        return switch (outcome.capsule()) {
            case CapsuleEffect.Estimated estimated -> estimated.coefficients();
            case CapsuleEffect.NotEstimable _ ->
                unknown(Model.WITHOUT_GUESS, List.of(Term.INTERCEPT, Term.ACTIVE), outcome.rows());
        };
    }

    private static List<Coefficient> withGuess(Belief belief) {
        return switch (belief) {
            case Belief.Separated separated -> separated.coefficients();
            case Belief.TooThin tooThin ->
                unknown(
                        Model.WITH_GUESS,
                        List.of(Term.values()),
                        tooThin.strata().stream().mapToInt(StratumMean::n).sum());
            case Belief.NotAsked _ -> List.of();
        };
    }

    private static List<StratumMean> strataOf(Belief belief) {
        return switch (belief) {
            case Belief.Separated separated -> separated.strata();
            case Belief.TooThin tooThin -> tooThin.strata();
            case Belief.NotAsked _ -> List.of();
        };
    }

    private static List<StratumContrast> contrastsOf(Belief belief) {
        return switch (belief) {
            case Belief.Separated separated -> separated.contrasts();
            case Belief.TooThin _ ->
                Arrays.stream(PlannedContrast.values())
                        .map(contrast -> new StratumContrast(contrast, Estimate.UNKNOWN, Double.NaN))
                        .toList();
            case Belief.NotAsked _ -> List.of();
        };
    }

    private static List<CurvePoint> curveOf(Belief belief) {
        return switch (belief) {
            case Belief.Separated separated -> separated.curve();
            case Belief.TooThin _ ->
                CurvePoint.rates()
                        .mapToObj(rate -> new CurvePoint(rate, Estimate.UNKNOWN))
                        .toList();
            case Belief.NotAsked _ -> List.of();
        };
    }

    private static List<Coefficient> unknown(Model model, List<Term> terms, int n) {
        return terms.stream()
                .map(term -> new Coefficient(model, term, Estimate.UNKNOWN, Double.NaN, n))
                .toList();
    }
}
