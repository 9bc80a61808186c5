package limen.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.inference.series.AllocationScheme;
import limen.inference.series.AllocationUnit;
import limen.inference.series.RandomisationResult;
import limen.inference.series.RandomisationTest;
import limen.inference.series.Series;
import limen.inference.series.SeriesModel;
import limen.inference.series.SeriesTerm;

/// A randomisation test, and the draw of the capsules it took for granted.
public record RandomisationCheck(Draw draw, RandomisationResult result) {
    /// The test of that series, if its capsules were drawn so.
    static RandomisationCheck of(
            SeriesModel model, Series series, Draw draw, RandomGenerator random, int draws) {
        var active = activeByDay(series);
        var result = switch (draw) {
            case Draw.InBlocks(var blocks) ->
                contradiction(blocks, active)
                        .<RandomisationResult>map(RandomisationResult.NotPossible::new)
                        .orElseGet(() -> RandomisationTest.of(model, series, blocks(blocks, active), random, draws));
            case Draw.OnDays(var days) -> counted(model, series, days, active, random, draws);
            case Draw.NotTold() ->
                counted(
                        model,
                        series,
                        IntStream.range(0, series.size())
                                .mapToObj(series::day)
                                .toList(),
                        active,
                        random,
                        draws);
        };
        return new RandomisationCheck(draw, result);
    }

    private static Map<Double, Boolean> activeByDay(Series series) {
        var active = new HashMap<Double, Boolean>();
        for (var i = 0; i < series.size(); i++) {
            active.put(series.day(i), series.at(SeriesTerm.ACTIVE, i) == 1);
        }
        return active;
    }

    private static int active(List<Double> days, Map<Double, Boolean> active) {
        return (int) days.stream().filter(day -> active.getOrDefault(day, false)).count();
    }

    private static RandomisationResult counted(
            SeriesModel model,
            Series series,
            List<Double> days,
            Map<Double, Boolean> active,
            RandomGenerator random,
            int draws) {
        var count = active(days, active);
        if (days.size() < 2 || count == 0 || count == days.size()) {
            return new RandomisationResult.NotPossible(
                    "%d of %d capsule days are active, so nothing else could have been drawn"
                            .formatted(count, days.size()));
        }
        return RandomisationTest.of(
                model, series, new AllocationScheme.FixedCounts(units(days), count), random, draws);
    }

    private static List<AllocationUnit> units(List<Double> days) {
        return days.stream().map(day -> new AllocationUnit(List.of(day))).toList();
    }

    private static int size(List<List<Double>> blocks) {
        return blocks.stream().mapToInt(List::size).max().orElse(0);
    }

    /// Why the days cannot have come from blocks that are all alike. A shorter block is one that ended early.
    private static Optional<String> contradiction(List<List<Double>> blocks, Map<Double, Boolean> active) {
        var size = size(blocks);
        var first = -1;
        for (var block = 0; block < blocks.size(); block++) {
            var days = blocks.get(block);
            var count = active(days, active);
            if (days.size() == size && first < 0) {
                first = block;
            }
            if (days.size() == size && count != active(blocks.get(first), active)) {
                return Optional.of("block %d has %d active capsules of %d, and block %d has %d"
                        .formatted(first + 1, active(blocks.get(first), active), size, block + 1, count));
            }
        }
        if (first < 0 || size < 2) {
            return Optional.of("no block holds two capsules, so nothing else could have been drawn");
        }
        var count = active(blocks.get(first), active);
        return count == 0 || count == size
                ? Optional.of("the blocks hold capsules of one kind only, so nothing else could have been drawn")
                : Optional.empty();
    }

    /// Blocks alike: capsules that were never taken keep their places as units without days.
    private static AllocationScheme blocks(List<List<Double>> blocks, Map<Double, Boolean> active) {
        var size = size(blocks);
        var units = new ArrayList<AllocationUnit>();
        for (var block = 0; block < blocks.size(); block++) {
            units.addAll(units(blocks.get(block)));
            while (block < blocks.size() - 1 && units.size() < (block + 1) * size) {
                units.add(new AllocationUnit(List.of()));
            }
        }
        var full = blocks.stream().filter(days -> days.size() == size).findFirst().orElseThrow();
        return new AllocationScheme.PermutedBlocks(units, size, active(full, active));
    }
}
