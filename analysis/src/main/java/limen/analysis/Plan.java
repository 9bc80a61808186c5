package limen.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was decided before the data were looked at: which outcome is primary, which way is better, what is too
/// small to matter.
///
/// @param primary null: every outcome explores
/// @param guessesAsked whether the table has a guess column
/// @param smallestEffect of the primary outcome, and of all where none is
/// @param ofOthers the smallest effect of every outcome that is not primary
public record Plan(
        boolean guessesAsked,
        @Nullable String primary,
        Set<String> lowerIsBetter,
        Set<String> higherIsBetter,
        Set<String> manipulationChecks,
        SmallestEffect smallestEffect,
        SmallestEffect ofOthers) {
    public Plan {
        lowerIsBetter = Set.copyOf(lowerIsBetter);
        higherIsBetter = Set.copyOf(higherIsBetter);
        manipulationChecks = Set.copyOf(manipulationChecks);
        for (var name : lowerIsBetter) {
            if (higherIsBetter.contains(name)) {
                throw new IllegalArgumentException(
                        "\"%s\" is named as lower-is-better and as higher-is-better; expected one of them"
                                .formatted(name));
            }
        }
        if (primary != null && manipulationChecks.contains(primary)) {
            throw new IllegalArgumentException(
                    "\"%s\" is named as primary outcome and as manipulation check; a manipulation check is no outcome"
                            .formatted(primary));
        }
    }

    /// One smallest effect for every outcome.
    public Plan(
            boolean guessesAsked,
            @Nullable String primary,
            Set<String> lowerIsBetter,
            Set<String> higherIsBetter,
            Set<String> manipulationChecks,
            SmallestEffect smallestEffect) {
        this(guessesAsked, primary, lowerIsBetter, higherIsBetter, manipulationChecks, smallestEffect, smallestEffect);
    }

    /// No primary outcome, no stated directions, the conventional smallest effect.
    public static Plan exploratory(boolean guessesAsked) {
        return new Plan(guessesAsked, null, Set.of(), Set.of(), Set.of(), SmallestEffect.byConvention());
    }

    public SmallestEffect smallestEffectOf(String outcome) {
        return outcome.equals(primary) ? smallestEffect : ofOthers;
    }

    public Role roleOf(String outcome) {
        if (manipulationChecks.contains(outcome)) {
            return Role.MANIPULATION_CHECK;
        }
        return outcome.equals(primary) ? Role.PRIMARY : Role.EXPLORATORY;
    }

    /// The stated direction of an outcome. Naming only the outcomes that go one way states that all others go the
    /// other; naming none states nothing.
    public Direction directionOf(String outcome) {
        if (lowerIsBetter.contains(outcome)) {
            return Direction.LOWER_IS_BETTER;
        }
        if (higherIsBetter.contains(outcome)) {
            return Direction.HIGHER_IS_BETTER;
        }
        if (lowerIsBetter.isEmpty() == higherIsBetter.isEmpty()) {
            return Direction.NOT_STATED;
        }
        return higherIsBetter.isEmpty() ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }
}
