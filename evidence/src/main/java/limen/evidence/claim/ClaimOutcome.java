package limen.evidence.claim;

import java.util.List;

/// What a study can measure of a claimed benefit.
public sealed interface ClaimOutcome {
    /// The id of the claim.
    String claim();

    /// Instruments or tasks that speak to the claim.
    ///
    /// @param by ids of instruments or of own tasks, at least one
    /// @param note what the measure leaves out; may be empty
    record Measured(String claim, List<String> by, String note) implements ClaimOutcome {
        public Measured {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("claim %s is measured by nothing".formatted(claim));
            }
        }
    }

    /// No outcome, and why.
    record NotMeasured(String claim, String reason) implements ClaimOutcome {
        public NotMeasured {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("claim %s is not measured; expected a reason".formatted(claim));
            }
        }
    }
}
