package limen.report.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above one another in the figure, all over the same days.
///
/// @param vitals each against its own limit
/// @param scores scales of the daily check-in, then questionnaires
/// @param stopped when dosing was stopped
/// @param left when the person left
public record Lanes(
        List<Capsule> capsules,
        List<EventMark> events,
        List<ValueLane> vitals,
        List<ValueLane> scores,
        List<HoldSpan> holds,
        @Nullable Instant stopped,
        @Nullable Instant left) {
    public Lanes {
        capsules = List.copyOf(capsules);
        events = List.copyOf(events);
        vitals = List.copyOf(vitals);
        scores = List.copyOf(scores);
        holds = List.copyOf(holds);
    }
}
