package limen.evidence;

/// One rule: *when* a condition holds *in* a context, *then* a verdict, *because* of a source, with a certainty.
///
/// @param messageKey groups rules that show the same card, such as `crisis.card`
/// @param words what the participant of a study reads
/// @param personalWords what a person alone reads, who has no study doctor
/// @param source where the threshold comes from, disagreements included
public record Rule(
        RuleId id,
        Domain domain,
        Condition when,
        Context in,
        Scope scope,
        Verdict then,
        Lifter lifter,
        String messageKey,
        String words,
        String personalWords,
        String source,
        Certainty certainty) {
    public Rule {
        if (words.isBlank() || personalWords.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("Rule %s needs words and a source".formatted(id));
        }
        if (then == Verdict.NONE) {
            throw new IllegalArgumentException("Rule %s asks for nothing".formatted(id));
        }
        if (then == Verdict.SEEK_CARE && lifter != Lifter.NOBODY) {
            throw new IllegalArgumentException("Rule %s: nobody lifts a call for medical help".formatted(id));
        }
        if ((then == Verdict.STOP || then == Verdict.EXCLUDE) && lifter == Lifter.TIME) {
            throw new IllegalArgumentException(
                    "Rule %s: a stop or an exclusion does not lapse by itself".formatted(id));
        }
    }

    public String wordsFor(Mode mode) {
        return switch (mode) {
            case STUDY -> words;
            case PERSONAL -> personalWords;
        };
    }
}
