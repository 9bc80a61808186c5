package limen.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.SqliteKeeper;

/// A file of a log that is made apart, and gets its name only when it is whole and on the disk.
final class FreshLog {
    private FreshLog() {}

    /// Makes it.
    ///
    /// @param file must not be there yet
    /// @param work what to write into it; if it throws, no such file appears
    static <T> T make(Path file, Function<Keeper, T> work) {
        DurableFile.requireFree(file);
        var folder = DurableFile.folder(file);
        try {
            var workshop = Files.createTempDirectory(folder, ".limen-", DurableFile.ownersAlone(folder, "rwx------"));
            try {
                return make(workshop.resolve(DataFolder.LOG), file, work);
            } finally {
                clearAway(workshop);
            }
        } catch (IOException e) {
            throw DiskTrouble.of(file, e);
        }
    }

    private static <T> T make(Path unfinished, Path file, Function<Keeper, T> work) throws IOException {
        T made;
        try (var keeper = SqliteKeeper.create(unfinished)) {
            made = work.apply(keeper);
        }
        DurableFile.sync(unfinished);
        DurableFile.requireFree(file);
        DurableFile.moveIn(unfinished, file);
        return made;
    }

    private static void clearAway(Path workshop) {
        try (var paths = Files.walk(workshop)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException _) {
            // What is left is as encrypted as the log, lies hidden, and is nothing by name.
        }
    }
}
