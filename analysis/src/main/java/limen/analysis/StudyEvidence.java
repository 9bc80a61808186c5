package limen.analysis;

import limen.inference.hierarchy.HierarchicalModel;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.StudySeries;
import limen.inference.posterior.MarginalSummary;
import org.jspecify.annotations.Nullable;

/*
 * What people say about the average effect is 1 / v - 1 / v_0, posterior precision less prior precision, and it grows
 * with their number. The half-width of the interval is h for v = (h / 1.96)^2.
 */
/// What stands beside a study's posterior: the average effect with every prior spread halved and doubled, and how many
/// people would have told.
///
/// @param halved null where that model gave no posterior
/// @param doubled null where that model gave no posterior
/// @param peopleNeeded until the interval of the average effect reaches no further than the smallest effect of interest
///     to each side, if further people are as these; infinite where no number would do
/// @param smallestEffect in the outcome's units
public record StudyEvidence(
        @Nullable MarginalSummary halved,
        @Nullable MarginalSummary doubled,
        double peopleNeeded,
        double smallestEffect) {
    private static final double REACH = 1.959963984540054;

    /// The evidence beside that posterior of that study.
    public static StudyEvidence of(StudySeries series, HierarchicalPosterior posterior, SeriesPlan plan) {
        var model = plan.studyModel();
        var smallest = StudyAnalysis.smallestEffect(posterior, plan);
        return new StudyEvidence(
                average(series, model, 0.5),
                average(series, model, 2),
                peopleNeeded(posterior, model.priors().series().activeSd(), smallest),
                smallest);
    }

    private static @Nullable MarginalSummary average(StudySeries series, HierarchicalModel model, double factor) {
        var other = new HierarchicalModel(model.priors().widened(factor), model.likelihood(), model.nodes());
        return switch (other.fit(series)) {
            case HierarchicalPosterior posterior ->
                posterior.population().active().summary();
            case HierarchicalResult.NotEstimable _ -> null;
        };
    }

    private static double peopleNeeded(HierarchicalPosterior posterior, double priorSd, double smallest) {
        var active = posterior.population().active().summary();
        var before = Math.pow(priorSd, -2);
        var told = Math.pow((active.upper() - active.lower()) / 2 / REACH, -2) - before;
        var wanted = Math.max(0, Math.pow(smallest / REACH, -2) - before);
        return told > 0 ? Math.ceil(posterior.people().size() * wanted / told) : Double.POSITIVE_INFINITY;
    }
}
