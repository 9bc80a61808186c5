package limen.storage.keeper;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/// When traces are dropped: after the transaction that left them; and where a reader stands in the
/// way, when that one has gone, and else now and then. Each attempt holds up whoever writes.
final class Sweeping {
    private final long pause;
    private final LongSupplier clock;
    private final Set<Object> readers = new HashSet<>();
    private final Set<Object> inTheWay = new HashSet<>();
    private boolean needed;
    private boolean waiting;
    private boolean again;
    private long since;

    /// @param pause between attempts, in nanoseconds
    /// @param clock in nanoseconds
    Sweeping(long pause, LongSupplier clock) {
        this.pause = pause;
        this.clock = clock;
    }

    synchronized void need() {
        needed = true;
        waiting = false;
        again = false;
    }

    synchronized boolean isDue() {
        return needed && (!waiting || clock.getAsLong() - since >= pause);
    }

    synchronized boolean isNeeded() {
        return needed;
    }

    synchronized void tried(boolean done) {
        // Those who came meanwhile may stand in the way as well; for them it is not tried a third time at once.
        var early = again && clock.getAsLong() - since < pause;
        needed = !done;
        waiting = !done;
        again = false;
        since = clock.getAsLong();
        inTheWay.clear();
        if (!done && !early) {
            inTheWay.addAll(readers);
        }
    }

    synchronized void begins(Object reader) {
        readers.add(reader);
    }

    synchronized void ends(Object reader) {
        readers.remove(reader);
        if (inTheWay.remove(reader) && inTheWay.isEmpty()) {
            waiting = false;
            again = true;
        }
    }
}
