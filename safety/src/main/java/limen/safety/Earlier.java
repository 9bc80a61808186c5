package limen.safety;

import java.time.Duration;

/// An earlier value of the same observation.
///
/// @param ago how long before now it was observed
public record Earlier(Duration ago, Value value) {
    public Earlier {
        if (!ago.isPositive()) {
            throw new IllegalArgumentException("An earlier value must lie before now, but lies %s ago".formatted(ago));
        }
    }
}
