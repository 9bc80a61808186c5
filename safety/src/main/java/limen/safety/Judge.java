package limen.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.RuleTable;

/// The rules, ready to be asked. The same observations always get the same judgement, in whatever
/// order they come.
public final class Judge {
    private record Asked(Context moment, Mode mode) {}

    private final Map<Asked, Questions> questions = new HashMap<>();
    private final Wording wording;

    public Judge(RuleTable rules, ObservationTable catalogue) {
        var known = Catalogue.of(catalogue);
        var all =
                rules.all().stream().map(rule -> new RuleQuestion(rule, known)).toList();
        for (var mode : Mode.values()) {
            for (var moment : Context.values()) {
                questions.put(new Asked(moment, mode), Questions.of(all, moment, mode));
            }
        }
        this.wording = new Wording(known);
    }

    /// What all rules of that moment and mode say.
    ///
    /// A rule whose observation nobody looked at is silent. A rule that lacks something else, such
    /// as the value before the first dose, is silent too, but is named in the judgement.
    public Judgement judge(Observations observations, Context moment, Mode mode) {
        var matches = new ArrayList<Match>();
        var unanswered = new ArrayList<Unanswered>();
        var asked = Objects.requireNonNull(questions.get(new Asked(moment, mode)));
        for (var question : asked.about(observations)) {
            switch (question.ask(observations)) {
                case Answer.Holds _ -> matches.add(question.match(observations, wording));
                case Answer.Open(var missing) -> unanswered.add(new Unanswered(question.rule(), missing));
                case Answer.Fails _ -> {}
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
