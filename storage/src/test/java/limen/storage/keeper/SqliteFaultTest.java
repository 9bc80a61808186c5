package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no log, and folders in which there cannot be one.
class SqliteFaultTest {
    @TempDir
    private Path folder = Path.of("");

    private final Rows rows = new Rows(new SplittableRandom(11), 3);

    private Path file() {
        return folder.resolve("study.limen");
    }

    @Test
    void a_log_is_missing_where_there_is_none() {
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Missing.class).contains(file().toString());
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Missing.class);
        var nowhere = folder.resolve("nowhere").resolve("study.limen");
        assertFault(() -> SqliteKeeper.open(nowhere), Trouble.Missing.class);
        assertFault(() -> SqliteKeeper.create(nowhere), Trouble.Missing.class);
        assertFault(() -> SqliteKeeper.open(folder), Trouble.Missing.class);
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Files.writeString(file(), "my diary");
        assertFault(() -> SqliteKeeper.create(file()), Trouble.Occupied.class);
        assertThat(file()).hasContent("my diary");
    }

    @Test
    void an_empty_file_is_damaged_and_what_waits_beside_it_is_left_alone() throws IOException {
        Files.createFile(file());
        var wal = Files.writeString(folder.resolve("study.limen-wal"), "the last entries");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class).contains("is empty");
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Damaged.class);
        assertThat(wal).hasContent("the last entries");
    }

    @Test
    void noise_is_damaged() throws IOException {
        for (int length : new int[] {1, 99, 512, 4096, 40_960}) {
            Files.write(file(), rows.blob(length).bytes());
            assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class);
            assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Damaged.class);
        }
    }

    @Test
    void the_database_of_another_application_is_called_that_and_stays_as_it_is() throws SQLException, IOException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("create table bookmark (address text)");
        }
        var before = Files.readAllBytes(file());
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Missing.class).contains("another application");
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Missing.class)
                .contains("another application");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void every_page_that_is_cut_off_is_missed() throws IOException {
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.add(rows.next(60));
                return log;
            });
        }
        var whole = Files.readAllBytes(file());
        assertThat(whole.length).isGreaterThan(10 * 4096);
        for (int length = whole.length - 1; length > 0; length -= length % 4096 == 0 ? 1000 : 1 + (length - 1) % 4096) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class);
            assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Damaged.class);
        }
        Files.write(file(), whole);
        try (var keeper = SqliteKeeper.open(file())) {
            assertThat(keeper.read(Keeper.Reading::last)).map(Row::position).contains(60);
        }
    }

    @Test
    void a_newer_format_is_told_from_damage_and_nothing_is_changed() throws SQLException, IOException {
        SqliteKeeper.create(file()).close();
        change("insert into format (version) values (%d)".formatted(Format.NEWEST + 1));
        var before = Files.readAllBytes(file());
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Newer.class)
                .contains("format %d".formatted(Format.NEWEST + 1), "up to format %d".formatted(Format.NEWEST));
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Newer.class);
        assertThat(file()).hasBinaryContent(before);
        change("delete from format where version = 1");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class);
    }

    @Test
    void a_row_that_cannot_have_been_written_is_damaged() throws SQLException {
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.add(rows.next(3));
                return log;
            });
        }
        for (var harm :
                new String[] {"strand = x'00'", "id = 'x'", "link = x'0102'", "version = 70", "payload = x''"}) {
            change("update entry set %s where position = 2".formatted(harm));
        }
        try (var keeper = SqliteKeeper.open(file())) {
            assertFault(() -> keeper.read(log -> KeeperContract.read(log, 0)), Trouble.Damaged.class);
        }
        change("drop table note");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.Damaged.class).contains("the table \"note\" is missing");
        try (var keeper = SqliteKeeper.openForReading(file())) {
            assertFault(() -> keeper.read(Keeper.Reading::notes), Trouble.Damaged.class);
        }
    }

    @Test
    void a_log_of_a_killed_process_in_which_acknowledged_writes_are_damaged_is_not_read() throws Exception {
        killed(6);
        try (var keeper = SqliteKeeper.openForReading(file())) {
            assertThat(keeper.read(Keeper.Reading::last)).map(Row::position).contains(60);
        }
        var wal = folder.resolve("study.limen-wal");
        var bytes = Files.readAllBytes(wal);
        bytes[32 + 24 + 100] ^= 1;
        Files.write(wal, bytes);
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Damaged.class)
                .contains("transactions behind it");
        assertThat(wal).hasBinaryContent(bytes);
    }

    /// What a killed process leaves: copied while it lives, by another one, for closing a file here would
    /// drop the locks that SQLite has on it.
    private void killed(int transactions) throws Exception {
        var living = Files.createDirectory(folder.resolve("living"));
        try (var keeper = SqliteKeeper.create(living.resolve("study.limen"))) {
            for (int i = 0; i < transactions; i++) {
                keeper.write(log -> {
                    log.add(rows.next(10));
                    return log;
                });
            }
            var copying = new ProcessBuilder("cp", "-r", living + "/.", folder.toString()).start();
            assertThat(copying.waitFor()).isZero();
        }
    }

    @Test
    void a_damaged_index_is_found_by_whoever_only_reads() throws SQLException {
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.add(rows.next(30));
                return log;
            });
        }
        change("pragma writable_schema = on", """
                update sqlite_schema set rootpage = (
                    select sum(rootpage) from sqlite_schema where name like 'sqlite_autoindex_entry_%') - rootpage
                where name like 'sqlite_autoindex_entry_%'""");
        assertFault(() -> SqliteKeeper.openForReading(file()), Trouble.Damaged.class);
    }

    @Test
    void nothing_is_made_in_front_of_writes_that_wait_for_another_file() throws IOException {
        Files.writeString(folder.resolve("study.limen-wal"), "of another log");
        assertFault(() -> SqliteKeeper.create(file()), Trouble.Occupied.class).contains("study.limen-wal");
        assertThat(file()).doesNotExist();
    }

    private void change(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
