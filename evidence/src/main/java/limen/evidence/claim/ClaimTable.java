package limen.evidence.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import limen.evidence.Codes;
import limen.evidence.Horizon;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;
import limen.evidence.claim.Claim.Flag;
import limen.evidence.claim.Claim.Kind;
import limen.evidence.claim.Rating.Origin;
import limen.evidence.claim.Support.Status;
import limen.evidence.reference.References;
import org.jspecify.annotations.Nullable;

/// The reader of the register: a row without grade, status or source, or with a source that cannot stand for it, is
/// refused.
final class ClaimTable {
    private static final String SHEET_GRADE = "grade_for_claim_at_microdose";

    private final References references;
    private final Horizon horizon;

    ClaimTable(References references, Horizon horizon) {
        this.references = references;
        this.horizon = horizon;
    }

    List<Claim> read(Table table) {
        var seen = new HashSet<String>();
        return table.read(row -> {
            if (!seen.add(row.required("id"))) {
                throw new UnreadableCell("id", row.text("id"), "an id that no other row has");
            }
            return claim(row);
        });
    }

    private Claim claim(Row row) {
        return new Claim(
                row.required("id"),
                row.required("article"),
                row.code("type", Kind.class),
                row.code("theme", Theme.class),
                row.required("claim_paraphrase"),
                flag(row),
                row.required("verdict"),
                row.required("best_evidence"),
                rating(row, "at_microdose"),
                rating(row, "at_full_dose"),
                support(row),
                horizon.date(row, "checked_on"));
    }

    private static @Nullable Flag flag(Row row) {
        return row.text("flag").isBlank() ? null : row.code("flag", Flag.class);
    }

    private static Rating rating(Row row, String column) {
        return switch (row.required(column)) {
            case "not_applicable" -> new Rating.NotApplicable(row.required(column + "_why"));
            case "statement" -> new Rating.OfStatement(sheetGrade(row));
            default -> atDoses(row, column);
        };
    }

    private static Rating atDoses(Row row, String column) {
        var grade = row.code(column, Grade.class);
        var origin = row.code(column + "_origin", Origin.class);
        if (origin == Origin.STATED && column.equals("at_microdose") && grade != sheetGrade(row)) {
            throw new UnreadableCell(
                    column,
                    row.text(column),
                    "\"%s\" as %s says, or the origin derived".formatted(row.text(SHEET_GRADE), SHEET_GRADE));
        }
        return new Rating.AtDoses(
                grade, origin, origin == Origin.STATED ? row.text(column + "_why") : row.required(column + "_why"));
    }

    private static Grade sheetGrade(Row row) {
        var grade = row.text(SHEET_GRADE);
        return Codes.find(Grade.class, grade.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .orElseThrow(() -> new UnreadableCell(SHEET_GRADE, grade, "one of " + Codes.listed(Grade.class)));
    }

    private Support support(Row row) {
        var support = new Support(
                row.code("status", Status.class),
                row.list("sources_read"),
                row.list("sources_memory"),
                row.list("sources_retracted"),
                row.required("source_status"));
        support.read().forEach(key -> references.supporting("sources_read", key));
        support.fromMemory().forEach(key -> references.supporting("sources_memory", key));
        support.retracted().forEach(key -> references.retracted("sources_retracted", key));
        switch (support.status()) {
            case READ, PARTLY_READ -> {
                if (support.read().isEmpty()) {
                    throw new UnreadableCell("sources_read", "", "at least one key, because something was read");
                }
            }
            case MEMORY, REASONED, SEARCHED -> {
                if (!support.read().isEmpty()) {
                    throw new UnreadableCell(
                            "sources_read", row.text("sources_read"), "no key, or the status read or partly_read");
                }
            }
        }
        return support;
    }
}
