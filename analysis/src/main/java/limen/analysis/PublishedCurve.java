package limen.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.Guess;
import limen.inference.PublishedResampling;
import limen.inference.Stratum;

/// One outcome's guess curve by the published method, for comparison with ours. No finding rests on it.
///
/// Every row counts as a person of its own, as in the published pipeline, whose tables held one row per person.
///
/// @param closedForm the expectation of the resampling with its roundings, at the same rates as our own curve
/// @param resampled the resampling itself, at the published rates
public record PublishedCurve(String outcome, List<CurvePoint> closedForm, List<PublishedResampling.AtRate> resampled) {
    /// Pseudo-trials per rate, as published.
    public static final int PSEUDO_TRIALS = 96;

    /// The published grid: 15 rates from 0 to 1, rounded to five decimals.
    private static final int LAST_RATE = 14;

    private static final double FIVE_DECIMALS = 1e5;

    public PublishedCurve {
        closedForm = List.copyOf(closedForm);
        resampled = List.copyOf(resampled);
    }

    /// The published curves of all outcomes whose belief could be separated.
    ///
    /// @param random where the draws come from
    public static List<PublishedCurve> of(TrialTable table, TrialFindings findings, RandomGenerator random) {
        var curves = new ArrayList<PublishedCurve>();
        for (var outcome : findings.outcomes()) {
            if (outcome.belief() instanceof Belief.Separated separated) {
                curves.add(of(outcome.name(), scores(table, outcome.name()), separated, random));
            }
        }
        return curves;
    }

    private static PublishedCurve of(
            String outcome, double[][] scores, Belief.Separated separated, RandomGenerator random) {
        var df = Arrays.stream(scores).mapToInt(stratum -> stratum.length).sum() - scores.length;
        var resampling = PublishedResampling.of(scores);
        var closedForm = new ArrayList<CurvePoint>();
        for (var point : separated.curve()) {
            var exact = resampling.at(point.correctGuessRate(), 0, random);
            closedForm.add(new CurvePoint(
                    point.correctGuessRate(), new Estimate(exact.expectation(), exact.deltaStandardError(), df)));
        }
        var resampled = new ArrayList<PublishedResampling.AtRate>();
        for (var i = 0; i <= LAST_RATE; i++) {
            var rate = Math.rint(i * FIVE_DECIMALS / LAST_RATE) / FIVE_DECIMALS;
            resampled.add(resampling.at(rate, PSEUDO_TRIALS, random));
        }
        return new PublishedCurve(outcome, closedForm, resampled);
    }

    /// The measured values of one outcome by stratum, in the order of [Stratum].
    private static double[][] scores(TrialTable table, String outcome) {
        var rows = table.of(outcome);
        return Arrays.stream(Stratum.values())
                .map(stratum -> IntStream.range(0, rows.size())
                        .filter(row -> belongs(table, rows.visit(row), stratum))
                        .mapToDouble(rows::value)
                        .filter(value -> !Double.isNaN(value))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static boolean belongs(TrialTable table, int visit, Stratum stratum) {
        var guess = stratum.guess() == Arm.ACTIVE ? Guess.ACTIVE : Guess.PLACEBO;
        return table.allocationAt(visit) == stratum.allocation() && table.guessAt(visit) == guess;
    }

    /// The same findings with the published closed form in place of our guess curves.
    public static TrialFindings inPlaceOfOurs(List<PublishedCurve> curves, TrialFindings findings) {
        var outcomes = findings.outcomes().stream()
                .map(outcome -> curves.stream()
                        .filter(curve -> curve.outcome().equals(outcome.name()))
                        .findFirst()
                        .map(curve -> outcome.withGuessCurve(curve.closedForm()))
                        .orElse(outcome))
                .toList();
        return new TrialFindings(outcomes, findings.blinding(), findings.quality());
    }
}
