package limen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import limen.storage.keeper.PostgresKeeper;
import limen.storage.keeper.SqliteKeeper;

/// How many entries a second a log takes, each acknowledged only when it is on the disk, and how long each one waits.
public final class LogBenchmark {
    private static final int[] WRITERS = {1, 32, 128};
    /// Of an entry of Limen as it lies on disk.
    private static final int PAYLOAD_BYTES = 540;

    private static final double WARM_UP_SECONDS = 5;
    private static final double SECONDS = 8;

    private LogBenchmark() {}

    /// Measures one kind of place with 1, 32 and 128 writers, and prints a row for each.
    ///
    /// @param arguments `bare` or `sqlite` and a folder, or `postgres` and a JDBC URL
    public static void main(String[] arguments) throws Exception {
        for (var writers : WRITERS) {
            try (var place = place(arguments[0], arguments[1], writers)) {
                run(place, writers, WARM_UP_SECONDS);
                print(arguments[0], writers, run(place, writers, SECONDS));
            }
        }
    }

    private static Durable place(String kind, String where, int writers) throws IOException, SQLException {
        return switch (kind) {
            case "bare" -> new BareSqlite(fresh(where), PAYLOAD_BYTES);
            case "sqlite" -> new LimenLog(SqliteKeeper.create(fresh(where).resolve("study.limen")), writers);
            case "postgres" ->
                new LimenLog(
                        PostgresKeeper.open(
                                where, "bench_" + ThreadLocalRandom.current().nextInt(1 << 30)),
                        writers);
            default -> throw new IllegalArgumentException("Unknown place " + kind);
        };
    }

    private static Path fresh(String where) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of(where)), "log");
    }

    /// All waits in nanoseconds, in ascending order.
    private static long[] run(Durable place, int writers, double seconds) throws Exception {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var work = IntStream.range(0, writers)
                .<Callable<long[]>>mapToObj(writer -> () -> {
                    var waits = LongStream.builder();
                    for (int number = 0; System.nanoTime() < until; number++) {
                        var start = System.nanoTime();
                        place.store(writer, number);
                        waits.add(System.nanoTime() - start);
                    }
                    return waits.build().toArray();
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var all = LongStream.empty();
            for (var done : threads.invokeAll(work)) {
                all = LongStream.concat(all, Arrays.stream(done.get()));
            }
            return all.sorted().toArray();
        }
    }

    private static void print(String kind, int writers, long[] waits) {
        System.out.printf(
                "%-10s %4d writers  %8.0f per second  p50 %7.2f ms  p99 %7.2f ms%n",
                kind,
                writers,
                waits.length / SECONDS,
                waits[waits.length / 2] / 1e6,
                waits[(int) (waits.length * 0.99)] / 1e6);
    }
}
