package limen.report.page;

import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.report.figure.FindingGlyph;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// One outcome in the table of findings.
///
/// @param what its role where it is the primary one, and its direction
/// @param why what is missing and for what reason, in a sentence; empty where nothing is
record OutcomeRow(
        String name,
        String what,
        Markup glyph,
        String finding,
        Cell capsule,
        Cell belief,
        Cell drop,
        Cell hedgesG,
        String n,
        String why,
        String sentence) {

    static OutcomeRow of(OutcomeAnalysis outcome) {
        var numbers = Outcomes.numbers(outcome);
        var capsule = Cell.EMPTY;
        var hedgesG = Cell.EMPTY;
        var why = "";
        switch (outcome.capsule()) {
            case CapsuleEffect.Estimated estimated -> {
                capsule = Cell.of(estimated.difference(), numbers);
                hedgesG = Cell.of(estimated.hedgesG(), Numbers.PLAIN);
            }
            case CapsuleEffect.NotEstimable(var reason) ->
                why = "There is no comparison, because %s.".formatted(reason);
        }
        var belief = Cell.EMPTY;
        var drop = Cell.EMPTY;
        switch (outcome.belief()) {
            case Belief.Separated separated -> {
                belief = Cell.of(separated.atChance(), numbers);
                drop = Cell.of(separated.drop(), numbers);
            }
            case Belief.TooThin thin -> why = why.isEmpty() ? tooThin(thin) : why;
            case Belief.NotAsked _ -> {}
        }
        return new OutcomeRow(
                outcome.name(),
                what(outcome),
                FindingGlyph.of(outcome.finding().kind()),
                finding(outcome),
                capsule,
                belief,
                drop,
                hedgesG,
                Numbers.count(outcome.rows()),
                why,
                outcome.finding().sentence());
    }

    /// Why capsule and belief cannot be told apart.
    static String tooThin(Belief.TooThin belief) {
        return "Capsule and belief cannot be told apart, because %s.".formatted(belief.reason());
    }

    private static String what(OutcomeAnalysis outcome) {
        var direction = Words.direction(outcome.direction());
        return switch (outcome.role()) {
            case PRIMARY -> "primary, " + direction;
            case EXPLORATORY, MANIPULATION_CHECK -> direction;
        };
    }

    /// A finding that could be quoted alone says itself that it explores.
    private static String finding(OutcomeAnalysis outcome) {
        var label = Words.label(outcome.finding().kind());
        return outcome.role() == Role.EXPLORATORY && outcome.finding().kind() == Finding.Kind.BEYOND_BELIEF
                ? label + ", exploratory"
                : label;
    }
}
