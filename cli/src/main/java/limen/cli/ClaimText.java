package limen.cli;

import java.util.ArrayList;
import java.util.List;
import limen.evidence.claim.Attachments;
import limen.evidence.claim.Claim;
import limen.evidence.claim.ClaimOutcome;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Criteria;
import limen.evidence.claim.Rating;
import limen.evidence.reference.References;

/// A claim on a terminal: the verdict, then the claim, how certain, on what it rests, what would change our mind.
final class ClaimText {
    private static final int INDENT = 4;

    private ClaimText() {}

    /// Everything that the register has.
    static List<String> full(Claim claim) {
        var lines = new ArrayList<>(head(claim));
        add(lines, "The claim: " + claim.paraphrase() + ".");
        certainty(lines, claim);
        add(lines, "What there is: " + claim.bestEvidence() + ".");
        sources(lines, "Source", claim.support().read());
        sources(lines, "Named from memory", claim.support().fromMemory());
        sources(lines, "No support", claim.support().retracted());
        add(
                lines,
                "How much was read: %s. In detail: %s."
                        .formatted(
                                claim.support().status().words(),
                                claim.support().words()));
        add(lines, "What would change our mind: " + Criteria.of(claim).words());
        Claims.outcome(claim.id()).ifPresent(outcome -> add(lines, measured(outcome)));
        attached(lines, claim);
        add(lines, "Last looked at on %s.".formatted(claim.checkedOn()));
        return lines;
    }

    /// Many claims, each with its verdict and its certainty at small doses.
    static List<String> listed(String title, List<Claim> claims) {
        var lines = new ArrayList<String>();
        lines.add("%s (%d):".formatted(title, claims.size()));
        for (var claim : claims) {
            lines.add("");
            lines.addAll(head(claim));
            add(lines, "The claim: " + claim.paraphrase() + ".");
            add(lines, "Certainty at small doses: " + claim.atMicrodose().sentence() + ".");
        }
        lines.add("");
        lines.add("All about one: ./limen evidence " + claims.getFirst().id());
        return lines;
    }

    private static List<String> head(Claim claim) {
        var flag = claim.flag();
        return Paragraph.of(
                claim.id() + " ",
                INDENT,
                "%s%s.".formatted(flag == null ? "" : "[" + flag.words() + "] ", claim.verdict()));
    }

    private static void certainty(List<String> lines, Claim claim) {
        if (claim.atMicrodose() instanceof Rating.OfStatement statement) {
            add(lines, "Certainty: " + statement.sentence() + ".");
            return;
        }
        add(lines, "Certainty at small doses: " + claim.atMicrodose().sentence() + ".");
        add(lines, "Certainty at full doses: " + claim.atFullDose().sentence() + ".");
    }

    private static void sources(List<String> lines, String title, List<String> keys) {
        for (var key : keys) {
            References.reviewed()
                    .find(key)
                    .ifPresent(source -> add(lines, "%s: [%s] %s".formatted(title, key, source.sentence())));
        }
    }

    private static String measured(ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Measured it ->
                "What a study here measures of it: %s%s."
                        .formatted(String.join(", ", it.by()), it.note().isEmpty() ? "" : "; " + it.note());
            case ClaimOutcome.NotMeasured it -> "No study here measures it: %s.".formatted(it.reason());
        };
    }

    private static void attached(List<String> lines, Claim claim) {
        var attachments = Attachments.of(claim);
        if (attachments.isEmpty()) {
            add(lines, "Limen studies: none yet.");
        }
        for (var attachment : attachments) {
            add(lines, AttachmentText.of(attachment));
        }
    }

    private static void add(List<String> lines, String text) {
        lines.addAll(Paragraph.indented(INDENT, text));
    }
}
