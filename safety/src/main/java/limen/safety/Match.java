package limen.safety;

import limen.evidence.Codes;
import limen.evidence.Context;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.Rule;
import org.jspecify.annotations.Nullable;

/// A rule that matched, and what it matched.
///
/// @param observed what its comparison looked at; for a rule that asks for no number, what came
/// with it
/// @param measured the same in words, "upper blood pressure (systolic) 148 mmHg"
/// @param nearest the limit, and the nearest value that would not have matched; none where words
/// are compared
public record Match(
        Rule rule,
        Observed observed,
        String measured,
        @Nullable String nearest) {

    /// What the study must do.
    ///
    /// @param moment when it was observed
    /// @param enrolled whether the person takes part already: then what excludes also stops
    public Effect effect(Context moment, boolean enrolled) {
        return switch (rule.then()) {
            case NONE -> throw new IllegalStateException("Rule %s asks for nothing".formatted(rule.id()));
            case CAUTION -> moment == Context.SCREENING ? new Effect.HoldUntil(Lifter.PHYSICIAN) : new Effect.Notice();
            case HOLD -> isForGood() ? new Effect.StopForGood() : new Effect.HoldUntil(rule.lifter());
            case EXCLUDE -> {
                if (!isForGood()) {
                    yield new Effect.HoldUntil(rule.lifter());
                }
                yield enrolled ? new Effect.StopForGood() : new Effect.NotEligible();
            }
            case STOP -> isForGood() ? new Effect.StopForGood() : new Effect.StopStudy(rule.lifter());
            case SEEK_CARE -> new Effect.SeekCareNow();
        };
    }

    /// "Held by rule BP_A: upper blood pressure (systolic) 148 mmHg; limit from 140 mmHg; the nearest value that would
    /// not have matched is 139 mmHg. ... Source: ... (certainty: secondary)."
    ///
    /// @param mode in which a person alone is not told where the limit ends
    public String sentence(Mode mode) {
        var opening = switch (rule.then()) {
            case NONE -> "Named";
            case CAUTION -> "Caution";
            case HOLD -> "Held";
            case EXCLUDE -> "Excluded";
            case STOP -> "Stopped";
            case SEEK_CARE -> "Medical help now";
        };
        var limit = nearest == null || mode == Mode.PERSONAL ? "" : "; " + nearest;
        return "%s by rule %s: %s%s. %s Source: %s (certainty: %s)."
                .formatted(
                        opening,
                        rule.id(),
                        measured,
                        limit,
                        rule.wordsFor(mode),
                        rule.source(),
                        Codes.of(rule.certainty()));
    }

    private boolean isForGood() {
        return rule.lifter() == Lifter.NOBODY;
    }
}
