package limen.capture;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// How long appends to the record took, since this process began. It knows nothing of what was appended.
public final class AppendTimes {
    /// Up to how long, in milliseconds, each count goes; the last has no end.
    private static final List<Integer> BOUNDS = List.of(1, 2, 5, 10, 20, 50, 100, 250, 1_000, 5_000);

    private final AtomicLongArray counts = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder entries = new LongAdder();

    AppendTimes() {}

    /// What was counted.
    ///
    /// @param upTo appends that took no longer than each bound, shorter ones included; the last are all
    /// @param sum of all their times
    public record Counted(long entries, List<Bound> upTo, Duration sum) {
        public Counted {
            upTo = List.copyOf(upTo);
        }

        public long appends() {
            return upTo.getLast().count();
        }
    }

    /// Appends that took no longer than some time.
    ///
    /// @param millis Integer.MAX_VALUE for any time
    public record Bound(int millis, long count) {}

    void took(long nanoseconds, int entriesWritten) {
        var millis = nanoseconds / 1_000_000.0;
        var slot = IntStream.range(0, BOUNDS.size())
                .filter(i -> millis <= BOUNDS.get(i))
                .findFirst()
                .orElse(BOUNDS.size());
        counts.incrementAndGet(slot);
        nanos.add(nanoseconds);
        entries.add(entriesWritten);
    }

    Counted counted() {
        var sums = IntStream.rangeClosed(0, BOUNDS.size())
                .mapToObj(i -> new Bound(
                        i == BOUNDS.size() ? Integer.MAX_VALUE : BOUNDS.get(i),
                        IntStream.rangeClosed(0, i).mapToLong(counts::get).sum()))
                .toList();
        return new Counted(entries.sum(), sums, Duration.ofNanos(nanos.sum()));
    }
}
