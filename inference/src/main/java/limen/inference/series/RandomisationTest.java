package limen.inference.series;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The test that assumes nothing but the draw of the capsules: had they done nothing, the same values would have stood
/// beside any other allocation of the scheme, and the one that was would be one of many.
///
/// The statistic is the t of the active capsule in a generalised least-squares fit with level, trend, weekend and,
/// where the series has it, carry-over. Its autocorrelation is the posterior mean of the model without the capsules: it
/// looks
/// at no allocation, so it is the same for all of them, and the test is exact whatever its value. Two-sided.
public final class RandomisationTest {
    /// Up to so many allocations all are looked at.
    public static final int MOST_ENUMERATED = 10_000;

    /// Statistics this close are equal, but for rounding.
    private static final double TIE = 1e-9;

    private final AllocationScheme scheme;
    private final List<AllocationBlock> blocks;
    private final Series series;
    private final int[][] rowsOfUnit;
    private final GlsStatistic statistic;
    private final boolean[] isActive;
    private final double observed;

    private RandomisationTest(SeriesModel model, Series series, AllocationScheme scheme) {
        this.scheme = scheme;
        this.series = series;
        this.blocks = scheme.blocks();
        this.rowsOfUnit = rowsOfUnit();
        this.statistic = new GlsStatistic(series, autocorrelation(model, series));
        this.isActive = new boolean[series.size()];
        for (var row = 0; row < isActive.length; row++) {
            isActive[row] = isActive(row);
        }
        this.observed = statistic.of(isActive);
    }

    /// Tests the series against its scheme.
    ///
    /// @param draws used where there are more than [#MOST_ENUMERATED] allocations
    public static RandomisationResult of(
            SeriesModel model, Series series, AllocationScheme scheme, RandomGenerator random, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException("%d draws; expected at least one".formatted(draws));
        }
        if (model.posterior(series) instanceof SeriesAnswer.Refused(var reason, var active, var placebo)) {
            return new RandomisationResult.NotPossible(
                    switch (reason) {
                        case TOO_FEW_DAYS ->
                            "%d days with the active capsule and %d without have a value".formatted(active, placebo);
                        case NO_SPREAD -> "the values have no spread of their own";
                    });
        }
        return new RandomisationTest(model, series, scheme).result(random, draws);
    }

    private RandomisationResult result(RandomGenerator random, int draws) {
        var contradiction = contradiction();
        if (contradiction.isPresent()) {
            return new RandomisationResult.NotPossible(contradiction.get());
        }
        if (Double.isNaN(observed)) {
            return new RandomisationResult.NotPossible("the capsules cannot be told from trend, weekend or carry-over");
        }
        var allocations = blocks.stream().map(AllocationBlock::sequences).reduce(BigInteger.ONE, BigInteger::multiply);
        if (allocations.compareTo(BigInteger.valueOf(MOST_ENUMERATED)) <= 0) {
            return new RandomisationResult.Exact(
                    observed, Math.min(1, shareAsExtreme(0, 1)), allocations.intValueExact());
        }
        var asExtreme = 0;
        for (var draw = 0; draw < draws; draw++) {
            for (int block = 0, unit = 0; block < blocks.size(); block++) {
                var sequence = new boolean[blocks.get(block).units().size()];
                blocks.get(block).draw(random, sequence);
                unit = give(sequence, unit);
            }
            if (isAsExtreme()) {
                asExtreme++;
            }
        }
        return new RandomisationResult.Drawn(observed, (1.0 + asExtreme) / (1.0 + draws), draws);
    }

    /// The probability of an allocation at least as extreme, over all sequences of the blocks from this one on.
    private double shareAsExtreme(int block, double probability) {
        if (block == blocks.size()) {
            return isAsExtreme() ? probability : 0;
        }
        var firstUnit = 0;
        for (var earlier : blocks.subList(0, block)) {
            firstUnit += earlier.units().size();
        }
        var from = firstUnit;
        var sum = new double[1];
        blocks.get(block).forEach((sequence, share) -> {
            give(sequence, from);
            sum[0] += shareAsExtreme(block + 1, probability * share);
        });
        return sum[0];
    }

    /// Allocates units from this one on and returns the next.
    private int give(boolean[] sequence, int firstUnit) {
        for (var place = 0; place < sequence.length; place++) {
            for (var row : rowsOfUnit[firstUnit + place]) {
                isActive[row] = sequence[place];
            }
        }
        return firstUnit + sequence.length;
    }

    /// An allocation whose fit cannot tell the capsule counts as extreme: that errs on the careful side.
    private boolean isAsExtreme() {
        var here = statistic.of(isActive);
        return !(Math.abs(here) < Math.abs(observed) * (1 - TIE));
    }

    private boolean isActive(int row) {
        return series.at(SeriesTerm.ACTIVE, row) == 1;
    }

    private int[][] rowsOfUnit() {
        Map<Double, Integer> rowOfDay = new HashMap<>();
        for (var row = 0; row < series.size(); row++) {
            rowOfDay.put(series.day(row), row);
        }
        return blocks.stream()
                .flatMap(block -> block.units().stream())
                .map(unit -> unit.days().stream()
                        .filter(rowOfDay::containsKey)
                        .mapToInt(rowOfDay::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    private Optional<String> contradiction() {
        var inScheme = new boolean[series.size()];
        for (int block = 0, unit = 0; block < blocks.size(); block++) {
            var active = 0;
            var placebo = 0;
            for (var place = 0; place < blocks.get(block).units().size(); place++, unit++) {
                var rows = rowsOfUnit[unit];
                Arrays.stream(rows).forEach(row -> inScheme[row] = true);
                var count = Arrays.stream(rows).filter(this::isActive).count();
                if (count > 0 && count < rows.length) {
                    return Optional.of("the days %s are one draw, but only some are active"
                            .formatted(blocks.get(block).units().get(place).days()));
                }
                active += count > 0 ? 1 : 0;
                placebo += rows.length > 0 && count == 0 ? 1 : 0;
            }
            var size = blocks.get(block).size();
            if (active > blocks.get(block).active()
                    || placebo > size - blocks.get(block).active()) {
                return Optional.of("block %d has %d active and %d placebo units; %s has %d active of %d"
                        .formatted(
                                block + 1,
                                active,
                                placebo,
                                scheme.getClass().getSimpleName(),
                                blocks.get(block).active(),
                                size));
            }
        }
        for (var row = 0; row < series.size(); row++) {
            if (isActive(row) && !inScheme[row]) {
                return Optional.of("day %s is active and no capsule day of the scheme".formatted(series.day(row)));
            }
        }
        return Optional.empty();
    }

    private static double autocorrelation(SeriesModel model, Series series) {
        var still = series.with(SeriesTerm.ACTIVE, new double[series.size()]);
        var withoutCarry = still.has(SeriesTerm.CARRY) ? still.without(SeriesTerm.CARRY) : still;
        return SeriesModel.stationary(model.priors())
                .integrated(withoutCarry)
                .autocorrelation()
                .mean();
    }
}
