package limen.storage.keeper;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// A log that lives as long as the process: for rehearsals and tests.
public final class MemoryKeeper implements Keeper {
    private final ReentrantLock writing = new ReentrantLock();
    private volatile MemoryRows rows = MemoryRows.NONE;

    /// An empty log.
    public MemoryKeeper() {}

    @Override
    public <T> T read(Function<Reading, T> work) {
        return work.apply(new MemoryReading(rows));
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new StorageFault(new Trouble.OurFault("a transaction was begun within another"));
        }
        writing.lock();
        try {
            var draft = new MemoryWriting(rows);
            var result = work.apply(draft);
            rows = draft.whole();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /// There is nothing to let go.
    @Override
    public void close() {}
}
