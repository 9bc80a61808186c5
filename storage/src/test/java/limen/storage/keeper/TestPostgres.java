package limen.storage.keeper;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL for all tests of this JVM, stopped when that ends.
public final class TestPostgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestPostgres() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // It starts without, and a log refuses that.
                return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static EmbeddedPostgres server() {
        return Running.SERVER;
    }

    /// The address of a log that nobody else has.
    public static String freshUrl() {
        return "jdbc:postgresql://localhost:%d/postgres?user=postgres&currentSchema=log_%d"
                .formatted(server().getPort(), SCHEMAS.incrementAndGet());
    }
}
