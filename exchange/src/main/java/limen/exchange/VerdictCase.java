package limen.exchange;

import java.util.List;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.safety.Observations;

/// One case for the safety rules: what was observed, when, and under whose eyes.
///
/// @param notJudged names that no rule could look at
public record VerdictCase(String id, Context context, Mode mode, Observations observations, List<String> notJudged) {
    public VerdictCase {
        notJudged = List.copyOf(notJudged);
    }
}
