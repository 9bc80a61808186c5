package limen.inference.series;

import java.util.ArrayList;
import java.util.List;

/// How the capsules of one person were drawn: what could have been, and how often.
public sealed interface AllocationScheme {
    /// Consecutive blocks of `size` units, `active` of them active, all orders equally likely. The last block may be
    /// cut short by the end of the series; its units are then the first of a whole block.
    record PermutedBlocks(List<AllocationUnit> units, int size, int active) implements AllocationScheme {
        public PermutedBlocks {
            units = checked(units);
            requireCounts(size, active);
        }

        @Override
        public List<AllocationBlock> blocks() {
            var blocks = new ArrayList<AllocationBlock>();
            for (var from = 0; from < units.size(); from += size) {
                blocks.add(new AllocationBlock(units.subList(from, Math.min(from + size, units.size())), size, active));
            }
            return List.copyOf(blocks);
        }
    }

    /// So many of all units active, all orders equally likely.
    record FixedCounts(List<AllocationUnit> units, int active) implements AllocationScheme {
        public FixedCounts {
            units = checked(units);
            requireCounts(units.size(), active);
        }

        @Override
        public List<AllocationBlock> blocks() {
            return List.of(new AllocationBlock(units, units.size(), active));
        }
    }

    /// The blocks of the scheme, drawn independently of each other.
    List<AllocationBlock> blocks();

    private static List<AllocationUnit> checked(List<AllocationUnit> units) {
        var days = units.stream().flatMap(unit -> unit.days().stream()).toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a scheme has no capsule day; expected at least one");
        }
        for (var i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                throw new IllegalArgumentException("capsule day %s comes after %s; expected days that rise"
                        .formatted(days.get(i), days.get(i - 1)));
            }
        }
        return List.copyOf(units);
    }

    private static void requireCounts(int size, int active) {
        if (size < 2 || active < 1 || active >= size) {
            throw new IllegalArgumentException(
                    "%d of %d units are active; expected some of each of two or more".formatted(active, size));
        }
    }
}
