package limen.inference.series;

import java.util.Arrays;
import java.util.List;

/// The capsule days of one draw: a single capsule, or a period of several under the same arm. A unit without days was
/// drawn and never taken; it keeps its place in its block.
public record AllocationUnit(List<Double> days) {
    public AllocationUnit {
        days = List.copyOf(days);
        for (var day : days) {
            if (!Double.isFinite(day)) {
                throw new IllegalArgumentException("a capsule day is %s; expected a finite number".formatted(day));
            }
        }
    }

    /// One unit for each of these days.
    public static List<AllocationUnit> single(double... days) {
        return Arrays.stream(days)
                .mapToObj(day -> new AllocationUnit(List.of(day)))
                .toList();
    }
}
