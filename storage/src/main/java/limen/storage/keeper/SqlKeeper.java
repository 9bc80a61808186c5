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
    /// What this thread is reading. With one more connection for what it reads within that, all could
    /// be taken, each by one who waits for the next.
    @SuppressWarnings("ThreadLocalUsage") // One for each keeper, and removed after each use.
    private final ThreadLocal<SqlReading> within = new ThreadLocal<>();

    private final Sweeping sweeping;
    private @Nullable Session writer;
    private volatile boolean closed;

    private SqlKeeper(Dialect dialect, @Nullable Session writer) {
        this.dialect = dialect;
        this.writer = writer;
        this.sweeping = new Sweeping(dialect.betweenSweeps().toNanos(), System::nanoTime);
    }

    /// @param writer is open already
    static SqlKeeper forWriting(Dialect dialect, Session writer) {
        var keeper = new SqlKeeper(dialect, writer);
        // Whoever wrote last may have died between destroying a key and dropping its traces.
        keeper.sweeping.need();
        keeper.sweep();
        return keeper;
    }

    static SqlKeeper forReading(Dialect dialect) {
        return new SqlKeeper(dialect, null);
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        var outer = within.get();
        if (outer != null) {
            return work.apply(outer);
        }
        reading.acquireUninterruptibly();
        try {
            requireOpen();
            return readAnyhow(work);
        } catch (SQLException e) {
            throw dialect.fault(e);
        } finally {
            reading.release();
            sweepAfterReading();
        }
    }

    private <T> T readAnyhow(Function<Reading, T> work) throws SQLException {
        var waiting = idle.poll();
        if (waiting != null) {
            var rows = new SqlReading(waiting, dialect);
            try {
                return read(rows, work);
            } catch (StorageFault fault) {
                if (!rows.beganWith(fault) || !(fault.trouble() instanceof Trouble.Unreachable)) {
                    throw fault;
                }
                // It broke while it waited, and so have the others.
                letGoOfIdle();
            }
        }
        return read(new SqlReading(dialect.reader(), dialect), work);
    }

    private <T> T read(SqlReading rows, Function<Reading, T> work) throws SQLException {
        var whole = false;
        within.set(rows);
        sweeping.begins(rows);
        try {
            var found = work.apply(rows);
            rows.session.commit();
            whole = !closed;
            return found;
        } finally {
            within.remove();
            if (whole) {
                idle.push(rows.session);
            } else {
                letGo(rows.session);
            }
            sweeping.ends(rows);
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
            if (rows.leavesTraces()) {
                sweeping.need();
            }
            if (sweeping.isDue()) {
                sweep();
            }
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
        if (session != null && sweeping.isNeeded()) {
            try {
                sweeping.tried(dialect.sweep(session));
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
        if (sweeping.isDue() && !writing.isHeldByCurrentThread() && writing.tryLock()) {
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
