package limen.web.console.board;

import java.util.List;
import java.util.stream.IntStream;
import limen.inference.Estimate;
import limen.inference.sequential.AlphaSpending;
import limen.inference.sequential.InformationFractions;
import limen.inference.sequential.InterimBoundary;
import limen.inference.sequential.Sides;
import limen.report.words.Numbers;
import limen.study.protocol.AnalysisPlan;
import org.jspecify.annotations.Nullable;

/// The looks at outcomes that the protocol plans, and how far a difference must stand out at each of them so that all
/// together mislead no more often than one test at the end.
public record LooksTable(String sentence, List<Look> looks) {
    public LooksTable {
        looks = List.copyOf(looks);
    }

    /// One look.
    ///
    /// @param seen share of the final information
    /// @param level the p-value that must be reached
    public record Look(String name, String seen, String statistic, String level) {}

    static LooksTable of(@Nullable AnalysisPlan plan) {
        if (plan == null || plan.looks() == 0) {
            return new LooksTable(
                    "The protocol plans no look at outcomes before the end. This page shows harm, and no outcome.",
                    List.of());
        }
        // The last look is the analysis at the end.
        var fractions = InformationFractions.equallySpaced(plan.looks() + 1);
        var boundary = InterimBoundary.of(1 - Estimate.LEVEL, Sides.TWO, AlphaSpending.obrienFleming(), fractions);
        var looks = IntStream.range(0, fractions.looks())
                .mapToObj(look -> new Look(
                        look + 1 == fractions.looks() ? "at the end" : "look " + (look + 1),
                        Numbers.percent(fractions.fractions().get(look)),
                        Numbers.fixed(boundary.critical().get(look), 2),
                        Numbers.p(boundary.nominalLevel(look))))
                .toList();
        return new LooksTable(
                "The protocol plans %d %s at outcomes before the end. It does not say how the 5 %% of error are spent; shown is the rule of O’Brien and Fleming at equal steps. This page shows harm, and no outcome."
                        .formatted(plan.looks(), plan.looks() == 1 ? "look" : "looks"),
                looks);
    }
}
