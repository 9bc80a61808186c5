package limen.inference.series;

import java.math.BigInteger;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.random.RandomGenerator;

/// A block of a scheme: the first of `size` units of which `active` are active, in any order.
///
/// @param units those of the block that were reached, at most `size`
public record AllocationBlock(List<AllocationUnit> units, int size, int active) {
    public AllocationBlock {
        units = List.copyOf(units);
        if (units.isEmpty() || units.size() > size || active < 0 || active > size) {
            throw new IllegalArgumentException(
                    "a block of %d units, %d of them active, has %d units".formatted(size, active, units.size()));
        }
    }

    /// How many sequences of its units can occur.
    BigInteger sequences() {
        var sum = BigInteger.ZERO;
        for (var drawn = fewestActive(); drawn <= mostActive(); drawn++) {
            sum = sum.add(choose(units.size(), drawn));
        }
        return sum;
    }

    int fewestActive() {
        return Math.max(0, active - (size - units.size()));
    }

    int mostActive() {
        return Math.min(active, units.size());
    }

    /// Every sequence with its probability; the array is used again for the next.
    void forEach(ObjDoubleConsumer<boolean[]> action) {
        branch(new boolean[units.size()], 0, active, 1, action);
    }

    private void branch(
            boolean[] sequence, int place, int left, double probability, ObjDoubleConsumer<boolean[]> action) {
        if (place == sequence.length) {
            action.accept(sequence, probability);
            return;
        }
        var remaining = size - place;
        if (left > 0) {
            sequence[place] = true;
            branch(sequence, place + 1, left - 1, probability * left / remaining, action);
        }
        if (left < remaining) {
            sequence[place] = false;
            branch(sequence, place + 1, left, probability * (remaining - left) / remaining, action);
        }
    }

    /// Draws one sequence.
    void draw(RandomGenerator random, boolean[] into) {
        var left = active;
        for (var place = 0; place < units.size(); place++) {
            into[place] = random.nextInt(size - place) < left;
            if (into[place]) {
                left--;
            }
        }
    }

    private static BigInteger choose(int n, int k) {
        var product = BigInteger.ONE;
        for (var i = 0; i < k; i++) {
            product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return product;
    }
}
