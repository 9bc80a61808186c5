package limen.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import limen.inference.discrete.DiscreteModel;
import limen.inference.discrete.LikelihoodAnswer;
import limen.inference.hierarchy.HierarchicalModel;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.StudySeries;
import limen.inference.mixed.Likelihood;
import limen.inference.mixed.MixedFit;
import limen.inference.mixed.MixedModel;
import limen.inference.mixed.RandomEffects;
import limen.inference.mixed.Rows;
import limen.inference.mixed.SerialCorrelation;
import limen.inference.mixed.Undetermined;
import limen.inference.series.Priors;
import limen.inference.series.SeriesModel;

/// One whole analysis of each kind, called as a report calls it: data in memory in, every number that is printed out.
final class EvidenceCalls {
    static final HierarchicalModel HIERARCHICAL = HierarchicalModel.ofRange(0, 10);
    static final MixedModel SERIES = new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);
    static final MixedModel SERIAL_LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.AR1);
    static final MixedModel LINES = new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.NONE);

    private EvidenceCalls() {}

    /// The analyses by name, each given the number of the call and returning a sum over its answers.
    static Map<String, IntToDoubleFunction> all(EvidenceTables tables) {
        var bank = tables.bank();
        var bankRows = tables.bankRows();
        var study = tables.study();
        var studyRows = tables.studyRows();
        var steps = tables.steps();
        var yesOrNo = tables.yesOrNo();
        var stationary = SeriesModel.stationary(Priors.zeroToTen());
        var conditional = new SeriesModel(limen.inference.series.Likelihood.CONDITIONAL, Priors.zeroToTen());
        var calls = new LinkedHashMap<String, IntToDoubleFunction>();
        calls.put("series_stationary", call -> SeriesCalls.coefficients(stationary, bank.get(call % bank.size())));
        calls.put("series_conditional", call -> SeriesCalls.coefficients(conditional, bank.get(call % bank.size())));
        calls.put("hierarchical", _ -> sum(posterior(study)));
        calls.put("reml_series", call -> sum(fit(SERIES, bankRows.get(call % bankRows.size())), 5));
        calls.put("reml_serial_lines", _ -> sum(fit(SERIAL_LINES, studyRows), 3));
        calls.put("reml_lines", _ -> sum(fit(LINES, studyRows), 3));
        calls.put("ordinal", _ -> sum(determined(steps)));
        calls.put("binary", _ -> sum(determined(yesOrNo)));
        return calls;
    }

    static HierarchicalPosterior posterior(StudySeries study) {
        return switch (HIERARCHICAL.fit(study)) {
            case HierarchicalPosterior posterior -> posterior;
            case HierarchicalResult.NotEstimable none -> throw new IllegalStateException(none.reason());
        };
    }

    static MixedFit fit(MixedModel model, Rows rows) {
        return switch (model.fit(rows, Likelihood.RESTRICTED)) {
            case MixedFit fit -> fit;
            case Undetermined none ->
                throw new IllegalStateException(none.reason().sentence());
        };
    }

    static LikelihoodAnswer.Determined determined(DiscreteModel model) {
        return switch (model.maximumLikelihood()) {
            case LikelihoodAnswer.Determined determined -> determined;
            case LikelihoodAnswer.NotDetermined none -> throw new IllegalStateException(none.toString());
        };
    }

    /// Mean, sd and three quantiles of every quantity.
    private static double sum(HierarchicalPosterior posterior) {
        var sum = posterior.logEvidence();
        for (var row : posterior.rows()) {
            var summary = row.marginal().summary();
            sum += summary.mean() + summary.sd() + summary.lower() + summary.median() + summary.upper();
        }
        return sum;
    }

    /// Every coefficient with standard error and degrees of freedom, and the spreads with their intervals.
    private static double sum(MixedFit fit, int terms) {
        var sum = fit.logLikelihood();
        for (var term = 0; term < terms; term++) {
            var estimate = fit.coefficient(term);
            sum += estimate.value() + estimate.standardError() + estimate.df();
        }
        for (var spread : fit.spreads().values()) {
            sum += spread.value();
        }
        return sum;
    }

    private static double sum(LikelihoodAnswer.Determined determined) {
        var sum = determined.logLikelihood();
        for (var estimate : determined.estimates().values()) {
            sum += estimate.value() + estimate.standardError();
        }
        return sum;
    }
}
