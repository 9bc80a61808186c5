package limen.report.timeline;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// One number over time, against its own limits.
///
/// @param name as it stands in the figure, with its unit or range
/// @param low and high ends of the scale; NaN where the readings set them
/// @param hold the value at which the next capsule waits
/// @param stop the value at which nothing more is taken
/// @param usual the last value before the first capsule, from which rules count a rise
public record ValueLane(
        String name,
        double low,
        double high,
        List<Reading> readings,
        @Nullable Limit hold,
        @Nullable Limit stop,
        OptionalDouble usual) {
    /// One value.
    ///
    /// @param held whether it meets the limit
    public record Reading(Instant at, double value, boolean held) {}

    public ValueLane {
        readings = List.copyOf(readings);
    }
}
