package limen.evidence.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.evidence.Codes;
import limen.evidence.Table;
import limen.evidence.UnreadableCell;
import limen.evidence.claim.Claim.Flag;
import limen.evidence.claim.Claim.Grade;
import limen.evidence.claim.Claim.Kind;
import org.jspecify.annotations.Nullable;

/// The reviewed register of claims, and what a study can measure of each claimed benefit.
public final class Claims {
    private static final String NOT_MEASURED = "not measured";

    private static final class Reviewed {
        static final List<Claim> CLAIMS = Table.resource("claims.csv").read(Claims::claim);
        static final List<ClaimOutcome> OUTCOMES = outcomes(Table.resource("claim_outcomes.csv"));
    }

    private Claims() {}

    public static List<Claim> reviewed() {
        return Reviewed.CLAIMS;
    }

    public static List<ClaimOutcome> outcomes() {
        return Reviewed.OUTCOMES;
    }

    /// What measures a claimed benefit; nothing for a claim that is none.
    public static Optional<ClaimOutcome> outcome(String claim) {
        return outcomes().stream()
                .filter(outcome -> outcome.claim().equals(claim))
                .findFirst();
    }

    static List<ClaimOutcome> outcomes(Table table) {
        return table.read(row -> {
            var claim = row.required("claim");
            return row.text("measured_by").equals(NOT_MEASURED)
                    ? new ClaimOutcome.NotMeasured(claim, row.required("note"))
                    : new ClaimOutcome.Measured(claim, row.list("measured_by"), row.text("note"));
        });
    }

    private static Claim claim(Table.Row row) {
        var grade = row.text("grade_for_claim_at_microdose");
        return new Claim(
                row.required("id"),
                row.required("article"),
                row.code("type", Kind.class),
                row.required("claim_paraphrase"),
                row.required("best_evidence"),
                Codes.find(Grade.class, grade.toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .orElseThrow(() -> new UnreadableCell(
                                "grade_for_claim_at_microdose", grade, "one of " + Codes.listed(Grade.class))),
                flag(row),
                row.required("verdict"),
                row.required("source_status"));
    }

    private static @Nullable Flag flag(Table.Row row) {
        return row.text("flag").isBlank() ? null : row.code("flag", Flag.class);
    }
}
