package limen.evidence.claim;

import java.time.LocalDate;

/// A finding of a Limen study that a curator attached to a claim.
///
/// @param claim its id
/// @param doseRange in words, as the study's protocol has it
/// @param curator who attached it
/// @param certainty the curator's grade, at most what the rules give this study alone
/// @param note what a reader must know beside it
public record Attachment(
        String claim,
        StudySummary study,
        String doseRange,
        String curator,
        LocalDate attachedOn,
        Grade certainty,
        String note) {
    public Attachment {
        var most = Grading.of(BodyOfEvidence.of(study)).grade();
        if (certainty.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "certainty: \"%s\"; expected at most %s, as the grading rules give this study"
                            .formatted(certainty.words(), most.words()));
        }
    }
}
