package limen.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import limen.evidence.Comparison;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.Operand;
import limen.evidence.Rule;
import limen.evidence.RuleTable;

/// The rules, ready to be asked. The same observations always get the same judgement, in whatever
/// order they come.
public final class Judge {
    private final RuleTable rules;
    private final Catalogue catalogue;
    private final Wording wording;

    public Judge(RuleTable rules, ObservationTable catalogue) {
        this.rules = rules;
        this.catalogue = Catalogue.of(catalogue);
        this.wording = new Wording(this.catalogue);
    }

    /// What all rules of that moment and mode say.
    ///
    /// A rule whose observation nobody looked at is silent. A rule that lacks something else, such
    /// as the value before the first dose, is silent too, but is named in the judgement.
    public Judgement judge(Observations observations, Context moment, Mode mode) {
        var matches = new ArrayList<Match>();
        var unanswered = new ArrayList<Unanswered>();
        for (var rule : rules.all()) {
            if (rule.in().covers(moment) && rule.scope().covers(mode)) {
                switch (ask(rule, observations)) {
                    case Answer.Holds _ -> matches.add(match(rule, observations));
                    case Answer.Open(var missing) -> unanswered.add(new Unanswered(rule, missing));
                    case Answer.Fails _ -> {}
                }
            }
        }
        return new Judgement(matches, unanswered);
    }

    /// The rule with the numbers put into it, for the investigator.
    public Explanation explain(Match match) {
        var comparison = match.rule().when().comparison();
        return new Explanation(
                match.rule(),
                match.measured(),
                wording.arithmetic(comparison, match.observed()).orElse(""),
                Objects.requireNonNullElse(match.nearest(), ""));
    }

    private Answer ask(Rule rule, Observations observations) {
        var condition = rule.when();
        var main = new Question(condition.comparison(), catalogue);
        if (observations.of(main.name()).isEmpty() && !asksForNoValue(rule)) {
            return new Answer.Fails();
        }
        var answer = asksForNoValue(rule)
                ? new Answer.Holds()
                : observations.of(main.name()).stream()
                        .map(observed -> main.ask(observed, condition.sustained()))
                        .reduce(new Answer.Fails(), Answer::or);
        return condition.with().isEmpty() ? answer : answer.and(anyOf(condition.with(), observations));
    }

    private Answer anyOf(List<List<Comparison>> alternatives, Observations observations) {
        return alternatives.stream().map(all -> allOf(all, observations)).reduce(new Answer.Fails(), Answer::or);
    }

    private Answer allOf(List<Comparison> comparisons, Observations observations) {
        return comparisons.stream()
                .map(comparison -> new Question(comparison, catalogue).ask(observations))
                .reduce(new Answer.Holds(), Answer::and);
    }

    private Match match(Rule rule, Observations observations) {
        var condition = rule.when();
        var main = new Question(condition.comparison(), catalogue);
        var companions = condition.with().stream()
                .filter(all -> allOf(all, observations).holds())
                .findFirst()
                .orElse(List.of());
        var matching = observations.of(main.name()).stream()
                .filter(observed -> main.ask(observed, condition.sustained()).holds())
                .sorted(worstFirst(main))
                .toList();
        var decisive = matching.isEmpty() ? companion(companions, observations) : matching.getFirst();
        return new Match(
                rule,
                decisive,
                wording.measured(rule, matching, companions, observations),
                wording.nearest(condition.comparison(), decisive));
    }

    /// What came with a value that nobody measured.
    private Observed companion(List<Comparison> companions, Observations observations) {
        return companions.stream()
                .map(comparison -> new Question(comparison, catalogue))
                .flatMap(question -> observations.of(question.name()).stream()
                        .filter(observed -> question.ask(observed).holds()))
                .findFirst()
                .orElseGet(() -> Observed.of(Value.yes()));
    }

    /// The value furthest beyond the threshold first; an order that does not depend on the order of
    /// reading.
    private static Comparator<Observed> worstFirst(Question question) {
        var ascending = Comparator.comparing(
                (Observed observed) -> question.compared(observed.now(), observed),
                Comparator.nullsFirst(Comparator.naturalOrder()));
        var byNumber = switch (question.comparison().comparator()) {
            case AT_LEAST, ABOVE -> ascending.reversed();
            case AT_MOST, BELOW, EQUAL, IN, ANY -> ascending;
        };
        return byNumber.thenComparing(Observed::toString);
    }

    private static boolean asksForNoValue(Rule rule) {
        return rule.when().comparison().operand() instanceof Operand.Nothing;
    }
}
