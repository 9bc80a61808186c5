package limen.study.decision;

import limen.evidence.Interactions;
import limen.evidence.ObservationTable;
import limen.evidence.RuleTable;
import limen.evidence.Rules;
import limen.safety.Judge;
import limen.study.QuestionnaireScores;
import limen.study.protocol.Protocol;

/// The reviewed tables that decisions rest on.
public record Tables(
        RuleTable rules, ObservationTable observations, Interactions interactions, QuestionnaireScores scores) {
    public static Tables reviewed(QuestionnaireScores scores) {
        return new Tables(Rules.reviewed(), ObservationTable.reviewed(), Interactions.reviewed(), scores);
    }

    /// The reviewed rules and those that a protocol adds.
    public RuleTable rulesOf(Protocol protocol) {
        var table = rules;
        for (var rule : protocol.ownRules()) {
            table = table.with(rule);
        }
        return table;
    }

    Judge judge(Protocol protocol) {
        return new Judge(rulesOf(protocol), observations);
    }
}
