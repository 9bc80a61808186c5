package limen.report.page;

import java.util.List;
import limen.analysis.Asked;
import limen.analysis.OutcomeAnalysis;
import limen.inference.belief.TippingPoint;
import limen.report.words.Numbers;

/// How strong belief alone would have to be to make one outcome's difference, in sentences.
record TippingWords(TippingPoint tipping, OutcomeAnalysis outcome, Numbers numbers) {
    static List<String> of(Asked<TippingPoint> tipping, OutcomeAnalysis outcome) {
        return switch (tipping) {
            case Asked.Known(var known) -> new TippingWords(known, outcome, Outcomes.numbers(outcome)).sentences();
            case Asked.Unknown<TippingPoint>(var reason) -> List.of(reason);
            case Asked.NotAsked<TippingPoint> _ -> List.of();
        };
    }

    private List<String> sentences() {
        var difference = numbers.inSentence(tipping.difference());
        if (!tipping.exists()) {
            return List.of(
                    "Both capsules were called active equally often, so belief of any strength leaves the difference in %s, %s, as it is."
                            .formatted(outcome.name(), difference));
        }
        if (!tipping.difference().interval().excludes(0)) {
            return List.of(
                    "The difference in %s by capsule, %s, includes zero as it is: none is shown that belief would have to explain."
                            .formatted(outcome.name(), difference));
        }
        return List.of(
                "For belief alone to make the whole difference in %s, thinking it active would have to move the score by %s (%s to %s). From %s on, zero could no longer be ruled out."
                        .formatted(
                                outcome.name(),
                                numbers.signed(tipping.nulls()),
                                numbers.signed(tipping.estimate().interval().lower()),
                                numbers.signed(tipping.estimate().interval().upper()),
                                numbers.signed(tipping.reachesDoubt())),
                "That is the difference by capsule, %s, over how many more said “active” on the active capsule than on placebo: %s percentage points, taken as they were seen."
                        .formatted(difference, Numbers.fixed(100 * tipping.gap(), 0)));
    }
}
