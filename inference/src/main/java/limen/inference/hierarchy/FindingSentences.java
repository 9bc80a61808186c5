package limen.inference.hierarchy;

import java.util.Locale;
import limen.inference.hierarchy.StudyFinding.CannotTell;
import limen.inference.hierarchy.StudyFinding.HarmSignal;
import limen.inference.hierarchy.StudyFinding.NoDifference;
import limen.inference.hierarchy.StudyFinding.Worse;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.MarginalSummary;

/// The rule for a study's finding and its words. Asked in this order: harm, no difference, cannot tell. Where one
/// person's own interval lies on the harmful side, the average does not speak of no difference.
final class FindingSentences {
    private final HierarchicalPosterior posterior;
    private final Worse worse;
    private final double smallestEffect;
    private final MarginalSummary effect;
    private final int decimals;

    FindingSentences(HierarchicalPosterior posterior, Worse worse, double smallestEffect) {
        this.posterior = posterior;
        this.worse = worse;
        this.smallestEffect = smallestEffect;
        this.effect = posterior.population().active().summary();
        // As many decimals as the spread of a day deserves.
        this.decimals = (int) Math.clamp(
                1 - Math.floor(Math.log10(posterior.spread().residual().mean())), 1, 12);
    }

    static StudyFinding noPosterior(HierarchicalResult.NotEstimable none) {
        return new CannotTell("These data cannot tell: there is no result, because %s.".formatted(none.reason()));
    }

    StudyFinding finding() {
        var harmed = harmed();
        if (isHarmful(effect)) {
            return new HarmSignal("%s %s is the worse direction here, and harm is reported whatever people believed.%s"
                    .formatted(observed(), effect.mean() > 0 ? "Higher" : "Lower", people(harmed)));
        }
        if (harmed == 0 && effect.lower() > -smallestEffect && effect.upper() < smallestEffect) {
            return new NoDifference(
                    "If the capsules differ on average, it is by less than the %s taken as too small to matter: %s. %s"
                            .formatted(size(smallestEffect), withRange(effect), spread()));
        }
        return new CannotTell("These data cannot tell. %s%s %s".formatted(why(), people(harmed), spread()));
    }

    private String why() {
        var excludesZero = effect.lower() > 0 || effect.upper() < 0;
        return excludesZero
                ? observed() + " No guesses entered this analysis, so belief may explain all of it."
                : "The average difference between the capsules was %s, and anything from %s to %s fits."
                        .formatted(number(effect.mean()), number(effect.lower()), number(effect.upper()));
    }

    private String observed() {
        return "On days with the active capsule people scored on average %s %s than on days with placebo (%s to %s)."
                .formatted(
                        size(effect.mean()),
                        effect.mean() > 0 ? "higher" : "lower",
                        size(effect.mean() > 0 ? effect.lower() : effect.upper()),
                        size(effect.mean() > 0 ? effect.upper() : effect.lower()));
    }

    private String people(int harmed) {
        return harmed == 0
                ? ""
                : " For %d of %d people the interval of their own effect lies wholly on the worse side."
                        .formatted(harmed, posterior.people().size());
    }

    private String spread() {
        var next = posterior.population().newPerson().summary();
        return "For another person anything from %s to %s would not surprise."
                .formatted(number(next.lower()), number(next.upper()));
    }

    private int harmed() {
        var count = 0;
        for (var person : posterior.people()) {
            if (person.isOwn() && isHarmful(person.effect())) {
                count++;
            }
        }
        return count;
    }

    private boolean isHarmful(MarginalSummary summary) {
        return switch (worse) {
            case HIGHER -> summary.lower() > 0;
            case LOWER -> summary.upper() < 0;
            case NOT_STATED -> false;
        };
    }

    private boolean isHarmful(Marginal person) {
        return isHarmful(person.summary());
    }

    private String withRange(MarginalSummary summary) {
        return "%s (%s to %s)".formatted(number(summary.mean()), number(summary.lower()), number(summary.upper()));
    }

    private String size(double value) {
        return number(Math.abs(value));
    }

    private String number(double value) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        var isZero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return isZero ? text.replace("-", "") : text.replace('-', '\u2212');
    }
}
