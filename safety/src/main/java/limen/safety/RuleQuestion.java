package limen.safety;

import java.util.Comparator;
import java.util.List;
import limen.evidence.Operand;
import limen.evidence.Rule;

/// A rule, ready to be asked of everything that was observed.
final class RuleQuestion {
    private final Rule rule;
    private final Question main;
    private final List<List<Question>> with;
    private final boolean asksForNoValue;

    RuleQuestion(Rule rule, Catalogue catalogue) {
        this.rule = rule;
        this.main = new Question(rule.when().comparison(), catalogue);
        this.with = rule.when().with().stream()
                .map(all -> all.stream()
                        .map(comparison -> new Question(comparison, catalogue))
                        .toList())
                .toList();
        this.asksForNoValue = rule.when().comparison().operand() instanceof Operand.Nothing;
    }

    Rule rule() {
        return rule;
    }

    /// The observation that its own comparison looks at.
    String name() {
        return main.name();
    }

    /// Whether it is asked even if nobody looked at its observation.
    boolean asksForNoValue() {
        return asksForNoValue;
    }

    /// Whether the rule matches. A rule whose own observation nobody looked at does not.
    Answer ask(Observations observations) {
        Answer answer = asksForNoValue ? new Answer.Holds() : new Answer.Fails();
        for (var observed : observations.of(main.name())) {
            answer = answer.or(main.ask(observed, rule.when().sustained()));
        }
        return answer instanceof Answer.Fails || with.isEmpty() ? answer : answer.and(anyOf(observations));
    }

    /// What it matched; only to be asked for when it did.
    Match match(Observations observations, Wording wording) {
        var matching = observations.of(main.name()).stream()
                .filter(observed -> main.ask(observed, rule.when().sustained()).holds())
                .sorted(worstFirst())
                .toList();
        var companions = with.stream()
                .filter(all -> allOf(all, observations).holds())
                .findFirst()
                .orElse(List.of());
        var decisive = matching.isEmpty() ? companion(companions, observations) : matching.getFirst();
        return new Match(
                rule,
                decisive,
                wording.measured(rule, matching, companions, observations),
                wording.nearest(rule.when().comparison(), decisive));
    }

    private Answer anyOf(Observations observations) {
        Answer answer = new Answer.Fails();
        for (var all : with) {
            answer = answer.or(allOf(all, observations));
        }
        return answer;
    }

    private static Answer allOf(List<Question> questions, Observations observations) {
        Answer answer = new Answer.Holds();
        for (var question : questions) {
            answer = answer.and(question.ask(observations));
        }
        return answer;
    }

    /// What came with a value that nobody measured.
    private static Observed companion(List<Question> companions, Observations observations) {
        return companions.stream()
                .flatMap(question -> observations.of(question.name()).stream()
                        .filter(observed -> question.ask(observed).holds()))
                .min(Comparator.comparing(Observed::toString))
                .orElseGet(() -> Observed.of(Value.yes()));
    }

    /// The value furthest beyond the threshold first; an order that does not depend on the order of
    /// reading.
    private Comparator<Observed> worstFirst() {
        var ascending = Comparator.comparing(
                (Observed observed) -> main.compared(observed.now(), observed),
                Comparator.nullsFirst(Comparator.naturalOrder()));
        var byNumber = switch (main.comparison().comparator()) {
            case AT_LEAST, ABOVE -> ascending.reversed();
            case AT_MOST, BELOW, EQUAL, IN, ANY -> ascending;
        };
        return byNumber.thenComparing(Observed::toString);
    }
}
