package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.TestPostgres;
import limen.storage.keeper.Trouble;
import limen.storage.key.Stretching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup is a SQLite file wherever the log is kept, and becomes a log wherever it is wanted.
final class BackupFromKeepersTest {
    @TempDir
    Path root;

    @Test
    void from_memory_to_a_folder() {
        var keeper = new MemoryKeeper();
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 7);
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
            log.checkpoint();
            var copied = Backup.write(keeper, Map.of(), backup(), percent -> {});

            assertThat(copied).isEqualTo(new Backup.Copied(StudyKind.REAL, 8, 1));
            Backup.restore(backup(), folder("restored"), Map.of(), percent -> {});
            assertThat(all(folder("restored"))).isEqualTo(Written.all(log));
        }
        assertThat(folder("restored").erasures().read()).hasSize(1);
    }

    @Test
    void from_postgresql_to_postgresql_where_the_erased_stay_erased() {
        var study = new DataFolder(root.resolve("study"), TestPostgres.freshUrl());
        try (var log = study.create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {})) {
            Written.append(log, 0, 6);
        }
        Backup.write(study, backup(), percent -> {});
        try (var log = study.open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        var restored = new DataFolder(root.resolve("restored"), TestPostgres.freshUrl());

        var copied = Backup.restore(backup(), restored, study.erasures().read(), percent -> {});

        assertThat(copied).isEqualTo(new Backup.Copied(StudyKind.REAL, 6, 1));
        assertThat(all(restored)).filteredOn(Recorded.Erased.class::isInstance).hasSize(3);
        assertThat(root.resolve("restored").resolve(DataFolder.LOG)).doesNotExist();
    }

    @Test
    void a_database_with_a_study_takes_no_second_one() {
        var study = new DataFolder(root.resolve("study"), TestPostgres.freshUrl());
        study.create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {})
                .close();
        Backup.write(study, backup(), percent -> {});

        assertThatThrownBy(() -> Backup.restore(backup(), study, Map.of(), percent -> {}))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Occupied.class));
    }

    @Test
    void what_is_broken_is_not_restored_into_a_database_either() {
        var keeper = new MemoryKeeper();
        try (var log = Written.log(keeper, new Written.Remembered())) {
            Written.append(log, 0, 7);
            Backup.write(keeper, Map.of(), backup(), percent -> {});
        }
        BackupTest.tamper(backup(), "delete from entry where position = 7");
        var place = new DataFolder(root.resolve("restored"), TestPostgres.freshUrl());
        BackupTest.tamper(backup(), "update entry set payload = zeroblob(128) where position = 5");

        assertThatThrownBy(() -> Backup.restore(backup(), place, Map.of(), percent -> {}))
                .hasMessageContaining("the chain breaks at entry 5");
        place.requireFree();
        assertThat(place.path()).doesNotExist();
    }

    private Path backup() {
        return root.resolve("backup");
    }

    private DataFolder folder(String name) {
        return DataFolder.of(root.resolve(name));
    }

    private static List<Recorded> all(DataFolder folder) {
        try (var log = folder.openForReading(Written.KEY)) {
            var all = new ArrayList<Recorded>();
            log.read(0, all::add);
            return all;
        }
    }
}
