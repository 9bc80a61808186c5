package limen.evidence.law;

import java.time.LocalDate;
import limen.evidence.Standing;
import org.jspecify.annotations.Nullable;

/// What the table holds about the law of one country, or of a group of them.
///
/// It is the row as reviewed; what may be shown of it is its [Position].
///
/// @param code two letters, `DE`; `UN` and `EU` for the Convention and the Union
/// @param schedule the list that names the substance
/// @param possession how holding it is treated
/// @param medicalPath whether a physician may give it, and how
/// @param researchPath what a study needs
/// @param note in the words of whoever reviewed the row
/// @param knowledgeDate how old the sources are, as far as noted
/// @param source what was read where
/// @param verifiedOn when; null for a row that was not confirmed
public record Country(
        String code,
        String name,
        Part schedule,
        Part possession,
        Part medicalPath,
        Part researchPath,
        String note,
        String knowledgeDate,
        String source,
        Standing standing,
        @Nullable LocalDate verifiedOn) {
    /// One statement of a row, with its own standing: a checked row may hold statements that were not found.
    ///
    /// @param text as reviewed
    /// @param confirmed whether it was found in a source
    public record Part(String text, boolean confirmed) {
        /// The text if it was found, else that it was not.
        public String shown() {
            return confirmed ? text : "not confirmed";
        }
    }

    public Country {
        if ((standing == Standing.NO) != (verifiedOn == null)) {
            throw new IllegalArgumentException("a row is confirmed exactly if it says on which day it was");
        }
    }

    /// What may be shown.
    public Position position() {
        return verifiedOn == null
                ? new Position.AssumeIllegal(name)
                : new Position.Fact(
                        name,
                        schedule,
                        possession,
                        medicalPath,
                        researchPath,
                        standing,
                        verifiedOn,
                        knowledgeDate,
                        source);
    }
}
