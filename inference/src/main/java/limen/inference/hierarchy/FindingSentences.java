package limen.inference.hierarchy;

import limen.inference.Interval;
import limen.inference.Wording;
import limen.inference.hierarchy.StudyFinding.CannotTell;
import limen.inference.hierarchy.StudyFinding.HarmSignal;
import limen.inference.hierarchy.StudyFinding.NoDifference;
import limen.inference.hierarchy.StudyFinding.Worse;
import limen.inference.posterior.MarginalSummary;

/// The rule for a study's finding and its words. Asked in this order: harm, no difference, cannot tell. Where one
/// person's own interval lies on the harmful side, the average does not speak of no difference.
final class FindingSentences {
    private final HierarchicalPosterior posterior;
    private final Worse worse;
    private final double smallestEffect;
    private final MarginalSummary effect;
    private final Wording in;

    FindingSentences(HierarchicalPosterior posterior, Worse worse, double smallestEffect) {
        this.posterior = posterior;
        this.worse = worse;
        this.smallestEffect = smallestEffect;
        this.effect = posterior.population().active().summary();
        this.in = Wording.forSpread(posterior.spread().residual().mean());
    }

    static StudyFinding noPosterior(HierarchicalResult.NotEstimable none) {
        return new CannotTell("These data cannot tell: there is no result, because %s.".formatted(none.reason()));
    }

    StudyFinding finding() {
        var harmed = harmed();
        if (isHarmful(effect.interval())) {
            return new HarmSignal("%s %s is the worse direction here, and harm is reported whatever people believed.%s"
                    .formatted(observed(), effect.mean() > 0 ? "Higher" : "Lower", people(harmed)));
        }
        if (harmed == 0 && effect.interval().isWithin(smallestEffect)) {
            return new NoDifference(
                    "If the capsules differ on average, it is by less than the %s taken as too small to matter: %s. %s"
                            .formatted(
                                    in.size(smallestEffect), in.withRange(effect.mean(), effect.interval()), spread()));
        }
        return new CannotTell("These data cannot tell. %s%s %s".formatted(why(), people(harmed), spread()));
    }

    private String why() {
        return effect.interval().excludes(0)
                ? observed() + " No guesses entered this analysis, so belief may explain all of it."
                : "The average difference between the capsules was %s, and anything from %s fits."
                        .formatted(in.number(effect.mean()), in.range(effect.interval()));
    }

    private String observed() {
        return "On days with the active capsule people scored on average %s %s than on days with placebo (%s)."
                .formatted(in.size(effect.mean()), effect.mean() > 0 ? "higher" : "lower", in.sizes(effect.interval()));
    }

    private String people(int harmed) {
        return harmed == 0
                ? ""
                : " For %d of %d people the interval of their own effect lies wholly on the worse side."
                        .formatted(harmed, posterior.people().size());
    }

    private String spread() {
        var next = posterior.population().newPerson().summary();
        return "For another person anything from %s would not surprise.".formatted(in.range(next.interval()));
    }

    private int harmed() {
        var count = 0;
        for (var person : posterior.people()) {
            if (person.isOwn() && isHarmful(person.effect().summary().interval())) {
                count++;
            }
        }
        return count;
    }

    private boolean isHarmful(Interval interval) {
        return switch (worse) {
            case HIGHER -> interval.isAbove(0);
            case LOWER -> interval.isBelow(0);
            case NOT_STATED -> false;
        };
    }
}
