package limen.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// A copy of a log at one moment, in one SQLite file, and a log made again from it.
///
/// Both ways the chain is checked, and what does not hold is not copied; and both ways the keys of
/// erased strands stay behind. No key is needed.
public final class Backup {
    private Backup() {}

    /// What was copied.
    ///
    /// @param kind of study, before and after
    /// @param erasedStrands whose keys are not in the copy
    public record Copied(StudyKind kind, int entries, int erasedStrands) {}

    /// Copies a study into a file that is not there yet.
    ///
    /// @param progress is told how many percent have been copied
    public static Copied write(DataFolder from, Path to, IntConsumer progress) {
        DurableFile.requireFree(to);
        try (var keeper = from.reading()) {
            return write(keeper, from.erasures().read(), to, progress);
        }
    }

    /// Makes a study again, in a place that holds none.
    ///
    /// @param erased strands that were erased since, beside those that the folder lists
    public static Copied restore(Path backup, DataFolder to, Map<Tag, Blob> erased, IntConsumer progress) {
        if (!Files.isRegularFile(backup)) {
            throw new StorageFault(new Trouble.Missing(backup.toString()));
        }
        to.requireFree();
        try (var from = SqliteKeeper.openForReading(backup)) {
            var gone = new TreeMap<>(erased);
            to.erasures().read().forEach(gone::putIfAbsent);
            var copied = to.fill(keeper -> copy(from, keeper, gone, progress));
            from.read(Keeper.Reading::erased).forEach(gone::putIfAbsent);
            to.erasures().remember(gone);
            return copied;
        }
    }

    static Copied write(Keeper from, Map<Tag, Blob> erased, Path to, IntConsumer progress) {
        return FreshLog.make(to, fresh -> copy(from, fresh, erased, progress));
    }

    private static Copied copy(Keeper from, Keeper to, Map<Tag, Blob> erased, IntConsumer progress) {
        return from.read(reading -> to.write(writing -> new LogCopy(reading, writing, erased, progress).all()));
    }
}
