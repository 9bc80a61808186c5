package limen.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.function.Function;
import limen.storage.file.DurableFile;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.OwnFile;
import limen.storage.keeper.PostgresKeeper;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;

/// The folder of one study: its log, and beside it the list of who was erased.
///
/// @param path of the folder
/// @param database URL of the PostgreSQL where the rows lie instead; null if they lie in the folder
public record DataFolder(Path path, @Nullable String database) {
    public static final String LOG = "study.limen";
    public static final String ERASURES = "erasures";
    private static final String LOCK = "limen.lock";
    private static final String FIRST_LOCK = "first";

    public static DataFolder of(Path path) {
        return new DataFolder(path, null);
    }

    /// What a study begins with, beside its keys.
    @FunctionalInterface
    public interface Contents {
        void put(Keeper.Writing log, Vault vault);
    }

    /// Makes a new study.
    ///
    /// @param contents enters together with the keys
    /// @throws StorageFault as [Trouble.Occupied] if there is one
    public EventLog create(String study, Opener opener, Stretching stretching, InstantSource clock, Contents contents) {
        var vault = fill(keeper -> keeper.write(log -> {
            requireEmpty(log);
            var made = Vault.create(log, study, FIRST_LOCK, opener, stretching);
            contents.put(log, made);
            return made;
        }));
        var keeper = writing();
        try {
            return SealedLog.open(keeper, vault, erasures(), clock);
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    /// Fills a place that holds no study. In the folder the file appears when the work is done.
    <T> T fill(Function<Keeper, T> work) {
        requireFree();
        make();
        if (database == null) {
            return FreshLog.make(path.resolve(LOG), work);
        }
        try (var keeper = PostgresKeeper.open(database)) {
            return work.apply(keeper);
        }
    }

    /// Opens a study, to be read and written. Whoever is named in the list of erasures is erased, even
    /// if the log is an older copy that still knows the key.
    public EventLog open(Opener opener, InstantSource clock) {
        var keeper = writing();
        try {
            var vault = keeper.read(log -> Vault.open(log, opener));
            honourErasures(keeper, vault);
            return SealedLog.open(keeper, vault, erasures(), clock);
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    /// Opens a study to be looked at, also while another process writes it. An older copy shows nobody who is named in
    /// the list of erasures.
    public ReadOnlyLog openForReading(Opener opener) {
        var keeper = reading();
        try {
            var vault = keeper.read(log -> Vault.open(log, opener));
            var erased = erasures().proven(vault.study(), vault.publicKey()).keySet();
            return new ReadOnlyLog(keeper, vault, erased);
        } catch (RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    /// The list of erasures in this folder.
    public ErasureList erasures() {
        return new ErasureList(path.resolve(ERASURES));
    }

    /// Nobody's study is written over.
    ///
    /// @throws StorageFault as [Trouble.Occupied] if there is one
    public void requireFree() {
        if (database == null) {
            DurableFile.requireFree(path.resolve(LOG));
        } else if (!PostgresKeeper.isEmpty(database)) {
            throw new StorageFault(new Trouble.Occupied("A study in this database"));
        }
    }

    /// The rows, to be looked at without any key.
    public Keeper reading() {
        requireFolder();
        return database == null
                ? SqliteKeeper.openForReading(path.resolve(LOG))
                : PostgresKeeper.openForReading(database);
    }

    /// The rows, to be written; one process at a time where they lie in the folder.
    public Keeper writing() {
        requireFolder();
        return database == null ? SqliteKeeper.open(path.resolve(LOG)) : PostgresKeeper.open(database);
    }

    private void honourErasures(Keeper keeper, Vault vault) {
        var forgotten = new HashMap<>(erasures().proven(vault.study(), vault.publicKey()));
        forgotten.keySet().removeAll(keeper.read(Keeper.Reading::erased).keySet());
        if (!forgotten.isEmpty()) {
            keeper.write(log -> {
                forgotten.forEach(log::destroyKey);
                return forgotten.size();
            });
        }
    }

    /// Makes the folder and its lock file, for their owner alone; a folder that is there stays as it is.
    private void make() {
        try {
            if (!Files.isDirectory(path)) {
                var parent = OwnFile.folder(path);
                Files.createDirectories(parent);
                Files.createDirectory(path, OwnFile.alone(parent, OwnFile.FOLDER));
                OwnFile.syncFolder(parent);
            }
            if (Files.notExists(path.resolve(LOCK))) {
                Files.createFile(path.resolve(LOCK), OwnFile.alone(path, OwnFile.FILE));
            }
        } catch (IOException e) {
            throw StorageFault.of(path, e);
        }
    }

    static void requireEmpty(Keeper.Reading log) {
        if (log.last().isPresent() || !log.notes().isEmpty()) {
            throw new StorageFault(new Trouble.Occupied("A study in this database"));
        }
    }

    private void requireFolder() {
        if (!Files.isDirectory(path)) {
            throw new StorageFault(new Trouble.Missing(path.toString()));
        }
    }
}
