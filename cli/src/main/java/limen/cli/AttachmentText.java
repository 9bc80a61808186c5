package limen.cli;

import limen.evidence.Codes;
import limen.evidence.Decimals;
import limen.evidence.claim.Attachment;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Criteria;
import limen.evidence.claim.Tried;
import org.jspecify.annotations.Nullable;

/// A finding of a Limen study beside the claim that it was attached to.
final class AttachmentText {
    private AttachmentText() {}

    static String of(Attachment attachment) {
        var study = attachment.study();
        return "Limen study %s, %s: %s, %d people, right guesses %s, Bang's index %s, %s; certainty %s. %s. Attached by %s on %s. %s"
                .formatted(
                        study.study(),
                        study.outcome(),
                        Codes.of(study.finding()),
                        study.participants(),
                        known(study.correctGuessRate()),
                        known(study.bang()),
                        attachment.doseRange(),
                        attachment.certainty().words(),
                        tried(attachment),
                        attachment.curator(),
                        attachment.attachedOn(),
                        attachment.note())
                .strip();
    }

    private static String known(@Nullable Double measured) {
        return measured == null ? "not measured" : Decimals.print(measured);
    }

    private static String tried(Attachment attachment) {
        var claim = Claims.find(attachment.claim()).orElseThrow();
        var tried = Criteria.of(claim).triedOn(attachment.study());
        var outcome = switch (tried) {
            case Tried.Met _ -> "It meets what would change our mind";
            case Tried.NotMet _ -> "It does not meet what would change our mind";
            case Tried.CannotTell _ -> "It cannot decide the claim";
        };
        return outcome + ": " + String.join("; ", tried.reasons());
    }
}
