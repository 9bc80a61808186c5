package limen.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.SqliteKeeper;
import org.junit.jupiter.api.io.TempDir;

class EventLogInSqliteTest extends EventLogContract {
    @TempDir
    private Path folder;

    private int logs;

    @Override
    Keeper empty() {
        logs++;
        try {
            Files.createDirectory(file().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SqliteKeeper.create(file());
    }

    @Override
    Keeper again() {
        return SqliteKeeper.open(file());
    }

    private Path file() {
        // Two logs of one folder would share its lock.
        return folder.resolve("log-" + logs).resolve("study.limen");
    }
}
