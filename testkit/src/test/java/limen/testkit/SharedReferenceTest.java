package limen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class SharedReferenceTest {
    @TempDir
    Path folder;

    @Test
    void the_folder_lies_beside_the_repository() throws IOException {
        Files.createDirectories(folder.resolve("clone/.mvn"));
        var module = Files.createDirectories(folder.resolve("clone/inference"));
        assertThat(SharedReference.besideTheRepository(module)).isEqualTo(folder.resolve("shared"));
    }

    @Test
    void a_file_that_is_there_is_found() throws IOException {
        var file = Files.createFile(folder.resolve("a.csv"));
        assertThat(new SharedReference(folder, true).resolve("a.csv")).isEqualTo(file);
    }

    @Test
    void a_test_whose_file_is_missing_is_skipped_with_the_reason() {
        assertThatExceptionOfType(TestAbortedException.class)
                .isThrownBy(() -> new SharedReference(folder, false).resolve("data/a.csv"))
                .withMessageStartingWith("skipped: needs shared/data/a.csv, which this clone does not have");
    }

    @Test
    void a_test_whose_file_is_missing_fails_where_the_data_are_required() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new SharedReference(folder, true).resolve("data/a.csv"))
                .withMessageStartingWith("needs shared/data/a.csv, and LIMEN_SHARED_REQUIRED is true");
    }
}
