package limen.evidence.claim;

import java.util.HashSet;
import java.util.List;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;

/// For every claim of the register, what would change our mind about it.
public final class Criteria {
    private static final class Reviewed {
        static final List<Criterion> ALL = read(Table.resource("criteria.csv"), Claims.reviewed());
    }

    private Criteria() {}

    /// One for each claim, in the order of the register.
    public static List<Criterion> reviewed() {
        return Reviewed.ALL;
    }

    /// That of a claim of the register.
    public static Criterion of(Claim claim) {
        return reviewed().stream()
                .filter(criterion -> criterion.claim().equals(claim.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion of claim " + claim.id()));
    }

    static List<Criterion> read(Table table, List<Claim> claims) {
        var missing = new HashSet<>(claims.stream().map(Claim::id).toList());
        var all = table.read(row -> {
            if (!missing.remove(row.required("claim"))) {
                throw new UnreadableCell("claim", row.text("claim"), "a claim of the register that has no row yet");
            }
            return criterion(row);
        });
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s: no row of claim %s; expected one for each"
                    .formatted(
                            table.file(),
                            String.join(", ", missing.stream().sorted().toList())));
        }
        return all;
    }

    private static Criterion criterion(Row row) {
        if (row.list("outcomes").isEmpty()) {
            return new Criterion.ByReading(row.required("claim"), row.required("words"));
        }
        return new Criterion.ByStudy(
                row.required("claim"),
                row.required("words"),
                row.list("outcomes"),
                row.whole("least_participants"),
                row.number("highest_guess_rate"),
                row.number("highest_bang"));
    }
}
