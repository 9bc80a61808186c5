package limen.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import limen.evidence.claim.Attachment;
import limen.evidence.claim.Attachments;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claim.Kind;
import limen.evidence.claim.ClaimOutcome;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Criteria;
import limen.evidence.reference.References;

/// One claim with all that the register holds of it, in reading order: verdict, harm, certainty,
/// evidence, sources.
public record ClaimView(
        ClaimRow row,
        String theme,
        String kind,
        boolean dangerous,
        boolean harmFirst,
        List<Scale> scales,
        String bestEvidence,
        String sourceStatus,
        List<SourceRow> sources,
        String criterion,
        String measured,
        List<Attachment> findings,
        LocalDate checkedOn) {
    public static ClaimView of(Claim claim) {
        return new ClaimView(
                ClaimRow.of(claim),
                claim.theme().title(),
                // A claim about law stands among those about law: said once.
                claim.kind() == Kind.LAW ? "" : claim.kind().name().toLowerCase(Locale.ROOT),
                claim.flag() == Claim.Flag.DANGEROUS,
                claim.kind() == Kind.BENEFIT || claim.kind() == Kind.MECHANISM,
                Scale.of(claim),
                Words.sentence(claim.bestEvidence()),
                Words.sentence(claim.support().status().words()),
                sources(claim),
                Words.sentence(Criteria.of(claim).words()),
                Claims.outcome(claim.id()).map(ClaimView::measured).orElse(""),
                Attachments.of(claim),
                claim.checkedOn());
    }

    private static String measured(ClaimOutcome outcome) {
        return switch (outcome) {
            case ClaimOutcome.Measured measured ->
                "A Limen study measures it by %s. %s"
                        .formatted(String.join(", ", measured.by()), Words.sentence(measured.note()))
                        .strip();
            case ClaimOutcome.NotMeasured not ->
                "A Limen study does not measure it: %s".formatted(Words.sentence(not.reason()));
        };
    }

    private static List<SourceRow> sources(Claim claim) {
        var support = claim.support();
        return Stream.of(
                        rows(support.read(), "read, at least an abstract or excerpt"),
                        rows(support.fromMemory(), "named from memory, unverified"),
                        rows(support.retracted(), "retracted"))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<SourceRow> rows(List<String> keys, String standing) {
        return keys.stream()
                .flatMap(key -> References.reviewed().find(key).stream())
                .map(work -> SourceRow.of(work, standing));
    }
}
