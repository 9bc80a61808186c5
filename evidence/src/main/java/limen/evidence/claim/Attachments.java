package limen.evidence.claim;

import java.util.List;
import limen.evidence.Decimals;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;
import limen.evidence.claim.StudySummary.Design;
import limen.evidence.claim.StudySummary.Exposure;
import limen.evidence.claim.StudySummary.FindingCode;
import org.jspecify.annotations.Nullable;

/// The reviewed table of findings attached to claims. It holds none until a study has been run.
public final class Attachments {
    private static final class Reviewed {
        static final List<Attachment> ALL = read(Table.resource("attachments.csv"), Claims.reviewed());
    }

    private Attachments() {}

    /// All of them.
    public static List<Attachment> reviewed() {
        return Reviewed.ALL;
    }

    /// Those of a claim.
    public static List<Attachment> of(Claim claim) {
        return reviewed().stream()
                .filter(attachment -> attachment.claim().equals(claim.id()))
                .toList();
    }

    static List<Attachment> read(Table table, List<Claim> claims) {
        return table.read(row -> {
            if (claims.stream().noneMatch(claim -> claim.id().equals(row.required("claim")))) {
                throw new UnreadableCell("claim", row.text("claim"), "a claim of the register");
            }
            return new Attachment(
                    row.required("claim"),
                    study(row),
                    row.required("dose_range"),
                    row.required("curator"),
                    row.day("attached_on"),
                    row.code("certainty", Grade.class),
                    row.text("note"));
        });
    }

    private static StudySummary study(Row row) {
        return new StudySummary(
                row.required("study"),
                row.required("outcome"),
                row.code("finding", FindingCode.class),
                row.code("design", Design.class),
                row.whole("participants"),
                number(row, "correct_guess_rate"),
                number(row, "bang"),
                row.code("exposure", Exposure.class),
                row.yesNo("with_therapy"),
                row.number("lower"),
                row.number("upper"),
                number(row, "smallest_effect"));
    }

    private static @Nullable Double number(Row row, String column) {
        return row.text(column).isBlank() ? null : Double.valueOf(Decimals.read(column, row.text(column)));
    }
}
