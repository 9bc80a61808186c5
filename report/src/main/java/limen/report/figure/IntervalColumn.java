package limen.report.figure;

import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.report.words.Numbers;
import org.jspecify.annotations.Nullable;

/// One outcome in an interval figure: where the capsule stands and where belief stands, in standard deviations of its
/// score. What could not be estimated is not drawn.
///
/// @param tooSmall half the width of the strip "too small to matter", > 0; NaN where none is known
public record IntervalColumn(
        String name,
        boolean primary,
        @Nullable Standing capsule,
        @Nullable Standing belief,
        double tooSmall) {

    public static IntervalColumn of(OutcomeAnalysis outcome) {
        var primary = outcome.role() == Role.PRIMARY;
        return switch (outcome.capsule()) {
            case CapsuleEffect.Estimated capsule
            when capsule.residualSd() > 0 && Standing.canStand(capsule.difference()) -> {
                var sd = capsule.residualSd();
                yield new IntervalColumn(
                        outcome.name(),
                        primary,
                        Standing.of(capsule.difference(), sd),
                        standing(outcome.belief(), sd),
                        outcome.smallestEffect() / sd);
            }
            case CapsuleEffect.Estimated _, CapsuleEffect.NotEstimable _ ->
                new IntervalColumn(outcome.name(), primary, null, null, Double.NaN);
        };
    }

    private static @Nullable Standing standing(Belief belief, double sd) {
        return switch (belief) {
            case Belief.Separated separated ->
                Standing.canStand(separated.atChance()) ? Standing.of(separated.atChance(), sd) : null;
            case Belief.TooThin _, Belief.NotAsked _ -> null;
        };
    }

    DoubleStream values() {
        var strip = Double.isFinite(tooSmall) ? DoubleStream.of(-tooSmall, tooSmall) : DoubleStream.empty();
        return DoubleStream.concat(
                strip, Stream.of(capsule, belief).filter(Objects::nonNull).flatMapToDouble(Standing::values));
    }

    /// The column in words, for who cannot see it.
    String spoken() {
        if (capsule == null) {
            return name + ": not compared.";
        }
        return belief == null
                ? "%s: by capsule %s.".formatted(name, spoken(capsule))
                : "%s: by capsule %s; by belief %s.".formatted(name, spoken(capsule), spoken(belief));
    }

    private static String spoken(Standing standing) {
        return "%s (%s)".formatted(Numbers.PLAIN.inTable(standing.value()), Numbers.PLAIN.inTable(standing.interval()));
    }
}
