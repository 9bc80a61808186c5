package limen.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import limen.inference.Arm;
import limen.inference.CellData;
import limen.inference.Estimate;
import limen.inference.GuessCurve;
import limen.inference.HedgesG;
import limen.inference.LeastSquaresFit;
import limen.inference.LinearFit;
import limen.inference.RandomInterceptFit;
import limen.inference.Stratum;
import limen.inference.StudentizedRange;
import org.jspecify.annotations.Nullable;

/// One outcome with its models fitted, before the other outcomes are known: multiplicity and the finding come
/// after.
record Comparison(
        String outcome,
        Role role,
        Direction direction,
        OutcomeRows rows,
        double smallestEffect,
        CapsuleEffect capsule,
        Belief belief) {
    private static final int FEWEST_ROWS = 2;
    private static final double ROUNDING = 1e-13;

    static Comparison of(TrialTable table, Plan plan, String outcome) {
        var rows = OutcomeRows.of(table, outcome);
        var reason = whyNotFitted(rows);
        return reason == null ? fitted(plan, outcome, rows) : notEstimable(reason, plan, outcome, rows);
    }

    private static Comparison fitted(Plan plan, String outcome, OutcomeRows rows) {
        var fit = LinearFit.of(rows.byCapsule(), LinearFit.Terms.CAPSULE, rows.repeated());
        if (!fit.isDetermined()) {
            var reason = "too few values vary within people to tell error from how people differ";
            return notEstimable(reason, plan, outcome, rows);
        }
        return new Comparison(
                outcome,
                plan.roleOf(outcome),
                plan.directionOf(outcome),
                rows,
                plan.smallestEffectOf(outcome).inOutcomeUnits(fit.residualSd()),
                capsule(fit, rows.byCapsule().participants()),
                plan.guessesAsked() ? belief(rows, fit) : new Belief.NotAsked());
    }

    private static Comparison notEstimable(String reason, Plan plan, String outcome, OutcomeRows rows) {
        return new Comparison(
                outcome,
                plan.roleOf(outcome),
                plan.directionOf(outcome),
                rows,
                Double.NaN,
                new CapsuleEffect.NotEstimable(reason),
                plan.guessesAsked() ? tooThin(rows.byStratum()) : new Belief.NotAsked());
    }

    /// The coefficients of the models that could be fitted.
    Stream<Coefficient> coefficients() {
        var ofCapsule = switch (capsule) {
            case CapsuleEffect.Estimated estimated -> estimated.coefficients().stream();
            case CapsuleEffect.NotEstimable _ -> Stream.<Coefficient>empty();
        };
        var ofBelief = switch (belief) {
            case Belief.Separated separated -> separated.coefficients().stream();
            case Belief.TooThin _, Belief.NotAsked _ -> Stream.<Coefficient>empty();
        };
        return Stream.concat(ofCapsule, ofBelief);
    }

    Comparison withCoefficients(UnaryOperator<Coefficient> change) {
        return new Comparison(
                outcome,
                role,
                direction,
                rows,
                smallestEffect,
                switch (capsule) {
                    case CapsuleEffect.Estimated estimated -> estimated.withCoefficients(change);
                    case CapsuleEffect.NotEstimable none -> none;
                },
                switch (belief) {
                    case Belief.Separated separated -> separated.withCoefficients(change);
                    case Belief.TooThin none -> none;
                    case Belief.NotAsked none -> none;
                });
    }

    OutcomeAnalysis concluded() {
        var byCapsule = rows.byCapsule();
        return new OutcomeAnalysis(
                outcome,
                role,
                direction,
                byCapsule.count(),
                byCapsule.participants(),
                byCapsule.count(Arm.ACTIVE.ordinal()),
                byCapsule.count(Arm.PLACEBO.ordinal()),
                rows.repeated(),
                smallestEffect,
                capsule,
                belief,
                FindingRule.finding(this));
    }

    private static @Nullable String whyNotFitted(OutcomeRows rows) {
        for (var arm : Arm.values()) {
            var count = rows.byCapsule().count(arm.ordinal());
            if (count < FEWEST_ROWS) {
                return "the %s capsule has %s".formatted(arm.code(), count == 0 ? "no rows" : "one row");
            }
        }
        if (hasNoSpread(rows.byCapsule())) {
            return "every row of a capsule has the same value";
        }
        return null;
    }

    /// A spread that rounding alone would leave in scores of this size is none.
    private static boolean hasNoSpread(CellData data) {
        var spread = 0.0;
        var largest = 0.0;
        for (var cell = 0; cell < data.cells(); cell++) {
            spread += data.variance(cell);
            largest = Math.max(largest, Math.abs(data.mean(cell)));
        }
        return spread <= ROUNDING * ROUNDING * largest * largest;
    }

    private static CapsuleEffect capsule(LinearFit fit, int people) {
        var difference = fit.contrast(-1, 1);
        return new CapsuleEffect.Estimated(
                coefficients(fit, Model.WITHOUT_GUESS, List.of(Term.INTERCEPT, Term.ACTIVE)),
                difference,
                fit.residualSd(),
                HedgesG.of(difference, standardiser(fit), people));
    }

    /// What a standardised difference is counted in: the pooled SD, with repeated rows the SD of a single row of
    /// anybody.
    private static double standardiser(LinearFit fit) {
        return switch (fit) {
            case LeastSquaresFit oneRowEach -> oneRowEach.residualSd();
            case RandomInterceptFit mixed -> Math.hypot(mixed.residualSd(), mixed.participantSd());
        };
    }

    private static Belief belief(OutcomeRows rows, LinearFit withoutGuess) {
        var strata = rows.byStratum();
        var isThin = Arrays.stream(Stratum.values()).anyMatch(stratum -> strata.count(stratum.ordinal()) < FEWEST_ROWS);
        if (isThin || hasNoSpread(strata)) {
            return tooThin(strata);
        }
        var fit = LinearFit.of(strata, LinearFit.Terms.CAPSULE_AND_GUESS, rows.repeated());
        if (!fit.isDetermined()) {
            return tooThin(strata);
        }
        var curve = GuessCurve.of(strata, fit);
        return new Belief.Separated(
                curve.observedRate(),
                coefficients(fit, Model.WITH_GUESS, List.of(Term.values())),
                strataMeans(strata, fit),
                contrasts(fit),
                points(curve),
                curve.at(GuessCurve.CHANCE),
                curve.drop(withoutGuess));
    }

    private static Belief.TooThin tooThin(CellData strata) {
        var thin = new ArrayList<Stratum>();
        var means = new ArrayList<StratumMean>();
        for (var stratum : Stratum.values()) {
            var n = strata.count(stratum.ordinal());
            if (n < FEWEST_ROWS) {
                thin.add(stratum);
            }
            means.add(new StratumMean(stratum, n, Estimate.UNKNOWN));
        }
        return new Belief.TooThin(thin, means);
    }

    private static List<Coefficient> coefficients(LinearFit fit, Model model, List<Term> terms) {
        var coefficients = new ArrayList<Coefficient>();
        for (var term : terms) {
            coefficients.add(
                    new Coefficient(model, term, fit.coefficient(coefficients.size()), Double.NaN, fit.rows()));
        }
        return coefficients;
    }

    private static List<StratumMean> strataMeans(CellData strata, LinearFit fit) {
        var means = new ArrayList<StratumMean>();
        for (var stratum : Stratum.values()) {
            means.add(new StratumMean(stratum, strata.count(stratum.ordinal()), fit.contrast(weights(stratum))));
        }
        return means;
    }

    private static List<StratumContrast> contrasts(LinearFit fit) {
        var contrasts = new ArrayList<StratumContrast>();
        for (var contrast : PlannedContrast.values()) {
            var difference = fit.contrast(weights(contrast));
            contrasts.add(new StratumContrast(contrast, difference, pTukey(difference)));
        }
        return contrasts;
    }

    /// Unknown below one degree of freedom, where a handful of rows estimates two variances.
    private static double pTukey(Estimate difference) {
        return difference.df() < 1
                ? Double.NaN
                : new StudentizedRange(Stratum.values().length, difference.df())
                        .survival(Math.abs(difference.statistic()) * Math.sqrt(2));
    }

    private static double[] weights(Stratum stratum) {
        var weights = new double[Stratum.values().length];
        weights[stratum.ordinal()] = 1;
        return weights;
    }

    private static double[] weights(PlannedContrast contrast) {
        var weights = new double[Stratum.values().length];
        weights[contrast.first().ordinal()] = 1;
        weights[contrast.second().ordinal()] = -1;
        return weights;
    }

    private static List<CurvePoint> points(GuessCurve curve) {
        return CurvePoint.rates()
                .mapToObj(rate -> new CurvePoint(rate, curve.at(rate)))
                .toList();
    }
}
