package limen.evidence.claim;

import java.util.List;

/// What would change our mind about a claim.
public sealed interface Criterion {
    /// The id of the claim.
    String claim();

    /// The criterion as a person reads it.
    String words();

    /// Whether a study meets it.
    Tried triedOn(StudySummary study);

    /// A study decides: blinded, of repeated low doses, with enough people, and an interval beyond the smallest
    /// effect that matters.
    ///
    /// @param outcomes instruments or tasks, one of which must have measured
    /// @param leastParticipants people, at least 1
    /// @param highestGuessRate the highest share of right guesses at which blinding counts as kept, 0 to 1
    /// @param highestBang the same for Bang's index, 0 to 1
    record ByStudy(
            String claim,
            String words,
            List<String> outcomes,
            int leastParticipants,
            double highestGuessRate,
            double highestBang)
            implements Criterion {
        public ByStudy {
            outcomes = List.copyOf(outcomes);
            if (outcomes.isEmpty()) {
                throw new IllegalArgumentException("the criterion of %s names no outcome".formatted(claim));
            }
        }

        @Override
        public Tried triedOn(StudySummary study) {
            return new CriterionTrial(this, study).result();
        }
    }

    /// No number decides: somebody must read and judge.
    record ByReading(String claim, String words) implements Criterion {
        @Override
        public Tried triedOn(StudySummary study) {
            return new Tried.CannotTell(List.of("no study number decides this claim; a person has to read: " + words));
        }
    }
}
