package limen.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import limen.analysis.CapsuleEffect;
import limen.analysis.Needed;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.report.words.Numbers;

/// What it would have taken to tell capsule from belief.
///
/// @param lead the primary outcome's row, where there is one
record NeededSection(Optional<Row> lead, List<Row> rows) {
    NeededSection {
        rows = List.copyOf(rows);
    }

    /// One outcome, what it could have shown and what it would have needed.
    record Row(
            String name, String participants, String detectable, String smallest, String smallestInSd, String people) {
        static Stream<Row> of(OutcomeAnalysis outcome) {
            return outcome
                    .needed()
                    .filter(needed -> Double.isFinite(needed.detectableDifference()))
                    .map(needed -> of(outcome, needed))
                    .stream();
        }

        private static Row of(OutcomeAnalysis outcome, Needed needed) {
            var numbers = Outcomes.numbers(outcome);
            return new Row(
                    outcome.name(),
                    Numbers.count(outcome.participants()),
                    numbers.inSentence(needed.detectableDifference()),
                    numbers.inSentence(outcome.smallestEffect()),
                    switch (outcome.capsule()) {
                        case CapsuleEffect.Estimated capsule ->
                            Numbers.fixed(outcome.smallestEffect() / capsule.residualSd(), 2) + " SD";
                        case CapsuleEffect.NotEstimable _ -> Numbers.UNKNOWN;
                    },
                    Numbers.people(needed.participants()));
        }
    }

    static NeededSection of(TrialFindings findings) {
        var outcomes = Outcomes.of(findings);
        return new NeededSection(
                outcomes.primary().stream().flatMap(Row::of).findFirst(),
                outcomes.all().stream().flatMap(Row::of).toList());
    }
}
