package limen.analysis;

import limen.inference.hierarchy.HierarchicalModel;
import limen.inference.hierarchy.StudyFinding.Worse;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.inference.series.SeriesModel;

/// What is settled before a table of days is looked at.
///
/// @param range of the item; the priors are scaled to it
/// @param likelihood how days hang together, for one person and for a study alike
/// @param direction which way of the outcome is the better one
public record SeriesPlan(ItemRange range, Likelihood likelihood, SmallestEffect smallestEffect, Direction direction) {
    /// The model of one person's days.
    public SeriesModel personModel() {
        return new SeriesModel(likelihood, Priors.forRange(range.least(), range.most()));
    }

    /// The model of several people's days.
    public HierarchicalModel studyModel() {
        var usual = HierarchicalModel.ofRange(range.least(), range.most());
        return new HierarchicalModel(usual.priors(), likelihood, usual.nodes());
    }

    /// Which direction is the worse one.
    Worse worse() {
        return switch (direction) {
            case HIGHER_IS_BETTER -> Worse.LOWER;
            case LOWER_IS_BETTER -> Worse.HIGHER;
            case NOT_STATED -> Worse.NOT_STATED;
        };
    }
}
