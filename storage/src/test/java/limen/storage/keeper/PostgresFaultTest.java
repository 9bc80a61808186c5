package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several servers at one log, a database that goes away, and one that promises too little.
class PostgresFaultTest {
    @TempDir
    private Path folder = Path.of("");

    private final Rows rows = new Rows(new SplittableRandom(13), 3);
    private final String url = TestPostgres.freshUrl();

    @Test
    void two_servers_write_one_log_without_gaps() {
        PostgresKeeper.open(url).close();
        var writers = IntStream.range(0, 4)
                .mapToObj(strand -> CompletableFuture.runAsync(
                        () -> addOneByOne(strand), task -> Thread.ofPlatform().start(task)))
                .toList();
        writers.forEach(CompletableFuture::join);
        try (var keeper = PostgresKeeper.open(url)) {
            var all = keeper.read(KeeperContract::everything);
            assertThat(all.stream().map(Row::position))
                    .isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
            for (int strand = 0; strand < 4; strand++) {
                var tag = Rows.strand(strand);
                var strandRows = keeper.read(log -> log.strand(tag));
                assertThat(strandRows.stream().map(Row::version))
                        .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
            }
        }
    }

    /// Each with a keeper of its own, as another server would have.
    private void addOneByOne(int strand) {
        var tag = Rows.strand(strand);
        var blob = new Rows(new SplittableRandom(strand), 1).blob(32);
        try (var keeper = PostgresKeeper.open(url)) {
            for (int i = 0; i < 50; i++) {
                keeper.write(log -> {
                    var position = log.last().map(Row::position).orElse(0) + 1;
                    var version = log.lengths(List.of(tag)).getOrDefault(tag, 0) + 1;
                    log.add(List.of(new Row(position, tag, version, new Tag(strand, version), blob, blob)));
                    return log;
                });
            }
        }
    }

