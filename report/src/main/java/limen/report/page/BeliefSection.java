package limen.report.page;

import java.util.List;
import java.util.stream.Stream;
import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.PlannedContrast;
import limen.analysis.StratumContrast;
import limen.analysis.StratumMean;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;
import limen.report.figure.CurveFigure;
import limen.report.figure.Markup;
import limen.report.figure.StrataFigure;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// How much belief carries: asked of one outcome on paper, of every outcome with the slider.
sealed interface BeliefSection {
    /// No guesses were given to the analysis.
    record NotAsked() implements BeliefSection {}

    /// Guesses were asked, but no outcome has enough of them in every group.
    record NotSeparable(List<String> reasons) implements BeliefSection {}

    /// Capsule and belief can be told apart in one outcome at least.
    ///
    /// @param outcome the primary outcome, or the first one in which capsule and belief can be told apart
    /// @param choices names of all such outcomes, in the order of the curves
    /// @param chosen index of `outcome` among them
    record Shown(
            OutcomeAnalysis outcome,
            Belief.Separated belief,
            List<String> choices,
            int chosen,
            GuessCurves curves,
            List<String> reasons)
            implements BeliefSection {

        Markup curve() {
            return CurveFigure.of(outcome.name(), belief.curve(), belief.observedRate())
                    .drawn(50);
        }

        String sentence() {
            return GuessCurves.sentence(outcome, belief, 50);
        }

        String observed() {
            return Numbers.percent(belief.observedRate());
        }

        String observedDifference() {
            return numbers()
                    .inSentence(belief.curve()
                            .get((int) Math.round(100 * belief.observedRate()))
                            .difference());
        }

        StrataFigure strataFigure() {
            return StrataFigure.of(belief.strata(), numbers());
        }

        /// "Same guess, other capsule", in numbers: active minus placebo among those who guessed the same.
        String byCapsule() {
            return "%s among those who guessed placebo, %s among those who guessed active"
                    .formatted(flipped(PlannedContrast.PP_AP), flipped(PlannedContrast.PA_AA));
        }

        /// "Same capsule, other guess", in numbers: guessed active minus guessed placebo on the same capsule.
        String byGuess() {
            return "%s on placebo, %s on the active capsule"
                    .formatted(flipped(PlannedContrast.PP_PA), flipped(PlannedContrast.AP_AA));
        }

        List<StratumRow> strata() {
            return belief.strata().stream()
                    .map(mean -> StratumRow.of(mean, numbers()))
                    .toList();
        }

        List<ContrastRow> contrasts() {
            return belief.contrasts().stream()
                    .map(contrast -> ContrastRow.of(contrast, numbers()))
                    .toList();
        }

        String byCapsuleOverall() {
            return switch (outcome.capsule()) {
                case CapsuleEffect.Estimated capsule -> numbers().inSentence(capsule.difference());
                case CapsuleEffect.NotEstimable _ -> Numbers.UNKNOWN;
            };
        }

        String atChance() {
            return numbers().inSentence(belief.atChance());
        }

        private String flipped(PlannedContrast wanted) {
            return belief.contrasts().stream()
                    .filter(contrast -> contrast.contrast() == wanted)
                    .map(contrast -> numbers().signed(-contrast.difference().value()))
                    .findFirst()
                    .orElse(Numbers.UNKNOWN);
        }

        private Numbers numbers() {
            return Outcomes.numbers(outcome);
        }
    }

    /// One group in the table of means.
    record StratumRow(String capsule, String guess, String n, Cell mean) {
        static StratumRow of(StratumMean mean, Numbers numbers) {
            return new StratumRow(
                    Words.capitalised(Words.capsule(mean.stratum().allocation())) + " capsule",
                    Words.capsule(mean.stratum().guess()),
                    Numbers.count(mean.n()),
                    Cell.of(mean.mean(), numbers));
        }
    }

    /// One planned difference between two groups.
    record ContrastRow(String held, String difference, Cell estimate, String p, String pTukey) {
        static ContrastRow of(StratumContrast contrast, Numbers numbers) {
            return new ContrastRow(
                    held(contrast.contrast()),
                    difference(contrast.contrast()),
                    Cell.of(contrast.difference(), numbers),
                    p(contrast.difference()),
                    Numbers.p(contrast.pTukey()));
        }

        private static String p(Estimate estimate) {
            return Numbers.p(estimate.pValue());
        }

        private static String held(PlannedContrast contrast) {
            return switch (contrast) {
                case PP_PA -> "Placebo capsule";
                case AP_AA -> "Active capsule";
                case PP_AP -> "Guessed placebo";
                case PA_AA -> "Guessed active";
            };
        }

        private static String difference(PlannedContrast contrast) {
            return switch (contrast) {
                case PP_PA, AP_AA -> "guessed placebo minus guessed active";
                case PP_AP, PA_AA -> "placebo capsule minus active capsule";
            };
        }
    }

    static BeliefSection of(TrialFindings findings) {
        var outcomes = Outcomes.of(findings);
        if (!outcomes.guessesWereAsked()) {
            return new NotAsked();
        }
        var separated = outcomes.separated();
        var reasons = outcomes.all().stream().flatMap(BeliefSection::reason).toList();
        if (separated.isEmpty()) {
            return new NotSeparable(reasons);
        }
        var outcome = outcomes.primary().filter(separated::contains).orElse(separated.getFirst());
        return switch (outcome.belief()) {
            case Belief.Separated belief ->
                new Shown(
                        outcome,
                        belief,
                        separated.stream().map(OutcomeAnalysis::name).toList(),
                        separated.indexOf(outcome),
                        new GuessCurves(separated),
                        reasons);
            case Belief.TooThin _, Belief.NotAsked _ -> new NotSeparable(reasons);
        };
    }

    private static Stream<String> reason(OutcomeAnalysis outcome) {
        return switch (outcome.belief()) {
            case Belief.TooThin thin -> Stream.of("%s: %s".formatted(outcome.name(), OutcomeRow.tooThin(thin)));
            case Belief.Separated belief
            when !Outcomes.isKnown(belief) ->
                Stream.of("%s: The model with guess could not be fitted.".formatted(outcome.name()));
            case Belief.Separated _, Belief.NotAsked _ -> Stream.of();
        };
    }
}
