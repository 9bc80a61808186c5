package limen.report.timeline;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.report.Provenance;
import limen.study.Report;
import limen.study.SlotId;

/// What a record is read against.
///
/// @param rules the reviewed ones and the protocol's own
/// @param planned when each capsule is due, as the schedule has it
/// @param scoring of a questionnaire; empty where it cannot be scored
public record Background(
        List<Rule> rules,
        SortedMap<SlotId, ZonedDateTime> planned,
        Function<Report.QuestionnaireAnswered, List<Score>> scoring,
        List<Refused> refused,
        boolean simulated,
        Provenance provenance) {
    /// The result of one questionnaire.
    ///
    /// @param name as people call it, `PHQ-9`
    /// @param observation by which rules know it, `phq9_total`
    public record Score(String name, String observation, double value, double low, double high) {}

    public Background {
        rules = List.copyOf(rules);
        planned = new TreeMap<>(planned);
        refused = List.copyOf(refused);
    }

    Optional<Rule> rule(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
