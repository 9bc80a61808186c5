package limen.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import limen.storage.file.DurableFile;
import limen.storage.file.Leftovers;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.PostgresKeeper;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.StudyName;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;

/// The folder of one study: its log, and beside it the list of who was erased.
///
/// @param path of the folder
/// @param database URL of the PostgreSQL where the rows lie instead; null if they lie in the folder
public record DataFolder(Path path, @Nullable String database) {
    public static final String LOG = "study.limen";
    public static final String ERASURES = "erasures";
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

    /// Makes a new study that has all of its entries from the beginning. Whatever interrupts that, there is no part
    /// of it.
    ///
    /// @param progress is told how many percent have been written; what it throws ends the work
    /// @return how many entries there are
    /// @throws StorageFault as [Trouble.Occupied] if there is a study
    public int create(
            WholeStudy study, Opener opener, Stretching stretching, InstantSource clock, IntConsumer progress) {
        return fill(keeper -> keeper.write(log -> {
            requireEmpty(log);
            var vault = Vault.create(log, study.name(), FIRST_LOCK, opener, stretching);
            return study.write(log, vault, clock, progress);
        }));
    }

    /// Fills a place that holds no study. The study appears when the work is done; if that throws, the place is as it
    /// was before.
    <T> T fill(Function<Keeper, T> work) {
        requireFree();
        var folder = new NewFolder(path);
        var made = folder.make();
        var done = false;
        try {
            var result = database == null ? FreshLog.make(path.resolve(LOG), work) : filled(database, work);
            done = true;
            return result;
        } finally {
            if (made && !done) {
                folder.unmake();
            }
        }
    }

    private static <T> T filled(String database, Function<Keeper, T> work) {
        try (var keeper = PostgresKeeper.open(database)) {
            return work.apply(keeper);
        }
    }

    /// Whether there is a log in the folder.
    public boolean isMade() {
        return Files.isRegularFile(path.resolve(LOG));
    }

    /// Whether the people in this study exist. No key is needed.
    public StudyKind kind() {
        try (var keeper = reading()) {
            return StudyKind.of(keeper.read(StudyName::of));
        }
    }

    /// Opens a study of people who exist, to be read and written. Whoever is named in the list of erasures is erased,
    /// even if the log is an older copy that still knows the key.
    ///
    /// @throws StorageFault as [Trouble.OtherKind] if it is a rehearsal
    public EventLog open(Opener opener, InstantSource clock) {
        return open(Set.of(StudyKind.REAL), opener, clock);
    }

    /// Opens a study of an expected kind, to be read and written: nothing about people who exist enters a rehearsal,
    /// and nothing rehearsed their record.
    ///
    /// @param expected both, for what is the same work on either
    /// @throws StorageFault as [Trouble.OtherKind] if it is of none of these
    public EventLog open(Set<StudyKind> expected, Opener opener, InstantSource clock) {
        var keeper = writing();
        try {
            var vault = keeper.read(log -> {
                requireKind(expected, StudyKind.of(StudyName.of(log)));
                return Vault.open(log, opener);
            });
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

    /// Makes sure that a study could be made here: nobody's study is written over, and nothing is in the way.
    ///
    /// @throws StorageFault as [Trouble.Occupied] if there is a study, as [Trouble.Unusable] or another
    /// if none can be made
    public void requireFree() {
        if (database == null) {
            DurableFile.requireFree(path.resolve(LOG));
            DurableFile.requireFree(path.resolve(LOG + "-wal"));
        }
        new NewFolder(path).requireUsable();
        if (database != null && !PostgresKeeper.isEmpty(database)) {
            throw new StorageFault(new Trouble.Occupied("A study in this database"));
        }
    }

    /// Makes sure of the same, and that nobody keeps anything else here. So that nobody waits for long work to be
    /// told, a database is opened as it will be: its tables may be made.
    public void requireUnused() {
        requireFree();
        Leftovers.sweep(path);
        new NewFolder(path).requireEmpty();
        if (database != null) {
            PostgresKeeper.open(database).close();
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
        Leftovers.sweep(path);
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

    static void requireEmpty(Keeper.Reading log) {
        if (log.last().isPresent() || !log.notes().isEmpty()) {
            throw new StorageFault(new Trouble.Occupied("A study in this database"));
        }
    }

    private void requireKind(Set<StudyKind> expected, StudyKind found) {
        if (!expected.contains(found)) {
            var words = expected.stream().map(StudyKind::words).collect(Collectors.joining(" or "));
            throw new StorageFault(new Trouble.OtherKind(path.toString(), found.words(), words));
        }
    }

    private void requireFolder() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StorageFault(
                    new Trouble.Unusable("%s is a file; expected the folder of a study.".formatted(path)));
        }
        if (!Files.isDirectory(path)) {
            throw new StorageFault(new Trouble.Missing(path.toString()));
        }
        if (database == null && Files.notExists(path.resolve(LOG))) {
            throw new StorageFault(new NewFolder(path)
                    .unfinished()
                    .<Trouble>map(left -> new Trouble.Unusable(
                            "There is no study in %s: what was to write one was interrupted, and left %s, which nothing needs."
                                    .formatted(path, left)))
                    .orElseGet(() -> new Trouble.Missing(path.toString())));
        }
    }
}
