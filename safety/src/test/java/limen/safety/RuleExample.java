package limen.safety;

import java.util.List;
import limen.evidence.Codes;
import limen.evidence.Context;
import limen.evidence.Interactions;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.Verdict;

/// A named case with everything that the rules must say about it, written by hand so that a changed
/// rule breaks it.
///
/// @param expectedRules the ids of all rules that match, the strictest first, then in the order of
/// the table
record RuleExample(
        String name,
        Context context,
        Mode mode,
        String written,
        Observations observations,
        List<String> expectedRules,
        Verdict expectedVerdict) {

    static List<RuleExample> all() {
        var notation = new ObservationNotation(ObservationTable.reviewed(), Interactions.reviewed());
        return Csv.resource("rule_examples.csv").stream()
                .map(row -> {
                    var line = row.getField("observations");
                    if (!(notation.read(line) instanceof ObservationLine.Read read)) {
                        throw new IllegalArgumentException("%s: %s".formatted(row.getField("name"), line));
                    }
                    if (!read.unknown().isEmpty() || !read.unknownWords().isEmpty()) {
                        throw new IllegalArgumentException("%s: %s".formatted(row.getField("name"), read));
                    }
                    return new RuleExample(
                            row.getField("name"),
                            code(Context.class, row.getField("context")),
                            code(Mode.class, row.getField("mode")),
                            line,
                            read.observations(),
                            Csv.list(row.getField("expected_rules")),
                            code(Verdict.class, row.getField("expected_verdict")));
                })
                .toList();
    }

    Judgement judgedBy(Judge judge) {
        return judge.judge(observations, context, mode);
    }

    private static <E extends Enum<E>> E code(Class<E> type, String code) {
        return Codes.find(type, code).orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