    @Test
    void many_servers_may_begin_at_once() {
        var openings = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> PostgresKeeper.open(url).close(),
                        task -> Thread.ofPlatform().start(task)))
                .toList();
        openings.forEach(CompletableFuture::join);
        assertThat(PostgresKeeper.isEmpty(url)).isTrue();
    }

    @Test
    void a_place_is_empty_until_something_is_written() {
        assertThat(PostgresKeeper.isEmpty(url)).isTrue();
        try (var keeper = PostgresKeeper.open(url)) {
            assertThat(PostgresKeeper.isEmpty(url)).isTrue();
            keeper.write(log -> {
                log.putNote("lock/first", rows.blob(3));
                return log;
            });
            assertThat(PostgresKeeper.isEmpty(url)).isFalse();
        }
    }

    @Test
    void a_broken_connection_is_told_and_the_next_transaction_makes_another() throws SQLException {
        try (var keeper = PostgresKeeper.open(url)) {
            var first = rows.next(5);
            var lost = rows.next(5);
            add(keeper, first);
            assertFault(
                            () -> keeper.write(log -> {
                                log.add(lost);
                                breakAllConnections();
                                log.putNote("never", rows.blob(1));
                                return log;
                            }),
                            Trouble.Unreachable.class)
                    .contains("localhost", "sent again");
            assertThat(keeper.read(KeeperContract::everything)).isEqualTo(first);
            breakAllConnections();
            add(keeper, lost);
            assertThat(keeper.read(KeeperContract::everything)).hasSize(10);
        }
    }

    @Test
    void connections_that_broke_while_they_waited_fail_no_reader() throws Exception {
        try (var keeper = PostgresKeeper.open(url)) {
            add(keeper, rows.next(5));
            var together = new CyclicBarrier(16);
            var readers = IntStream.range(0, 16)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> keeper.read(log -> {
                                await(together);
                                return log.last();
                            }),
                            task -> Thread.ofPlatform().start(task)))
                    .toList();
            readers.forEach(CompletableFuture::join);
            breakAllConnections();
            for (int i = 0; i < 16; i++) {
                assertThat(keeper.read(KeeperContract::everything)).hasSize(5);
            }
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A consumer that has heard some rows must not hear them twice.
    @Test
    void a_reader_that_heard_something_already_is_told() {
        try (var keeper = PostgresKeeper.open(url)) {
            add(keeper, rows.next(5));
            assertThat(keeper.read(Keeper.Reading::last)).isPresent();
            var begun = new AtomicInteger();
            assertFault(
                    () -> keeper.read(log -> {
                        begun.incrementAndGet();
                        assertThat(log.last()).isPresent();
                        breakAllConnections();
                        return log.notes();
                    }),
                    Trouble.Unreachable.class);
            assertThat(begun).hasValue(1);
        }
    }

    @Test
    void whoever_writes_sees_what_was_written_while_it_waited_whatever_the_database_prefers() throws SQLException {
        var stubborn = url + "&options=-c%20default_transaction_isolation=serializable";
        try (var session = PostgresDialect.of(stubborn, "log_x").writer()) {
            assertThat(session.text("show transaction_isolation")).isEqualTo("read committed");
        }
    }

    @Test
    void what_passes_by_itself_is_not_called_a_defect() {
        var dialect = PostgresDialect.of(url, "log_x");
        assertThat(dialect.trouble(new SQLException("", "40001"))).isInstanceOf(Trouble.InUse.class);
        for (var state : List.of("53200", "57014", "57P01", "08006")) {
            assertThat(dialect.trouble(new SQLException("", state))).isInstanceOf(Trouble.Unreachable.class);
        }
    }

    @Test
    void of_several_schemas_the_first_is_meant_and_a_name_that_cannot_be_is_told() throws SQLException {
        var first = url.substring(url.lastIndexOf('=') + 1);
        PostgresKeeper.open(url + ",public").close();
        assertThat(one("select count(*) from pg_tables where schemaname = '%s' and tablename = 'entry'"
                        .formatted(first)))
                .isEqualTo("1");
        assertFault(() -> PostgresKeeper.open(url + "%22X"), Trouble.Misaddressed.class)
                .contains("\"X");
    }

    @Test
    void what_was_acknowledged_survives_a_server_that_is_killed_while_it_writes() throws IOException {
        var server = start(0);
        var address = "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(server.getPort());
        try (var keeper = PostgresKeeper.open(address)) {
            add(keeper, rows.next(1));
            var killed = CompletableFuture.runAsync(
                    this::kill, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            var acknowledged = new ArrayList<>(keeper.read(KeeperContract::everything));
            var doubtful = rows.next(20);
            while (acknowledges(keeper, doubtful)) {
                acknowledged.addAll(doubtful);
                doubtful = rows.next(20);
            }
            killed.join();
            assertFault(() -> keeper.read(Keeper.Reading::last), Trouble.Unreachable.class);
            server.close();
            server = start(server.getPort());
            var found = keeper.read(KeeperContract::everything);
            assertThat(found).startsWith(acknowledged.toArray(Row[]::new));
            assertThat(found.size() - acknowledged.size()).isIn(0, doubtful.size());
            keeper.write(log -> {
                log.putNote("after", rows.blob(9));
                return log;
            });
            System.out.printf(
                    "PostgreSQL killed while writing: acknowledged %d rows, found %d, lost 0%n",
                    acknowledged.size(), found.size());
        } finally {
            server.close();
        }
    }

    private static boolean acknowledges(Keeper keeper, List<Row> some) {
        try {
            add(keeper, some);
            return true;
        } catch (StorageFault fault) {
            assertThat(fault.trouble()).isInstanceOf(Trouble.Unreachable.class);
            return false;
        }
    }

    /// Starts a server in the same folder as before, on a port; 0 for any.
    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private void kill() {
        try (var lines = Files.lines(folder.resolve("data").resolve("postmaster.pid"))) {
            var pid = Long.parseLong(lines.findFirst().orElseThrow());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @org.junit.jupiter.api.Tag("slow")
    @Test
    void a_database_that_may_lose_what_it_acknowledged_is_refused() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            var careless = "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(server.getPort());
            assertFault(() -> PostgresKeeper.open(careless), Trouble.NotDurable.class)
                    .contains("fsync = off");
        }
    }

    @Test
    void commits_wait_for_the_disk_though_the_database_says_they_need_not() throws SQLException {
        try (var session = PostgresDialect.of(url, "log_x").writer()) {
            assertThat(session.text("show synchronous_commit")).isEqualTo("on");
        }
        try (var connection = DriverManager.getConnection(url);
                var shown = connection.createStatement().executeQuery("show synchronous_commit")) {
            assertThat(shown.next()).isTrue();
            assertThat(shown.getString(1)).isEqualTo("off");
        }
    }

    @Test
    void nothing_there_or_nobody_let_in_is_told_without_a_password() {
        var nobody = "jdbc:postgresql://localhost:1/study?user=limen&password=hunter2";
        assertFault(() -> PostgresKeeper.open(nobody), Trouble.Unreachable.class)
                .contains("localhost:1/study")
                .doesNotContain("hunter2");
        var elsewhere = url.replace("/postgres?", "/nowhere?");
        assertFault(() -> PostgresKeeper.open(elsewhere), Trouble.Missing.class).contains("/nowhere");
        var stranger = url.replace("user=postgres", "user=nobody&password=hunter2");
        assertFault(() -> PostgresKeeper.open(stranger), Trouble.WrongKey.class).doesNotContain("hunter2");
        assertThatThrownBy(() -> PostgresKeeper.open("jdbc:sqlite:study.limen?password=hunter2"))
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> PostgresKeeper.open(url, "x; drop table entry"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_destroyed_key_is_no_longer_in_its_table_on_disk() throws SQLException {
        var key = rows.blob(60);
        try (var keeper = PostgresKeeper.open(url)) {
            keeper.write(log -> {
                log.putKey(Rows.strand(1), key);
                return log;
            });
            assertThat(onDisk("strand_key")).contains(key.hex());
            keeper.write(log -> {
                log.destroyKey(Rows.strand(1), Blob.of(new byte[1]));
                return log;
            });
            assertThat(onDisk("strand_key")).doesNotContain(key.hex());
        }
    }

    @Test
    void what_was_wrapped_or_locked_anew_is_no_longer_on_disk() throws SQLException {
        var before = IntStream.range(0, 3).mapToObj(_ -> rows.blob(60)).toList();
        try (var keeper = PostgresKeeper.open(url)) {
            keeper.write(log -> {
                log.putKey(Rows.strand(1), before.get(0));
                log.putNote("keys", before.get(1));
                log.putNote("lock/first", before.get(2));
                return log;
            });
            assertThat(onDisk("strand_key")).contains(before.get(0).hex());
            keeper.write(log -> {
                log.putKey(Rows.strand(1), rows.blob(60));
                return log;
            });
            assertThat(onDisk("strand_key")).doesNotContain(before.get(0).hex());
            assertThat(onDisk("note")).contains(before.get(1).hex());
            keeper.write(log -> {
                log.putNote("keys", rows.blob(60));
                return log;
            });
            assertThat(onDisk("note"))
                    .doesNotContain(before.get(1).hex())
                    .contains(before.get(2).hex());
            keeper.write(log -> {
                log.removeNote("lock/first");
                return log;
            });
            assertThat(onDisk("note")).doesNotContain(before.get(2).hex());
        }
    }

    @Test
    void what_a_server_that_died_left_behind_goes_when_the_next_one_begins() throws SQLException {
        var key = rows.blob(60);
        try (var keeper = PostgresKeeper.open(url)) {
            keeper.write(log -> {
                log.putKey(Rows.strand(1), key);
                return log;
            });
        }
        execute("delete from strand_key");
        assertThat(onDisk("strand_key")).contains(key.hex());
        PostgresKeeper.open(url).close();
        assertThat(onDisk("strand_key")).doesNotContain(key.hex());
    }

    @Test
    void looking_makes_no_log_and_needs_no_right_to_write() throws SQLException {
        assertFault(() -> PostgresKeeper.openForReading(url), Trouble.Missing.class);
        assertThat(one("select count(*) from pg_namespace where nspname = current_schema()"))
                .isEqualTo("0");
        try (var keeper = PostgresKeeper.open(url)) {
            add(keeper, rows.next(3));
        }
        try (var keeper = PostgresKeeper.openForReading(url + "&options=-c%20default_transaction_read_only=on")) {
            assertThat(keeper.read(KeeperContract::everything)).hasSize(3);
            assertFault(() -> add(keeper, rows.next(1)), Trouble.OurFault.class);
        }
    }

    private String onDisk(String table) throws SQLException {
        execute("checkpoint");
        return one("select encode(pg_read_binary_file(pg_relation_filepath('%s')), 'hex')".formatted(table));
    }

    private String one(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var found = connection.createStatement().executeQuery(sql)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    @Test
    void a_newer_format_is_refused_and_nothing_is_changed() throws SQLException {
        PostgresKeeper.open(url).close();
        execute("insert into format (version) values (%d)".formatted(Format.NEWEST + 1));
        assertFault(() -> PostgresKeeper.open(url), Trouble.Newer.class);
        assertFault(() -> PostgresKeeper.isEmpty(url), Trouble.Newer.class);
    }

    @Test
    void a_log_that_may_only_be_read_says_so() {
        try (var keeper = PostgresKeeper.open(url)) {
            assertFault(
                    () -> keeper.write(log -> {
                        executeIn(log, "set transaction_read_only = on");
                        log.putNote("x", rows.blob(1));
                        return log;
                    }),
                    Trouble.ReadOnly.class);
        }
    }

    private static void executeIn(Keeper.Writing log, String sql) {
        try {
            ((SqlWriting) log).session.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Keeper keeper, List<Row> some) {
        keeper.write(log -> {
            log.add(some);
            return log;
        });
    }

    private void breakAllConnections() {
        try {
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'limen'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
