package limen.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Medicines and substances that meet this drug in the same way.
///
/// @param id as rules call it, `maoi`
/// @param names generic names and brands; empty for a trait that is no medicine
/// @param washoutDays for how many days after its end it still counts; null if no source gives a number, so that
///     a pharmacist decides
/// @param asVictim whether this drug changes how the medicine itself works
/// @param disagreement what the sources say differently, and which was taken
public record InteractionGroup(
        String id,
        String group,
        List<String> names,
        String mechanism,
        String effect,
        Verdict verdict,
        @Nullable Integer washoutDays,
        boolean asVictim,
        String disagreement,
        String source,
        Certainty certainty) {
    public InteractionGroup {
        names = List.copyOf(names);
        if (washoutDays != null && washoutDays < 1) {
            throw new IllegalArgumentException(
                    "washout_days: \"%d\"; expected at least 1, or nothing".formatted(washoutDays));
        }
    }

    /// What a person reads about the group. It holds no washout, which would read as advice to stop.
    public String sentence() {
        return "%s: %s. What can happen: %s. What the sources say: %s (%s; %s). %s"
                .formatted(
                        group,
                        switch (verdict) {
                            case NONE -> "no rule";
                            case CAUTION -> "a doctor or pharmacist should look at it first";
                            case HOLD -> "nothing is taken while it counts";
                            case EXCLUDE, STOP, SEEK_CARE -> "it must not meet this drug";
                        },
                        effect,
                        disagreement,
                        source,
                        Codes.of(certainty),
                        "Please do not stop a medicine to take part, and talk to your prescriber.");
    }
}
