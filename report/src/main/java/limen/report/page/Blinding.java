package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import limen.analysis.Belief;
import limen.analysis.BlindingIndex;
import limen.analysis.CapsuleEffect;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.inference.Interval;
import limen.report.figure.BlindingFigure;
import limen.report.figure.Markup;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// Whether people could tell their capsule.
///
/// @param pooled indices over everything, [#sessions] those of each session where there are several
/// @param checks manipulation checks, in a sentence each
record Blinding(
        List<String> sentences, Markup figure, List<IndexRow> pooled, List<IndexRow> sessions, List<Check> checks) {

    /// One index in a table.
    record IndexRow(String scope, String arm, String name, Cell estimate, String n) {
        static IndexRow of(BlindingIndex index) {
            return new IndexRow(
                    index.scope(),
                    Words.arm(index.arm()),
                    Words.index(index.kind()),
                    Cell.of(index.estimate(), Numbers.PLAIN),
                    Numbers.count(index.n()));
        }
    }

    /// One manipulation check.
    record Check(String name, String sentence) {
        static Check of(OutcomeAnalysis check) {
            return new Check(
                    check.name(),
                    switch (check.capsule()) {
                        case CapsuleEffect.Estimated capsule ->
                            "active minus placebo %s%s, %s. %s"
                                    .formatted(
                                            Outcomes.numbers(check).inSentence(capsule.difference()),
                                            atChance(check),
                                            Outcomes.n(check),
                                            felt(capsule.difference().interval()));
                        case CapsuleEffect.NotEstimable(var reason) ->
                            "there is no comparison, because %s.".formatted(reason);
                    });
        }

        private static String atChance(OutcomeAnalysis check) {
            return check.belief() instanceof Belief.Separated separated
                    ? ", with guesses at chance " + Outcomes.numbers(check).inSentence(separated.atChance())
                    : "";
        }

        private static String felt(Interval interval) {
            return interval.excludes(0)
                    ? "People reported it differently on the two capsules."
                    : "That people could feel the capsule is not shown.";
        }
    }

    static Blinding of(TrialFindings findings) {
        var indices = findings.blinding();
        var pooled = indices.stream().filter(isPooled()).toList();
        var arms = pooled.stream()
                .filter(index -> index.kind() == BlindingIndex.Kind.BANG
                        && index.estimate().isKnown())
                .toList();
        return new Blinding(
                sentences(pooled),
                arms.isEmpty() ? Markup.NONE : BlindingFigure.drawn(arms),
                pooled.stream().map(IndexRow::of).toList(),
                sessions(indices),
                Outcomes.of(findings).checks().stream().map(Check::of).toList());
    }

    /// One session alone would only repeat the pooled indices.
    private static List<IndexRow> sessions(List<BlindingIndex> indices) {
        var rows =
                indices.stream().filter(isPooled().negate()).map(IndexRow::of).toList();
        return rows.stream().map(IndexRow::scope).distinct().count() > 1 ? rows : List.of();
    }

    boolean isEmpty() {
        return pooled.isEmpty() && checks.isEmpty();
    }

    private static Predicate<BlindingIndex> isPooled() {
        return index -> index.scope().equals(BlindingIndex.ALL);
    }

    private static List<String> sentences(List<BlindingIndex> pooled) {
        var sentences = new ArrayList<>(BlindingVerdict.of(pooled));
        for (var index : pooled) {
            if (index.kind() == BlindingIndex.Kind.CORRECT_GUESS_RATE
                    && index.arm().equals(BlindingIndex.ALL)
                    && index.estimate().isKnown()) {
                sentences.add(rightGuesses(index));
            }
        }
        return List.copyOf(sentences);
    }

    private static String rightGuesses(BlindingIndex index) {
        var interval = index.estimate().interval();
        return "Of all guesses %s were right (%s to %s)."
                .formatted(
                        Numbers.percent(index.estimate().value()),
                        Numbers.fixed(100 * Math.max(0, interval.lower()), 0),
                        Numbers.percent(Math.min(1, interval.upper())));
    }
}
