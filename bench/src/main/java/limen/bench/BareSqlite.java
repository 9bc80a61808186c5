package limen.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;

/// The least that a group commit on SQLite can be: one table, one thread, no key, no chain.
final class BareSqlite implements Durable {
    private static final int AT_ONCE = 512;

    private final LinkedBlockingQueue<CompletableFuture<Boolean>> waiting = new LinkedBlockingQueue<>();
    private final Connection connection;
    private final byte[] payload;
    private final Thread thread;
    private volatile boolean isOpen = true;

    BareSqlite(Path folder, int bytes) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        payload = new byte[bytes];
        RandomGenerator.of("L64X128MixRandom").nextBytes(payload);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("create table entry (position integer primary key, payload blob not null)");
        }
        connection.setAutoCommit(false);
        thread = Thread.ofPlatform().start(this::run);
    }

    @Override
    public void store(int writer, int number) {
        var answer = new CompletableFuture<Boolean>();
        waiting.add(answer);
        answer.join();
    }

    private void run() {
        var together = new ArrayList<CompletableFuture<Boolean>>();
        try (var insert = connection.prepareStatement("insert into entry (payload) values (?)")) {
            while (isOpen) {
                together.clear();
                together.add(waiting.take());
                waiting.drainTo(together, AT_ONCE - 1);
                for (int i = 0; i < together.size(); i++) {
                    insert.setBytes(1, payload);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                together.forEach(answer -> answer.complete(true));
            }
        } catch (InterruptedException closing) {
            // Nobody waits any more.
        } catch (SQLException e) {
            together.forEach(answer -> answer.completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        isOpen = false;
        thread.interrupt();
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("The bare log cannot be closed", e);
        }
    }
}
