package limen.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import limen.storage.chain.Chain;
import limen.storage.file.DurableFile;
import limen.storage.file.Leftovers;
import limen.storage.file.UnderWay;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.Row;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.StudyName;

/// A file of a log that is made apart, and gets its name only when it is whole and on the disk.
final class FreshLog {
    private FreshLog() {}

    /// Makes it.
    ///
    /// @param file must not be there yet
    /// @param work what to write into it; if it throws, no such file appears
    static <T> T make(Path file, Function<Keeper, T> work) {
        DurableFile.requireFree(file);
        // SQLite would take what waits there for the newest rows of this log.
        DurableFile.requireFree(file.resolveSibling(file.getFileName() + "-wal"));
        var folder = OwnFile.folder(file);
        Leftovers.sweep(folder);
        try {
            var workshop = Files.createTempDirectory(folder, ".limen-", OwnFile.alone(folder, OwnFile.FOLDER));
            try {
                return makeIn(workshop, file, work);
            } finally {
                clearAway(workshop);
            }
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    private static <T> T makeIn(Path workshop, Path file, Function<Keeper, T> work) throws IOException {
        var sign = UnderWay.folder(workshop);
        try {
            return make(workshop.resolve(DataFolder.LOG), file, work);
        } finally {
            sign.close();
        }
    }

    private static <T> T make(Path unfinished, Path file, Function<Keeper, T> work) throws IOException {
        T made;
        Optional<Row> last;
        try (var keeper = SqliteKeeper.create(unfinished)) {
            made = work.apply(keeper);
            last = keeper.read(Keeper.Reading::last);
            keeper.gather();
        }
        requireArrived(unfinished, last);
        DurableFile.sync(unfinished);
        DurableFile.putInto(unfinished, file);
        return made;
    }

    /// Rows that lie beside the file would be thrown away with the workshop, and SQLite is silent about
    /// it: so the file is read once more, alone.
    private static void requireArrived(Path finished, Optional<Row> last) {
        var beside = finished.resolveSibling(finished.getFileName() + "-wal");
        if (Files.exists(beside)) {
            throw new StorageFault(new Trouble.InUse(beside.toString()));
        }
        try (var alone = SqliteKeeper.openFinished(finished)) {
            if (!alone.read(FreshLog::end).equals(last)) {
                throw LogCopy.broken("the new file does not end as it was written");
            }
        }
    }

    /// The last row, at the end of a chain that was followed from its beginning.
    private static Optional<Row> end(Keeper.Reading log) {
        if (log.last().isEmpty()) {
            return Optional.empty();
        }
        var genesis = Chain.genesis(StudyName.of(log));
        var walked = new ArrayDeque<Row>();
        log.rows(0, row -> {
            var before = walked.poll();
            if (!Chain.next(before == null ? genesis : before.link(), row).equals(row.link())) {
                throw LogCopy.broken("the chain of the new file breaks at entry %d".formatted(row.position()));
            }
            walked.add(row);
        });
        return Optional.of(walked.remove());
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
