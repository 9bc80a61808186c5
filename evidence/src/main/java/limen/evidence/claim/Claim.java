package limen.evidence.claim;

import org.jspecify.annotations.Nullable;

/// One claim about small doses as popular articles make it, with what is known about it.
///
/// @param article which of the two articles
/// @param paraphrase the claim, not in its own words
/// @param grade how certain it is at such doses; for a risk, how certain it is that the risk is real
/// @param flag a warning about the claim itself; null if none is due
/// @param finding what the evidence allows to say
/// @param sourceStatus what was read, and what is from memory
public record Claim(
        String id,
        String article,
        Kind kind,
        String paraphrase,
        String bestEvidence,
        Grade grade,
        @Nullable Flag flag,
        String finding,
        String sourceStatus) {
    /// What a claim is about.
    public enum Kind {
        BENEFIT,
        RISK,
        MECHANISM,
        METHOD,
        LAW
    }

    /// The certainty of evidence.
    public enum Grade {
        /// No evidence.
        NONE,
        VERY_LOW,
        LOW,
        MODERATE,
        HIGH
    }

    /// What is wrong with a claim.
    public enum Flag {
        CAUTION,
        MISLEADING,
        WRONG,
        DANGEROUS
    }
}
