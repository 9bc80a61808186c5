package limen.safety;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Comparison;
import limen.evidence.Condition;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;
import limen.evidence.Operand;
import limen.evidence.Rule;
import limen.evidence.RuleTable;

/// A rule with one thing wrong, which some example must notice.
///
/// @param what what was changed, "140 to 141"
/// @param judge knows the changed rule alone, or nothing if it was deleted
record RuleMutation(Rule rule, Kind kind, String what, Judge judge) {
    enum Kind {
        DELETED,
        UP,
        DOWN
    }

    static List<RuleMutation> of(Rule rule) {
        var mutations = new ArrayList<RuleMutation>();
        mutations.add(new RuleMutation(rule, Kind.DELETED, "deleted", judge(List.of())));
        for (var kind : List.of(Kind.UP, Kind.DOWN)) {
            var step = kind == Kind.UP ? BigDecimal.ONE : BigDecimal.ONE.negate();
            var when = rule.when();
            moved(when.comparison(), step)
                    .ifPresent(moved -> mutations.add(with(
                            rule,
                            kind,
                            threshold(when.comparison()),
                            threshold(moved),
                            new Condition(moved, when.sustained(), when.with()))));
            var sustained = when.sustained();
            if (sustained != null) {
                var lasting = sustained.plusMinutes(step.longValue());
                mutations.add(with(
                        rule,
                        kind,
                        sustained.toMinutes() + " min",
                        lasting.toMinutes() + " min",
                        new Condition(when.comparison(), lasting, when.with())));
            }
            for (var i = 0; i < when.with().size(); i++) {
                for (var j = 0; j < when.with().get(i).size(); j++) {
                    moveCompanion(rule, kind, step, i, j).ifPresent(mutations::add);
                }
            }
        }
        return mutations;
    }

    /// The examples whose outcome it changes.
    List<RuleExample> caughtBy(List<RuleExample> examples) {
        var id = rule.id().text();
        return examples.stream()
                .filter(example -> example.judgedBy(judge).matches().isEmpty()
                        == example.expectedRules().contains(id))
                .toList();
    }

    private static Optional<RuleMutation> moveCompanion(Rule rule, Kind kind, BigDecimal step, int i, int j) {
        var when = rule.when();
        var companion = when.with().get(i).get(j);
        return moved(companion, step).map(moved -> {
            var with = new ArrayList<List<Comparison>>(when.with());
            var all = new ArrayList<>(with.get(i));
            all.set(j, moved);
            with.set(i, all);
            return with(
                    rule,
                    kind,
                    companion.reading().observation() + " " + threshold(companion),
                    threshold(moved),
                    new Condition(when.comparison(), when.sustained(), with));
        });
    }

    private static RuleMutation with(Rule rule, Kind kind, String before, String after, Condition when) {
        var changed = new Rule(
                rule.id(),
                rule.domain(),
                when,
                rule.in(),
                rule.scope(),
                rule.then(),
                rule.lifter(),
                rule.messageKey(),
                rule.words(),
                rule.personalWords(),
                rule.source(),
                rule.certainty());
        return new RuleMutation(rule, kind, before + " to " + after, judge(List.of(changed)));
    }

    private static Judge judge(List<Rule> rules) {
        return new Judge(new RuleTable(rules), ObservationTable.reviewed());
    }

    /// The comparison with its threshold moved by that many steps of the observation.
    private static Optional<Comparison> moved(Comparison comparison, BigDecimal steps) {
        if (!(comparison.operand() instanceof Operand.Threshold threshold)
                || !(ObservationTable.reviewed()
                                .get(comparison.reading().observation())
                                .kind()
                        instanceof Observation.Kind.Number number)) {
            return Optional.empty();
        }
        var moved = BigDecimal.valueOf(threshold.value())
                .add(BigDecimal.valueOf(number.step()).multiply(steps));
        return Optional.of(new Comparison(
                comparison.reading(), comparison.comparator(), new Operand.Threshold(moved.doubleValue())));
    }

    private static String threshold(Comparison comparison) {
        return comparison.operand() instanceof Operand.Threshold threshold
                ? BigDecimal.valueOf(threshold.value()).stripTrailingZeros().toPlainString()
                : "";
    }

    @Override
    public String toString() {
        return "%s %s".formatted(rule.id(), what);
    }
}
