package limen.safety;

import limen.evidence.Codes;
import limen.evidence.Mode;

/// Rules and what they found, in words.
final class Wording {
    private Wording() {}

    /// "Held by rule BP_A: upper blood pressure (systolic) 148 mmHg. ... Source: ... (certainty: secondary)."
    static String decided(Match match, Mode mode) {
        var rule = match.rule();
        var opening = switch (rule.then()) {
            case NONE -> "Named";
            case CAUTION -> "Caution";
            case HOLD -> "Held";
            case EXCLUDE -> "Excluded";
            case STOP -> "Stopped";
            case SEEK_CARE -> "Medical help now";
        };
        return "%s by rule %s: %s. %s Source: %s (certainty: %s)."
                .formatted(
                        opening,
                        rule.id(),
                        match.measured(),
                        rule.wordsFor(mode),
                        rule.source(),
                        Codes.of(rule.certainty()));
    }
}
