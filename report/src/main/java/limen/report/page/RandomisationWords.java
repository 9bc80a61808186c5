package limen.report.page;

import limen.analysis.Draw;
import limen.analysis.RandomisationCheck;
import limen.inference.series.RandomisationResult;
import limen.report.words.Likely;
import limen.report.words.Numbers;

/// What a randomisation test found, and what it took for granted, in words.
final class RandomisationWords {
    private RandomisationWords() {}

    static String result(RandomisationCheck check) {
        return switch (check.result()) {
            case RandomisationResult.Exact exact ->
                "Had the capsules done nothing, active days at least as far from the others as these would have come of %s of the %s allocations that could have been drawn (t = %s, p = %s)."
                        .formatted(
                                Likely.percent(exact.pValue()),
                                Numbers.count(exact.allocations()),
                                Numbers.PLAIN.inTable(exact.statistic()),
                                Numbers.p(exact.pValue()));
            case RandomisationResult.Drawn drawn ->
                "Had the capsules done nothing, active days at least as far from the others as these would have come of %s of all allocations that could have been drawn (t = %s, p = %s, from %s drawn allocations)."
                        .formatted(
                                Likely.percent(drawn.pValue()),
                                Numbers.PLAIN.inTable(drawn.statistic()),
                                Numbers.p(drawn.pValue()),
                                Numbers.count(drawn.draws()));
            case RandomisationResult.NotPossible(var reason) -> "There is no randomisation test: %s.".formatted(reason);
        };
    }

    static String assumed(RandomisationCheck check) {
        return switch (check.draw()) {
            case Draw.InBlocks(var blocks) ->
                "Read from the table: %s blocks, within each any order of its capsules as likely as any other."
                        .formatted(Numbers.count(blocks.size()));
            case Draw.OnDays(var days) ->
                "The table tells on which %s days a capsule was taken, and no blocks. Assumed: as many of these days active as there were, in any order. If the capsules were drawn otherwise, this p does not hold; a column block would tell."
                        .formatted(Numbers.count(days.size()));
            case Draw.NotTold() ->
                "The table does not tell how the capsules were drawn. Assumed: a capsule on every day, as many of them active as there were, in any order. If they were drawn otherwise, this p does not hold; columns capsule and block would tell.";
        };
    }
}
