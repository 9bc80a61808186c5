package limen.web.page;

import limen.evidence.claim.Claim;
import org.jspecify.annotations.Nullable;

/// One claim in a list.
///
/// @param claim as it is made, a sentence
/// @param headline what is known of it, in a few words
/// @param verdict the same in one sentence
/// @param flag a warning; null if none is due
public record ClaimRow(
        String id,
        String claim,
        String headline,
        String verdict,
        @Nullable String flag) {
    static ClaimRow of(Claim claim) {
        var flag = claim.flag();
        return new ClaimRow(
                claim.id(),
                Words.sentence(claim.paraphrase()),
                Headline.of(claim),
                Words.sentence(claim.verdict()),
                flag == null ? null : flag.words());
    }

    public String path() {
        return Place.EVIDENCE.path() + "/" + id;
    }
}
