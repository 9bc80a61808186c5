package limen.inference.series;

import limen.inference.posterior.MarginalSummary;

/// How far the answer about the active capsule leans on what was taken for granted: the same days with half and with
/// double the prior sd of that effect. The other priors stay: the effect is what is judged, and its prior is the one
/// that can carry a finding.
public record PriorSensitivity(MarginalSummary halved, MarginalSummary asStated, MarginalSummary doubled) {
    private static final double HALF = 0.5;
    private static final double DOUBLE = 2;

    /// The sensitivity of that posterior.
    public static PriorSensitivity of(SeriesPosterior posterior) {
        return new PriorSensitivity(summary(posterior, HALF), posterior.active().summary(), summary(posterior, DOUBLE));
    }

    /// The largest move of the mean, in posterior standard deviations.
    public double largestMove() {
        return Math.max(Math.abs(halved.mean() - asStated.mean()), Math.abs(doubled.mean() - asStated.mean()))
                / asStated.sd();
    }

    private static MarginalSummary summary(SeriesPosterior posterior, double factor) {
        var model = posterior.model();
        return model.with(model.priors().withActiveSdTimes(factor))
                .integrated(posterior.series())
                .active()
                .summary();
    }
}
