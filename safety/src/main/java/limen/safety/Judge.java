package limen.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.RuleTable;

/// The rules, ready to be asked. The same observations always get the same judgement, in whatever
/// order they come.
public final class Judge {
    private final List<RuleQuestion> questions;
    private final Wording wording;

    public Judge(RuleTable rules, ObservationTable catalogue) {
        var known = Catalogue.of(catalogue);
        this.questions =
                rules.all().stream().map(rule -> new RuleQuestion(rule, known)).toList();
        this.wording = new Wording(known);
    }

    /// What all rules of that moment and mode say.
    ///
    /// A rule whose observation nobody looked at is silent. A rule that lacks something else, such
    /// as the value before the first dose, is silent too, but is named in the judgement.
    public Judgement judge(Observations observations, Context moment, Mode mode) {
        var matches = new ArrayList<Match>();
        var unanswered = new ArrayList<Unanswered>();
        for (var question : questions) {
            var rule = question.rule();
            if (rule.in().covers(moment) && rule.scope().covers(mode)) {
                switch (question.ask(observations)) {
                    case Answer.Holds _ -> matches.add(question.match(observations, wording));
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
}
