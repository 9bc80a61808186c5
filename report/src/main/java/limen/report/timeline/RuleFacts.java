package limen.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import limen.evidence.Mode;
import limen.evidence.Rule;
import limen.report.timeline.Decision.Fact;
import limen.study.Entry;

/// A rule as whoever has to answer it reads it: its condition, the sum, its source and how certain that is.
public final class RuleFacts {
    private RuleFacts() {}

    /// The same wherever a rule is explained.
    ///
    /// @param before the entries of one person up to the decision, in the order of the record
    /// @param at when it was decided
    public static List<Fact> of(Rule rule, List<Entry> before, Instant at, Mode mode) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Rule", "%s: %s".formatted(rule.id(), RuleWords.condition(rule))));
        Arithmetic.of(rule, before, at).ifPresent(sum -> facts.add(new Fact("Arithmetic", sum)));
        facts.add(new Fact("Source", rule.source()));
        facts.add(new Fact("Certainty", Names.certainty(rule.certainty(), mode)));
        facts.add(new Fact("The person reads", rule.wordsFor(mode)));
        return facts;
    }
}
