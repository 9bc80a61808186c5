package limen.web.page;

import limen.evidence.claim.Claim;
import limen.evidence.claim.Claim.Kind;
import limen.evidence.claim.Grade;
import limen.evidence.claim.Rating;

/// The few words over a claim's verdict. A warning comes before a grade; "not shown" is never
/// "disproved".
final class Headline {
    private Headline() {}

    static String of(Claim claim) {
        var flag = claim.flag();
        if (flag != null) {
            return switch (flag) {
                case DANGEROUS -> "Dangerous to act on.";
                case WRONG -> "Wrong as it stands.";
                case MISLEADING -> "Misleading.";
                case CAUTION -> "To be read with caution.";
            };
        }
        return switch (claim.atMicrodose()) {
            case Rating.AtDoses rating -> atDoses(claim.kind(), rating.grade());
            case Rating.OfStatement rating -> ofStatement(rating.grade());
            case Rating.NotApplicable _ -> "Not about small doses.";
        };
    }

    private static String atDoses(Kind kind, Grade grade) {
        return switch (grade) {
            case NONE -> kind == Kind.RISK ? "Not studied at small doses." : "Not shown at small doses.";
            case VERY_LOW -> "Very uncertain at small doses.";
            case LOW -> "Uncertain at small doses.";
            case MODERATE -> "Likely, also at small doses.";
            case HIGH -> "Well supported.";
        };
    }

    private static String ofStatement(Grade grade) {
        return switch (grade) {
            case NONE -> "Nothing supports it.";
            case VERY_LOW -> "Very uncertain.";
            case LOW -> "Uncertain.";
            case MODERATE -> "Likely so.";
            case HIGH -> "Well supported.";
        };
    }
}
