package limen.analysis;

import limen.analysis.Finding.Kind;
import limen.inference.Estimate;
import limen.inference.Interval;

/// The rule that turns numbers into a finding. Asked in this order:
///
/// 1. *harm signal*: the direction is stated and the capsule difference D lies wholly on the harmful side;
/// 2. *no difference*: D lies inside the smallest effect of interest;
/// 3. *beyond belief*: D and the difference at chance guessing A both exclude zero, on the same side;
/// 4. *belief explains*: D excludes zero, A does not, and D - A excludes zero - never the difference of two verdicts;
/// 5. everything else: *cannot tell*.
///
/// All intervals are 95 %. Where belief could not be separated from the capsule only harm can be found; where it
/// was never asked, or a stratum holds too few rows to carry a finding, only harm and no difference.
final class FindingRule {
    private FindingRule() {}

    static Finding finding(Comparison comparison) {
        var kind = kind(comparison);
        return new Finding(kind, FindingSentence.of(kind, comparison));
    }

    private static Kind kind(Comparison comparison) {
        return switch (comparison.capsule()) {
            case CapsuleEffect.NotEstimable _ -> Kind.CANNOT_TELL;
            case CapsuleEffect.Estimated estimated -> {
                var difference = estimated.difference().interval();
                if (isHarm(difference, comparison.direction())) {
                    yield Kind.HARM_SIGNAL;
                }
                yield switch (comparison.belief()) {
                    case Belief.Separated separated ->
                        separated.carriesAFinding()
                                ? kind(
                                        estimated.difference(),
                                        separated.atChance(),
                                        separated.drop(),
                                        comparison.smallestEffect())
                                : withoutBelief(difference, comparison.smallestEffect());
                    case Belief.TooThin _ -> Kind.CANNOT_TELL;
                    case Belief.NotAsked _ -> withoutBelief(difference, comparison.smallestEffect());
                };
            }
        };
    }

    private static Kind withoutBelief(Interval difference, double smallestEffect) {
        return difference.isWithin(smallestEffect) ? Kind.NO_DIFFERENCE : Kind.CANNOT_TELL;
    }

    static boolean isHarm(Interval difference, Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> difference.isBelow(0);
            case LOWER_IS_BETTER -> difference.isAbove(0);
            case NOT_STATED -> false;
        };
    }

    /// Steps 2 to 5, for any difference, difference at chance, drop and margin.
    static Kind kind(Estimate difference, Estimate atChance, Estimate drop, double smallestEffect) {
        var d = difference.interval();
        var a = atChance.interval();
        if (d.isWithin(smallestEffect)) {
            return Kind.NO_DIFFERENCE;
        }
        if ((d.isAbove(0) && a.isAbove(0)) || (d.isBelow(0) && a.isBelow(0))) {
            return Kind.BEYOND_BELIEF;
        }
        if (d.excludes(0) && !a.excludes(0) && drop.interval().excludes(0)) {
            return Kind.BELIEF_EXPLAINS;
        }
        return Kind.CANNOT_TELL;
    }
}
