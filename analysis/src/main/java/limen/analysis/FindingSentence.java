package limen.analysis;

import limen.analysis.Finding.Kind;
import limen.inference.Wording;

/// A finding in plain words. Says what was measured and what the line is; never more than the finding holds.
final class FindingSentence {
    private final Comparison comparison;
    private final CapsuleEffect.Estimated capsule;
    private final Wording in;

    private FindingSentence(Comparison comparison, CapsuleEffect.Estimated capsule) {
        this.comparison = comparison;
        this.capsule = capsule;
        this.in = Wording.forSpread(capsule.residualSd());
    }

    static String of(Kind kind, Comparison comparison) {
        return switch (comparison.capsule()) {
            case CapsuleEffect.NotEstimable(var reason) ->
                "These data cannot tell: there is no comparison, because %s.".formatted(reason);
            case CapsuleEffect.Estimated capsule -> new FindingSentence(comparison, capsule).of(kind);
        };
    }

    private String of(Kind kind) {
        return switch (kind) {
            case HARM_SIGNAL -> harm();
            case NO_DIFFERENCE -> noDifference();
            case BEYOND_BELIEF -> beyondBelief();
            case BELIEF_EXPLAINS -> beliefExplains();
            case CANNOT_TELL -> "These data cannot tell. " + whyNot();
        };
    }

    private String harm() {
        return "%s %s is the worse direction here, and harm is reported whatever people believed."
                .formatted(observed(), capsule.difference().value() > 0 ? "Higher" : "Lower");
    }

    private String noDifference() {
        return "If there is a difference between the capsules, it is smaller than the %s taken as too small to matter: %s."
                .formatted(in.size(comparison.smallestEffect()), in.withRange(capsule.difference()));
    }

    private String beyondBelief() {
        var separated = separated();
        return "%s Had guesses been no better than chance, the difference would still be %s."
                .formatted(observed(), in.withRange(separated.atChance()));
    }

    private String beliefExplains() {
        var separated = separated();
        return ("%s Had their guesses been no better than chance, the difference would be %s, and zero could not be ruled"
                        + " out; the change between the two, %s, excludes zero.")
                .formatted(observed(), in.withRange(separated.atChance()), in.withRange(separated.drop()));
    }

    private String whyNot() {
        var difference = capsule.difference();
        if (!difference.interval().excludes(0)) {
            return "The difference between the capsules was %s, and anything from %s fits."
                    .formatted(in.number(difference.value()), in.range(difference.interval()));
        }
        return switch (comparison.belief()) {
            case Belief.NotAsked _ ->
                observed() + " No guesses were given to this analysis, so belief may explain all of it.";
            case Belief.TooThin tooThin ->
                "%s Capsule and belief cannot be told apart, because %s.".formatted(observed(), tooThin.reason());
            case Belief.Separated separated
            when !separated.carriesAFinding() ->
                "%s Capsule and belief cannot be told apart by groups of fewer than %d rows."
                        .formatted(observed(), Belief.FEWEST_ROWS_FOR_A_FINDING);
            case Belief.Separated separated
            when separated.atChance().interval().excludes(0) ->
                "%s With guesses at chance the difference would point the other way, %s."
                        .formatted(observed(), in.withRange(separated.atChance()));
            case Belief.Separated separated ->
                "%s With guesses at chance it would be %s, which includes zero; but the change between the two, %s, includes zero as well."
                        .formatted(observed(), in.withRange(separated.atChance()), in.withRange(separated.drop()));
        };
    }

    private String observed() {
        var difference = capsule.difference();
        return "People on the active capsule scored %s %s than people on placebo (%s)."
                .formatted(
                        in.size(difference.value()),
                        difference.value() > 0 ? "higher" : "lower",
                        in.sizes(difference.interval()));
    }

    private Belief.Separated separated() {
        return switch (comparison.belief()) {
            case Belief.Separated separated -> separated;
            case Belief.TooThin _, Belief.NotAsked _ ->
                throw new IllegalStateException("outcome \"%s\" has a finding about belief without its numbers"
                        .formatted(comparison.outcome()));
        };
    }
}
