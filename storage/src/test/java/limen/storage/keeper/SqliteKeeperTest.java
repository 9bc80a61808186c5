package limen.storage.keeper;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteKeeperTest extends KeeperContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    Keeper empty() {
        return SqliteKeeper.create(folder.resolve("study.limen"));
    }
}
