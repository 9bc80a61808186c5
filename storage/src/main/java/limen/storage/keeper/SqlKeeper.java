package limen.storage.keeper;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A log in a database: one connection writes, several read.
///
/// A connection over which something failed is never used again; the next transaction makes another.
final class SqlKeeper implements Keeper {
    private static final int READERS = 16;

    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock();
    private final Semaphore reading = new Semaphore(READERS);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Session writer;
    private volatile boolean unswept;
    private volatile boolean closed;

    private SqlKeeper(Dialect dialect, @Nullable Session writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /// @param writer is open already
    static SqlKeeper forWriting(Dialect dialect, Session writer) {
        var keeper = new SqlKeeper(dialect, writer);
        // Whoever wrote last may have died between destroying a key and dropping its traces.
        keeper.unswept = true;
        keeper.sweep();
        return keeper;
    }

    static SqlKeeper forReading(Dialect dialect) {
        return new SqlKeeper(dialect, null);
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        reading.acquireUninterruptibly();
        try {
            requireOpen();
            var waiting = idle.poll();
            var session = waiting == null ? dialect.reader() : waiting;
            var whole = false;
            try {
                var found = work.apply(new SqlReading(session, dialect));
                session.commit();
                whole = !closed;
                return found;
            } finally {
                if (whole) {
                    idle.push(session);
                } else {
                    letGo(session);
                }
            }
        } catch (SQLException e) {
            throw dialect.fault(e);
        } finally {
            reading.release();
            sweepAfterReading();
        }
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new StorageFault(new Trouble.OurFault("a transaction was begun within another"));
        }
        writing.lock();
        try {
            requireOpen();
            return write(writer(), work);
        } catch (SQLException e) {
            letGoOfWriter();
            throw dialect.fault(e);
        } catch (StorageFault e) {
            letGoOfWriter();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private <T> T write(Session session, Function<Writing, T> work) throws SQLException {
        var done = false;
        try {
            dialect.begin(session);
            var rows = new SqlWriting(session, dialect);
            var result = work.apply(rows);
            rows.requireWhole();
            session.commit();
            done = true;
            unswept |= rows.leavesTraces();
            sweep();
            return result;
        } finally {
            if (!done) {
                rollBack(session);
            }
        }
    }

    /// Some failures have rolled back already. What failed before is what matters.
    private void rollBack(Session session) {
        try {
            session.rollback();
        } catch (SQLException _) {
            letGoOfWriter();
        }
    }

    private Session writer() throws SQLException {
        var open = writer;
        if (open == null) {
            // What broke the last one has likely broken the readers that wait.
            letGoOfIdle();
            open = dialect.writer();
            writer = open;
        }
        return open;
    }

    /// The transaction is on the disk already: a failure here fails nothing, and is tried again later.
    private void sweep() {
        var session = writer;
        if (unswept && session != null) {
            try {
                unswept = !dialect.sweep(session);
            } catch (SQLException _) {
                letGoOfWriter();
            }
        }
    }

    /// As [#sweep()], but says so if it fails.
    void gather() {
        writing.lock();
        try {
            requireOpen();
            if (!dialect.sweep(writer())) {
                throw new StorageFault(new Trouble.InUse(dialect.where()));
            }
        } catch (SQLException e) {
            letGoOfWriter();
            throw dialect.fault(e);
        } finally {
            writing.unlock();
        }
    }

    /// Whoever read may have stood in the way. Not within a transaction: sweeping would end it.
    private void sweepAfterReading() {
        if (unswept && !writing.isHeldByCurrentThread() && writing.tryLock()) {
            try {
                sweep();
            } finally {
                writing.unlock();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new StorageFault(new Trouble.OurFault("a log was used after it was closed"));
        }
    }

    private void letGoOfIdle() {
        for (var session = idle.poll(); session != null; session = idle.poll()) {
            letGo(session);
        }
    }

    private void letGoOfWriter() {
        var session = writer;
        writer = null;
        if (session != null) {
            letGo(session);
        }
    }

    private static void letGo(Session session) {
        try {
            session.close();
        } catch (SQLException _) {
            // It is broken; there is nothing left to lose.
        }
    }

    /// Waits for whoever is reading or writing.
    @Override
    public void close() {
        writing.lock();
        reading.acquireUninterruptibly(READERS);
        try {
            closed = true;
            letGoOfIdle();
            sweep();
            letGoOfWriter();
        } finally {
            reading.release(READERS);
            writing.unlock();
        }
    }
}
