package limen.storage.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The words of the system are in another language each time, and decide nothing.
class FileTroubleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_the_exception_itself_says_is_taken() {
        assertThat(FileTrouble.of(folder, new NoSuchFileException("x"))).isInstanceOf(Trouble.Missing.class);
        assertThat(FileTrouble.of(folder, new AccessDeniedException("x"))).isInstanceOf(Trouble.ReadOnly.class);
    }

    @Test
    void a_disk_with_room_that_may_be_written_fails_for_a_reason_of_its_own() {
        var trouble = FileTrouble.of(folder.resolve("not").resolve("there"), foreign());
        assertThat(trouble).isInstanceOf(Trouble.Failing.class);
        assertThat(trouble.sentence()).contains("Ger\u00e4t", "there").doesNotContain("defect");
        var english = new FileSystemException("x", null, "No space left on device, Read-only, not permitted");
        assertThat(FileTrouble.of(folder, english)).isInstanceOf(Trouble.Failing.class);
    }

    @Test
    void a_full_disk_and_one_that_cannot_be_written_are_asked() throws Exception {
        try (var disk = Disk.mount(folder.resolve("small"), 512)) {
            var file = disk.folder().resolve("file");
            assertThat(FileTrouble.of(file, foreign())).isInstanceOf(Trouble.Failing.class);
            Files.write(file, new byte[500_000]);
            assertThat(FileTrouble.of(file, foreign())).isInstanceOf(Trouble.DiskFull.class);
            assertThat(FileTrouble.isReadOnly(disk.folder())).isFalse();
            disk.makeReadOnly();
            assertThat(FileTrouble.isReadOnly(disk.folder())).isTrue();
            assertThat(FileTrouble.of(file, foreign())).isInstanceOf(Trouble.ReadOnly.class);
        }
    }

    @Test
    void a_disk_that_does_not_sync_is_no_database_that_does_not_answer() {
        var failed = new SQLiteException("x", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
        var trouble = new SqliteDialect(folder.resolve("study.limen"), false).trouble(new SQLException(failed));
        assertThat(trouble)
                .isEqualTo(new Trouble.Failing(folder.resolve("study.limen").toString(), "SQLITE_IOERR_FSYNC"));
    }

    private static IOException foreign() {
        return new FileSystemException("x", null, "Auf dem Ger\u00e4t geht etwas nicht");
    }
}
