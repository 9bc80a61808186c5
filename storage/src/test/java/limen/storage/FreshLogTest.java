package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshLogTest {
    @TempDir
    Path root;

    /// Whoever looks into the unfinished file keeps SQLite from bringing the rows into it.
    @Test
    void a_file_whose_rows_lie_beside_it_gets_no_name() throws SQLException {
        var keeper = new MemoryKeeper();
        try (var log = Written.log(keeper, new Written.Remembered());
                var bystander = new Bystander()) {
            Written.append(log, 0, 7);
            assertThatThrownBy(() -> Backup.write(keeper, Map.of(), file(), bystander::look))
                    .isInstanceOfSatisfying(
                            StorageFault.class,
                            fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.InUse.class));
            assertThat(file()).doesNotExist();
            assertThat(bystander.looked).isTrue();
        }
    }

    @Test
    void nothing_is_put_in_front_of_writes_that_wait_for_another_file() throws IOException {
        var left = Files.writeString(root.resolve("backup-wal"), "of another log");
        assertThatThrownBy(() -> FreshLog.make(file(), keeper -> keeper.read(Keeper.Reading::last)))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Occupied.class));
        assertThat(left).hasContent("of another log");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_appears_meanwhile_is_not_replaced() {
        assertThatThrownBy(() -> FreshLog.make(file(), keeper -> written("mine")))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Occupied.class));
        assertThat(file()).hasContent("mine");
    }

    @Test
    void a_small_file_that_appears_meanwhile_is_not_replaced_either() throws IOException {
        assertThatThrownBy(() -> DurableFile.create(file(), out -> written("mine")))
                .isInstanceOfSatisfying(
                        StorageFault.class, fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Occupied.class));
        assertThat(file()).hasContent("mine");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void what_a_killed_process_left_there_goes_when_the_next_file_is_made() throws IOException {
        var left = Files.writeString(root.resolve(".limen-17.new"), "everything, readable");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        DurableFile.create(file(), "mine");
        assertThat(left).doesNotExist();

        var folder = Files.createDirectory(root.resolve(".limen-18"));
        Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
        var length = FreshLog.make(
                root.resolve("another"),
                keeper -> keeper.read(log -> log.checkpoints().size()));
        assertThat(length).isZero();
        assertThat(folder).doesNotExist();
    }

    private Path written(String text) {
        try {
            return Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return root.resolve("backup");
    }

    /// Reads the file while it is made, and does not let go.
    private final class Bystander implements AutoCloseable {
        private Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        private boolean looked;

        private Bystander() throws SQLException {}

        private void look(int percent) {
            try (var files = Files.walk(root)) {
                var unfinished = files.filter(path -> path.endsWith(DataFolder.LOG))
                        .findFirst()
                        .orElseThrow();
                connection.close();
                connection = DriverManager.getConnection("jdbc:sqlite:" + unfinished);
                connection.setAutoCommit(false);
                connection
                        .createStatement()
                        .executeQuery("select * from format")
                        .next();
                looked = true;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
