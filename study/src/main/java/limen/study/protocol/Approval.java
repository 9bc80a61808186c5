package limen.study.protocol;

import java.time.LocalDate;

/// The permission to run the study, as attested by those who sign. Limen cannot verify it, and says so.
///
/// @param reference of the ethics board's decision
/// @param licence for the controlled substance
/// @param expires the last day on which a capsule may be taken
/// @param investigator who signs as investigator
/// @param physician who signs as study physician; another person
public record Approval(
        String board, String reference, String licence, LocalDate expires, String investigator, String physician) {
    public Approval {
        if (board.isBlank() || reference.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("An approval needs a board, a reference and a licence");
        }
        if (PersonName.of(investigator).canBe(PersonName.of(physician))) {
            throw new IllegalArgumentException(
                    "Investigator \"%s\" and study physician \"%s\" can be one person; two different people must sign"
                            .formatted(investigator, physician));
        }
    }
}
