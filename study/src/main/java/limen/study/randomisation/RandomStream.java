package limen.study.randomisation;

import java.nio.ByteBuffer;
import java.util.List;

/// An endless row of random whole numbers that follows from a seed and a name.
///
/// Block k = 0, 1, 2 ... is HMAC-SHA-256 under the seed's 32 bytes of the text
/// `limen-allocation-1/NAME/k`. Each block is read as eight unsigned 32-bit numbers, the most
/// significant byte first. A number below n: the next number u is taken if it is below the largest
/// multiple of n up to 2^32, else the one after it; the answer is u modulo n. A shuffle goes from the
/// last place i down to the second and swaps place i with place `below(i + 1)`, places counted from 0.
///
/// Not one of the generators of `java.util.random`, for three reasons: their state follows from a few
/// outputs, and kit numbers are outputs that everybody sees; their 64 bits of seed can be tried out; and
/// these twenty lines can be written again in any language. Streams of different names tell nothing
/// about each other.
final class RandomStream {
    private static final long WORDS = 1L << 32;

    private final Secret seed;
    private final String name;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int blocks;

    RandomStream(Secret seed, String name) {
        this.seed = seed;
        this.name = name;
    }

    /// Each of 0 ... n - 1 equally likely.
    int below(int n) {
        var limit = WORDS - WORDS % n;
        var word = word();
        while (word >= limit) {
            word = word();
        }
        return (int) (word % n);
    }

    /// All orders equally likely.
    <T> void shuffle(List<T> places) {
        for (int i = places.size() - 1; i > 0; i--) {
            var j = below(i + 1);
            var kept = places.get(i);
            places.set(i, places.get(j));
            places.set(j, kept);
        }
    }

    private long word() {
        if (!block.hasRemaining()) {
            block = ByteBuffer.wrap(seed.mac("limen-allocation-1/%s/%d".formatted(name, blocks++)));
        }
        return Integer.toUnsignedLong(block.getInt());
    }
}
