package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.Checkpoint;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.TestPostgres;
import limen.storage.keeper.Trouble;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study with all of its entries from the beginning is the same log as one that grew, or it is not there.
final class WholeStudyTest {
    @TempDir
    Path root;

    @Test
    void it_holds_the_same_entries_and_checkpoints_as_a_log_that_grew() {
        var percents = new ArrayList<Integer>();
        var length = folder().create(study(2_300), Written.KEY, Stretching.STRONG, Written.CLOCK, percents::add);

        assertThat(length).isEqualTo(2_300);
        assertThat(percents).isSorted().endsWith(100).hasSizeGreaterThan(5);
        try (var keeper = folder().reading()) {
            keeper.read(log -> {
                var vault = Vault.open(log, Written.KEY);
                var basis = AuditBasis.of("LIM-01 (rehearsal)", log.checkpoints(), log.erased());
                assertThat(StudyAudit.of(log, basis, vault, _ -> {}).flaws()).isEmpty();
                assertThat(log.checkpoints())
                        .extracting(blob -> ((Checkpoint.Understood) Checkpoint.read(blob))
                                .checkpoint()
                                .position())
                        .containsExactly(0, 1_000, 2_000, 2_300);
                return log;
            });
        }
        try (var log = folder().open(Set.of(StudyKind.REHEARSED), Written.KEY, Written.CLOCK)) {
            Written.append(log, 2_300, 2);
            assertThat(Written.all(log)).hasSize(2_302);
            assertThat(log.of(Written.ANNA)).hasSize(1_151);
        }
    }

    @Test
    void what_stops_it_leaves_no_trace_of_it() throws IOException {
        for (int at : List.of(5, 50, 100)) {
            assertThatThrownBy(() -> folder().create(
                                    study(2_300), Written.KEY, Stretching.STRONG, Written.CLOCK, done -> {
                                        if (done >= at) {
                                            throw new IllegalStateException("stopped");
                                        }
                                    }))
                    .hasMessage("stopped");
            assertThat(names(root)).isEmpty();
        }
    }

    @Test
    void a_folder_that_was_there_stays_and_holds_no_study() throws IOException {
        Files.createDirectory(folder().path());

        assertThatThrownBy(() -> folder().create(study(3), Written.KEY, Stretching.STRONG, Written.CLOCK, _ -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");

        assertThat(names(folder().path())).containsExactly("limen.lock");
        folder().requireUnused();
        assertThat(folder().create(study(3), Written.KEY, Stretching.STRONG, Written.CLOCK, _ -> {}))
                .isEqualTo(3);
    }

    @Test
    void in_a_database_too_it_is_there_whole_or_not_at_all() {
        var folder = new DataFolder(root.resolve("study"), TestPostgres.freshUrl());
        folder.requireUnused();
        assertThatThrownBy(() -> folder.create(study(600), Written.KEY, Stretching.STRONG, Written.CLOCK, _ -> {
                    throw new IllegalStateException("stopped");
                }))
                .hasMessage("stopped");
        assertThat(folder.path()).doesNotExist();
        folder.requireUnused();

        assertThat(folder.create(study(600), Written.KEY, Stretching.STRONG, Written.CLOCK, _ -> {}))
                .isEqualTo(600);
        assertThat(folder.kind()).isEqualTo(StudyKind.REHEARSED);
        assertThatThrownBy(() -> folder.open(Written.KEY, Written.CLOCK)).hasMessageContaining("holds a rehearsal");
    }

    @Test
    void a_place_is_unused_or_says_why_not() throws IOException {
        Files.writeString(root.resolve("file"), "mine");
        Files.createDirectories(root.resolve("left/.limen-1"));
        Files.createDirectory(root.resolve("full"));
        Files.writeString(root.resolve("full/mine"), "mine");

        for (var name : List.of("file", "left", "full", "none/study")) {
            assertThatThrownBy(DataFolder.of(root.resolve(name))::requireUnused)
                    .as(name)
                    .isInstanceOfSatisfying(
                            StorageFault.class,
                            fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Unusable.class));
        }
        folder().requireUnused();
        assertThat(folder().path()).doesNotExist();
    }

    @Test
    void nobody_is_erased_from_a_study_that_begins() {
        assertThatThrownBy(() -> new WholeStudy(
                        "LIM-01",
                        StudyKind.REAL,
                        (_, _) -> {},
                        List.of(Batch.of(List.of(Written.erasure(Written.ANNA, 1))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WholeStudy study(int entries) {
        var batches = IntStream.range(0, entries)
                .mapToObj(i ->
                        Batch.of(List.of(Written.entry(i % 2 == 0 ? Written.ANNA : Written.BEN, i, "words " + i))))
                .toList();
        return new WholeStudy("LIM-01", StudyKind.REHEARSED, (_, _) -> {}, batches);
    }

    private DataFolder folder() {
        return DataFolder.of(root.resolve("study"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
