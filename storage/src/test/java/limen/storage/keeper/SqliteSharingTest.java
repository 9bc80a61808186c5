package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One file, several processes, and a disk that says no.
class SqliteSharingTest {
    @TempDir
    private Path folder = Path.of("");

    private final Rows rows = new Rows(new SplittableRandom(12), 3);

    private Path file() {
        return folder.resolve("study.limen");
    }

    private void add(Keeper keeper, int count) {
        keeper.write(log -> {
            log.add(rows.next(count));
            return log;
        });
    }

    @Test
    void one_process_writes_at_a_time_and_its_death_ends_that() throws Exception {
        try (var keeper = SqliteKeeper.create(file())) {
            add(keeper, 3);
            assertFault(() -> SqliteKeeper.open(file()), Trouble.InUse.class).contains(folder.toString());
            assertFault(() -> SqliteKeeper.create(folder.resolve("other")), Trouble.InUse.class);
            // What the refused openings closed again must not have let go of the lock.
            try (var other = OtherProcess.opening(file())) {
                assertThat(other.says()).startsWith("Another Limen is using");
            }
            add(keeper, 1);
        }
        var other = OtherProcess.opening(file());
        assertThat(other.says()).isEqualTo("open at Optional[4]");
        assertFault(() -> SqliteKeeper.open(file()), Trouble.InUse.class);
        try (var reader = SqliteKeeper.openForReading(file())) {
            assertThat(reader.read(Keeper.Reading::last)).map(Row::position).contains(4);
        }
        other.kill();
        SqliteKeeper.open(file()).close();
    }

    @Test
    void a_reader_beside_a_writer_sees_what_was_written_since_and_writes_nothing() {
        try (var keeper = SqliteKeeper.create(file());
                var reader = SqliteKeeper.openForReading(file())) {
            for (int i = 1; i < 4; i++) {
                add(keeper, 10);
                assertThat(reader.read(Keeper.Reading::last)).map(Row::position).contains(10 * i);
            }
            assertFault(() -> add(reader, 1), Trouble.OurFault.class);
        }
    }

    @Test
    void whoever_looks_does_not_let_go_of_the_lock_of_whoever_writes() throws IOException {
        try (var keeper = SqliteKeeper.create(file())) {
            SqliteKeeper.openForReading(file()).close();
            assertThat(FolderLock.whileFree(folder, () -> {})).isFalse();
            add(keeper, 1);
        }
        assertThat(FolderLock.whileFree(folder, () -> {})).isTrue();
    }

