package limen.study.protocol;

import limen.quantity.Dose;
import org.jspecify.annotations.Nullable;

/// A condition that a person can be given for a period.
///
/// @param dose of each capsule; none in the placebo
public record Arm(String code, String label, @Nullable Dose dose) {
    public boolean isPlacebo() {
        return dose == null;
    }
}
