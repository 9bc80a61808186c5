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
    static RandomisationCheck of(SeriesModel model, Series series, Draw draw, RandomGenerator random, int draws) {
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
                        IntStream.range(0, series.size()).mapToObj(series::day).toList(),
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
        return (int)
                days.stream().filter(day -> active.getOrDefault(day, false)).count();
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
        return RandomisationTest.of(model, series, new AllocationScheme.FixedCounts(units(days), count), random, draws);
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
        if (size < 2) {
            return Optional.of("no block holds two capsules, so nothing else could have been drawn");
        }
        var whole = active(whole(blocks), active);
        if (whole == 0 || whole == size) {
            return Optional.of("the blocks hold capsules of one kind only, so nothing else could have been drawn");
        }
        for (var block = 0; block < blocks.size(); block++) {
            var taken = blocks.get(block).size();
            var count = active(blocks.get(block), active);
            var isPossible = taken == size ? count == whole : count <= whole && taken - count <= size - whole;
            if (!isPossible) {
                return Optional.of("block %d has %d active of %d capsules, where a whole block has %d of %d"
                        .formatted(block + 1, count, taken, whole, size));
            }
        }
        return Optional.empty();
    }

    /// The first that is as long as any.
    private static List<Double> whole(List<List<Double>> blocks) {
        var size = size(blocks);
        return blocks.stream().filter(days -> days.size() == size).findFirst().orElseThrow();
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
        return new AllocationScheme.PermutedBlocks(units, size, active(whole(blocks), active));
    }
}
