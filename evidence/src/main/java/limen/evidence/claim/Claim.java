package limen.evidence.claim;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One claim about small doses as popular articles make it, with what is known about it.
///
/// @param article which of the two articles
/// @param paraphrase the claim, not in its own words
/// @param flag a warning about the claim itself; null if none is due
/// @param verdict what the evidence allows to say
/// @param checkedOn when somebody last looked at the row
public record Claim(
        String id,
        String article,
        Kind kind,
        Theme theme,
        String paraphrase,
        @Nullable Flag flag,
        String verdict,
        String bestEvidence,
        Rating atMicrodose,
        Rating atFullDose,
        Support support,
        LocalDate checkedOn) {
    /// What kind of claim it is.
    public enum Kind {
        BENEFIT,
        RISK,
        MECHANISM,
        METHOD,
        LAW
    }

    /// What is wrong with a claim, from mildest to worst.
    public enum Flag {
        CAUTION,
        MISLEADING,
        WRONG,
        DANGEROUS;

        /// In lower case: "misleading".
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