    @Test
    void the_settings_are_those_that_were_promised() throws Exception {
        SqliteKeeper.create(file()).close();
        try (var session = new SqliteDialect(file(), false).writer()) {
            assertThat(session.text("pragma journal_mode")).isEqualTo("wal");
            assertThat(session.number("pragma synchronous")).as("full").isEqualTo(2);
            assertThat(session.number("pragma secure_delete")).isEqualTo(1);
            assertThat(session.number("pragma temp_store")).as("memory").isEqualTo(2);
            assertThat(session.number("pragma cell_size_check")).isEqualTo(1);
            assertThat(session.number("pragma application_id")).isEqualTo(0x4C494D4E);
            assertThat(session.number("pragma busy_timeout")).isEqualTo(5000);
        }
        assertThat(new String(Files.readAllBytes(file()), 68, 4, StandardCharsets.US_ASCII))
                .isEqualTo("LIMN");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_log_is_tidy_when_it_is_closed() throws IOException {
        try (var keeper = SqliteKeeper.create(file())) {
            add(keeper, 10);
            assertThat(keeper.read(Keeper.Reading::last)).isPresent();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("study.limen", "limen.lock");
        }
    }

    @Test
    void a_destroyed_key_is_nowhere_on_the_disk() throws IOException {
        var key = rows.blob(60);
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.add(rows.next(20));
                log.putKey(Rows.strand(1), key);
                return log;
            });
            assertThat(isOnDisk(key)).isTrue();
            destroy(keeper, Rows.strand(1));
            assertThat(isOnDisk(key)).isFalse();
        }
        assertThat(isOnDisk(key)).isFalse();
    }

    @Test
    void a_destroyed_key_is_gone_as_soon_as_nobody_reads_the_time_before() throws IOException {
        var key = rows.blob(60);
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.putKey(Rows.strand(1), key);
                return log;
            });
            keeper.read(log -> {
                assertThat(log.key(Rows.strand(1))).contains(key);
                destroy(keeper, Rows.strand(1));
                assertThat(log.key(Rows.strand(1))).contains(key);
                return log;
            });
            assertThat(isOnDisk(key)).isFalse();
        }
    }

    @Test
    void what_was_wrapped_or_locked_anew_is_nowhere_on_the_disk() throws IOException {
        var before = IntStream.range(0, 3).mapToObj(_ -> rows.blob(60)).toList();
        try (var keeper = SqliteKeeper.create(file())) {
            keeper.write(log -> {
                log.putKey(Rows.strand(1), before.get(0));
                log.putNote("keys", before.get(1));
                log.putNote("lock/first", before.get(2));
                return log;
            });
            keeper.write(log -> {
                log.putKey(Rows.strand(1), rows.blob(60));
                return log;
            });
            assertThat(isOnDisk(before.get(0))).isFalse();
            assertThat(isOnDisk(before.get(1))).isTrue();
            keeper.write(log -> {
                log.putNote("keys", rows.blob(60));
                return log;
            });
            assertThat(isOnDisk(before.get(1))).isFalse();
            assertThat(isOnDisk(before.get(2))).isTrue();
            keeper.write(log -> {
                log.removeNote("lock/first");
                return log;
            });
            assertThat(isOnDisk(before.get(2))).isFalse();
        }
    }

    private static void destroy(Keeper keeper, Tag strand) {
        keeper.write(log -> {
            log.destroyKey(strand, Blob.of(new byte[1]));
            return log;
        });
    }

    private boolean isOnDisk(Blob bytes) throws IOException {
        var found = false;
        // Copied by another process: closing a file here would drop the locks that SQLite has on it.
        for (var name : new String[] {"study.limen", "study.limen-wal", "study.limen-shm"}) {
            if (Files.exists(folder.resolve(name))) {
                var process = new ProcessBuilder("cat", folder.resolve(name).toString()).start();
                found |= HexFormat.of()
                        .formatHex(process.getInputStream().readAllBytes())
                        .contains(bytes.hex());
            }
        }
        return found;
    }

    @Test
    void a_full_disk_refuses_and_loses_nothing_and_writing_goes_on_when_there_is_room() throws Exception {
        try (var disk = Disk.mount(folder.resolve("small"), 2048)) {
            var file = disk.folder().resolve("study.limen");
            var ballast = Files.write(disk.folder().resolve("ballast"), new byte[600_000]);
            try (var keeper = SqliteKeeper.create(file)) {
                var stored = 0;
                StorageFault fault = null;
                while (fault == null) {
                    var some = rows.next(50);
                    try {
                        keeper.write(log -> {
                            log.add(some);
                            return log;
                        });
                        stored += some.size();
                    } catch (StorageFault full) {
                        fault = full;
                    }
                }
                assertThat(fault.trouble()).isInstanceOf(Trouble.DiskFull.class);
                assertThat(fault.getMessage()).contains("make room");
                assertThat(stored).isGreaterThan(100);
                assertThat(keeper.read(log -> KeeperContract.read(log, 0)).size())
                        .isEqualTo(stored);
                Files.delete(ballast);
                keeper.write(log -> {
                    log.putNote("after", rows.blob(20_000));
                    return log;
                });
                assertThat(keeper.read(log -> KeeperContract.read(log, 0)).size())
                        .isEqualTo(stored);
            }
            try (var keeper = SqliteKeeper.open(file)) {
                assertThat(keeper.read(Keeper.Reading::notes)).containsOnlyKeys("after");
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_written_says_so_and_can_still_be_read() throws Exception {
        try (var disk = Disk.mount(folder.resolve("frozen"), 2048)) {
            var file = disk.folder().resolve("study.limen");
            try (var keeper = SqliteKeeper.create(file)) {
                add(keeper, 10);
            }
            disk.makeReadOnly();
            assertFault(() -> SqliteKeeper.open(file), Trouble.ReadOnly.class).contains("cannot be written");
            assertFault(() -> SqliteKeeper.create(disk.folder().resolve("new")), Trouble.ReadOnly.class);
            try (var reader = SqliteKeeper.openForReading(file)) {
                assertThat(reader.read(Keeper.Reading::last)).map(Row::position).contains(10);
            }
        }
    }
}
