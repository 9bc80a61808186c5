package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    Path root;

    @Test
    void what_was_appended_is_there_when_it_is_opened_again() {
        try (var log = create()) {
            Written.append(log, 0, 5);
        }
        try (var log = folder().open(Written.KEY, Written.CLOCK)) {
            assertThat(Written.all(log)).hasSize(5);
            assertThat(log.of(Written.ANNA)).hasSize(3);
        }
    }

    @Test
    void nobody_elses_account_can_read_the_folder_or_a_file_in_it() throws IOException {
        try (var log = create()) {
            Written.append(log, 0, 3);
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path())))
                    .isEqualTo("rwx------");
            try (var files = Files.list(folder().path())) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .as(file.toString())
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void an_older_copy_shows_nobody_who_was_erased_since_not_even_to_who_only_looks() throws IOException {
        try (var log = create()) {
            Written.append(log, 0, 3);
        }
        var file = folder().path().resolve(DataFolder.LOG);
        var older = root.resolve("older");
        Files.copy(file, older);
        try (var log = folder().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);

        try (var log = folder().openForReading(Written.KEY)) {
            var found = new ArrayList<Recorded>();
            log.read(0, found::add);
            assertThat(found)
                    .hasSize(3)
                    .filteredOn(Recorded.Kept.class::isInstance)
                    .map(Recorded.Kept.class::cast)
                    .noneMatch(kept -> Written.ANNA.equals(kept.entry().participant()));
        }
    }

    @Test
    void what_a_killed_process_left_in_the_folder_goes_when_the_study_is_opened_to_be_written() throws IOException {
        create().close();
        var left = Files.writeString(folder().path().resolve(".limen-17.new"), "everything, readable");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        folder().openForReading(Written.KEY).close();
        assertThat(left).exists();
        folder().open(Written.KEY, Written.CLOCK).close();
        assertThat(left).doesNotExist();
    }

    @Test
    void whoever_reads_everything_is_told_how_far_that_is() throws IOException {
        try (var log = create()) {
            Written.append(log, 0, 7);
        }
        try (var log = folder().openForReading(Written.KEY)) {
            var reading = new ArrayList<Integer>();
            log.read(reading::add, place -> {});
            assertThat(reading).containsExactly(14, 28, 42, 57, 71, 85, 100);
            var writing = new ArrayList<Integer>();
            log.export(OutputStream.nullOutputStream(), writing::add);
            assertThat(writing).isEqualTo(reading);
        }
    }

    @Test
    void a_folder_with_a_study_takes_no_second_one() {
        create().close();

        assertTrouble(this::create, trouble -> trouble instanceof Trouble.Occupied);
        folder().open(Written.KEY, Written.CLOCK).close();
    }

    @Test
    void a_folder_without_a_study_is_not_opened_and_not_made() {
        assertTrouble(() -> folder().open(Written.KEY, Written.CLOCK), trouble -> trouble instanceof Trouble.Missing);
        assertTrouble(() -> folder().openForReading(Written.KEY), trouble -> trouble instanceof Trouble.Missing);
        assertThat(folder().path()).doesNotExist();
    }

    @Test
    void another_key_is_told_from_damage_and_lets_go_of_the_folder() {
        create().close();
        var other = new Opener.KeyFile(
                Blob.of("another key of 32 bytes in all..".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertTrouble(() -> folder().open(other, Written.CLOCK), trouble -> trouble instanceof Trouble.WrongKey);
        folder().open(Written.KEY, Written.CLOCK).close();
    }

    @Test
    void it_can_be_read_while_somebody_writes_and_that_changes_nothing() {
        try (var log = create()) {
            Written.append(log, 0, 4);
            try (var reading = folder().openForReading(Written.KEY)) {
                assertThat(reading.length()).isEqualTo(4);
                Written.append(log, 4, 4);
                assertThat(reading.length()).isEqualTo(8);
            }
            assertThat(log.length()).isEqualTo(8);
        }
    }

    @Test
    void what_begins_with_the_study_is_there_and_nothing_is_if_it_fails() {
        assertThatThrownBy(() -> folder().create(
                                "LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {
                                    throw new IllegalStateException("the list could not be made");
                                }))
                .hasMessageContaining("the list could not be made");

        folder().create(
                        "LIM-01",
                        Written.KEY,
                        Stretching.STRONG,
                        Written.CLOCK,
                        (rows, vault) -> new Documents(vault).put(rows, Documents.PROTOCOL, "title: A plan\n"))
                .close();
        try (var reading = folder().openForReading(Written.KEY)) {
            assertThat(reading.documents()).extracting(Documents.Document::text).containsExactly("title: A plan\n");
        }
    }

    @Test
    void somebody_in_the_list_of_erasures_is_erased_when_an_older_copy_is_opened() throws IOException {
        try (var log = create()) {
            Written.append(log, 0, 4);
        }
        var older = Files.copy(folder().path().resolve(DataFolder.LOG), root.resolve("older"));
        try (var log = folder().open(Written.KEY, Written.CLOCK)) {
            log.append(Batch.of(List.of(Written.erasure(Written.ANNA, 9))));
        }
        Files.copy(older, folder().path().resolve(DataFolder.LOG), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        try (var log = folder().open(Written.KEY, Written.CLOCK)) {
            assertThat(log.of(Written.ANNA)).isEmpty();
            assertThat(log.of(Written.BEN)).hasSize(2);
            assertThat(Written.all(log).getFirst()).isEqualTo(new Recorded.Erased(1));
            assertThat(log.append(Batch.of(List.of(Written.entry(Written.ANNA, 20, "again")))))
                    .isEqualTo(new Appended.RecordErased());
        }
    }

    @Test
    void an_unreadable_list_of_erasures_keeps_the_study_closed() throws IOException {
        create().close();
        Files.writeString(folder().erasures().file(), "not a tag\n");

        assertTrouble(() -> folder().open(Written.KEY, Written.CLOCK), trouble -> trouble instanceof Trouble.Damaged);
    }

    private static void assertTrouble(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Predicate<Trouble> kind) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).matches(kind));
    }

    private DataFolder folder() {
        return DataFolder.of(root.resolve("study"));
    }

    private EventLog create() {
        return folder().create("LIM-01", Written.KEY, Stretching.STRONG, Written.CLOCK, (rows, vault) -> {});
    }
}
