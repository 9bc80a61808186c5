package limen.study;

import java.util.Map;
import limen.safety.Value;

/// What the answers to a questionnaire say to the rules: its total, its critical items.
@FunctionalInterface
public interface QuestionnaireScores {
    /// The observations that follow from answers.
    ///
    /// @param answers by item code
    /// @return by observation; empty if the instrument feeds no rule
    Map<String, Value> of(String instrument, Map<String, Integer> answers);
}
