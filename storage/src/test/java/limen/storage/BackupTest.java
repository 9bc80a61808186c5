package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Stretching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
    @TempDir
    Path root;

    @Test
    void what_is_restored_is_what_was_backed_up() {
        var written = study(2_500);
        var copied = Backup.write(study(), backup(), percent -> {});
        var restored = Backup.restore(backup(), place(), Map.of(), percent -> {});

        assertThat(copied)
                .isEqualTo(new Backup.Copied(StudyKind.REAL, 2_500, 0))
                .isEqualTo(restored);
        assertThat(all(place())).isEqualTo(written);
        assertThat(notes(place())).isEqualTo(notes(study()));
    }

    @Test
    void progress_grows_to_the_end() {
        study(2_500);
        var heard = new ArrayList<Integer>();
        Backup.write(study(), backup(), heard::add);

        assertThat(heard).isSorted().endsWith(100).hasSizeGreaterThan(2);
    }

    @Test
    void a_backup_is_made_while_somebody_writes_and_holds_one_moment() {
        study(10);
        try (var log = study().open(Written.KEY, Written.CLOCK)) {
            var copied = Backup.write(study(), backup(), percent -> {});
            Written.append(log, 10, 5);
            assertThat(copied.entries()).isEqualTo(10);
        }
        Backup.restore(backup(), place(), Map.of(), percent -> {});
        assertThat(all(place())).hasSize(10);
    }

    @Test
    void a_backup_is_one_file_for_its_owner_alone() throws IOException {
        study(3);
        Backup.write(study(), backup(), percent -> {});

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
        try (var files = Files.list(root)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("study", "backup");
        }
    }

    @Test
    void nothing_is_written_over() throws IOException {
        study(3);
        Files.writeString(backup(), "mine");

        assertTrouble(() -> Backup.write(study(), backup(), percent -> {}), Trouble.Occupied.class);
        assertThat(backup()).hasContent("mine");
        Files.delete(backup());
        Backup.write(study(), backup(), percent -> {});
        assertTrouble(() -> Backup.restore(backup(), study(), Map.of(), percent -> {}), Trouble.Occupied.class);
        assertThat(all(study())).hasSize(3);
    }

    @Test
    void whoever_was_erased_after_the_backup_stays_erased() {
        study(6);
        Backup.write(study(), backup(), percent -> {});
        try (var log = study().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        var erased = study().erasures().read();
        assertThat(erased).hasSize(1);

        var copied = Backup.restore(backup(), place(), erased, percent -> {});

        assertThat(copied).isEqualTo(new Backup.Copied(StudyKind.REAL, 6, 1));
        assertThat(place().erasures().read()).isEqualTo(erased);
        try (var log = place().open(Written.KEY, Written.CLOCK)) {
            assertThat(log.of(Written.ANNA)).isEmpty();
            assertThat(log.of(Written.BEN)).hasSize(3);
        }
    }

    @Test
    void the_list_of_the_folder_that_is_restored_into_counts_too() throws IOException {
        study(6);
        Backup.write(study(), backup(), percent -> {});
        try (var log = study().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        Files.delete(study().path().resolve(DataFolder.LOG));

        Backup.restore(backup(), study(), Map.of(), percent -> {});
        try (var log = study().open(Written.KEY, Written.CLOCK)) {
            assertThat(log.of(Written.ANNA)).isEmpty();
        }
    }

    @Test
    void a_backup_holds_no_key_of_anybody_in_the_list() throws IOException {
        study(6);
        var older = Files.copy(study().path().resolve(DataFolder.LOG), root.resolve("older"));
        try (var log = study().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        Files.move(older, study().path().resolve(DataFolder.LOG), StandardCopyOption.REPLACE_EXISTING);
        assertThat(keys(study())).hasSize(2);

        Backup.write(study(), backup(), percent -> {});
        Backup.restore(backup(), place(), Map.of(), percent -> {});
        assertThat(keys(place())).hasSize(1);
        assertThat(place().erasures().read()).hasSize(1);
    }

    @Test
    void a_log_that_is_not_whole_is_no_backup() {
        study(20);
        tamper(study().path().resolve(DataFolder.LOG), "delete from entry where position = 7");

        assertThatThrownBy(() -> Backup.write(study(), backup(), percent -> {}))
                .hasMessageContaining("entry 6 is followed by entry 8");
        assertThat(backup()).doesNotExist();
    }

    @Test
    void a_backup_that_was_tampered_with_is_not_restored() {
        study(20);
        Backup.write(study(), backup(), percent -> {});
        tamper(backup(), "update entry set payload = zeroblob(length(payload)) where position = 7");

        assertThatThrownBy(() -> Backup.restore(backup(), place(), Map.of(), percent -> {}))
                .hasMessageContaining("the chain breaks at entry 7");
        assertThat(place().path().resolve(DataFolder.LOG)).doesNotExist();
    }

    @Test
    void a_backup_whose_end_was_cut_off_is_not_restored() {
        study(20);
        Backup.write(study(), backup(), percent -> {});
        tamper(backup(), "delete from entry where position > 15");

        assertTrouble(() -> Backup.restore(backup(), place(), Map.of(), percent -> {}), Trouble.Damaged.class);
        assertThat(place().path().resolve(DataFolder.LOG)).doesNotExist();
    }

    @Test
    void a_log_with_a_spoilt_lock_or_key_is_no_backup_and_the_audit_names_it_without_a_key() {
        for (var spoilt : List.of(
                "update note set content = substr(content, 1, 60) || zeroblob(8) || substr(content, 69)"
                        + " where name = 'lock/first'",
                "update strand_key set wrapped = substr(wrapped, 1, 20) || zeroblob(8) || substr(wrapped, 29)"
                        + " where strand = (select strand from entry where position = 1)")) {
            study(4);
            tamper(study().path().resolve(DataFolder.LOG), spoilt);

            assertThatThrownBy(() -> Backup.write(study(), backup(), percent -> {}))
                    .hasMessageContaining("not as it was written");
            assertThat(backup()).doesNotExist();
            try (var rows = study().reading()) {
                var report = rows.read(log ->
                        StudyAudit.of(log, AuditBasis.of("LIM-01", log.checkpoints(), log.erased()), null, _ -> {}));
                assertThat(report.flaws())
                        .singleElement()
                        .isIn(
                                new Flaw.KeyDamaged("the note \"lock/first\" is not as it was written"),
                                new Flaw.KeyLost(1, 3, 2, true));
            }
            moveAway();
        }
    }

    private void moveAway() {
        try {
            Files.move(study().path(), root.resolve("spoilt-" + System.nanoTime()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void what_is_no_log_is_not_restored() throws IOException {
        assertTrouble(() -> Backup.restore(backup(), place(), Map.of(), percent -> {}), Trouble.Missing.class);
        Files.writeString(backup(), "This is a letter, and no log of anything.\n".repeat(100));
        assertThatThrownBy(() -> Backup.restore(backup(), place(), Map.of(), percent -> {}))
                .isInstanceOf(StorageFault.class);
        assertThat(backup()).exists();
    }

    private static void assertTrouble(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Class<? extends Trouble> kind) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(kind));
    }

    private DataFolder study() {
        return DataFolder.of(root.resolve("study"));
    }

    private DataFolder place() {
        return DataFolder.of(root.resolve("place"));
    }

    private Path backup() {
        return root.resolve("backup");
    }

    private List<Recorded> study(int entries) {
        try (var log = study().create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {})) {
            for (int i = 0; i < entries; i += 500) {
                var batch = new ArrayList<limen.study.Entry>();
                for (int j = i; j < Math.min(entries, i + 500); j++) {
                    batch.add(Written.entry(j % 2 == 0 ? Written.ANNA : Written.BEN, j, "words " + j));
                }
                log.append(Batch.of(batch));
            }
            return Written.all(log);
        }
    }

    private static List<Recorded> all(DataFolder folder) {
        try (var log = folder.openForReading(Written.KEY)) {
            var all = new ArrayList<Recorded>();
            log.read(0, all::add);
            return all;
        }
    }

    private static Set<String> notes(DataFolder folder) {
        try (var keeper = folder.reading()) {
            return keeper.read(log -> log.notes().keySet());
        }
    }

    private static Set<limen.storage.keeper.Tag> keys(DataFolder folder) {
        try (var keeper = folder.reading()) {
            return keeper.read(Keeper.Reading::keys).keySet();
        }
    }

    static void tamper(Path log, String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + log);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
