package limen.storage.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.storage.Backup;
import limen.storage.DataFolder;
import limen.storage.StudyAudit;
import limen.storage.chain.AuditBasis;
import limen.storage.keeper.Row;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.key.Vault;
import limen.study.ParticipantId;

/// The backups of a log that is being killed: what has a name must be whole.
///
/// @param folder that they lie in
/// @param begun what was acknowledged when each of them was begun, by its name
/// @param seen those that were looked at before
/// @param broken those of them that are not whole
record Copies(Path folder, Map<String, Before> begun, Set<String> seen, Set<String> broken) {
    /// What a backup must hold, because it was acknowledged before.
    ///
    /// @param length of the log at least
    /// @param erased people whose keys are not in it
    record Before(int length, Set<ParticipantId> erased) {}

    Copies(Path folder) {
        this(folder, new HashMap<>(), new HashSet<>(), new HashSet<>());
    }

    void begin(Deed deed, int length, Set<ParticipantId> erased) {
        begun.put(deed.name(), new Before(length, Set.copyOf(erased)));
    }

    /// Whether it is there, and whole.
    boolean has(String name) {
        return Files.exists(folder.resolve(name)) && !broken.contains(name);
    }

    /// Looks at those that came since the last time.
    ///
    /// @param keys that may open one, the newest first
    /// @param wrong takes what is not as it should be
    void settle(Look look, List<String> keys, List<String> wrong) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                // What is half lies in a hidden folder, and whoever looked at one before left notes beside it.
                var notes = seen.contains(name.replaceFirst("-(wal|shm)$", ""));
                if (!name.startsWith(".limen-") && !notes) {
                    seen.add(name);
                    var flaws = new ArrayList<String>();
                    check(file, look, keys, flaws);
                    if (!flaws.isEmpty()) {
                        broken.add(name);
                        wrong.addAll(flaws);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Path file, Look look, List<String> keys, List<String> wrong) {
        var name = file.getFileName().toString();
        var before = begun.get(name);
        if (before == null) {
            wrong.add("%s is no name that a backup was to get".formatted(name));
            return;
        }
        try (var keeper = SqliteKeeper.openForReading(file)) {
            var key = keys.stream()
                    .filter(id -> !LockHistory.opens(keeper, id).isEmpty())
                    .findFirst();
            if (key.isEmpty()) {
                wrong.add("%s opens with no key that the log ever had".formatted(name));
                return;
            }
            keeper.read(log -> {
                var vault = Vault.open(log, Keyring.opener(key.get()));
                var basis = AuditBasis.of(StudyFolder.STUDY, log.checkpoints(), log.erased());
                StudyAudit.of(log, basis, vault, _ -> {})
                        .flaws()
                        .forEach(flaw -> wrong.add("%s: %s".formatted(name, flaw.sentence())));
                compare(name, Look.Rows.of(log), before, look, wrong);
                return name;
            });
        } catch (StorageFault fault) {
            wrong.add("%s: %s".formatted(name, fault.trouble().sentence()));
        }
    }

    private static void compare(String name, Look.Rows copy, Before before, Look look, List<String> wrong) {
        var length = copy.entries().size();
        if (length < before.length()) {
            wrong.add("%s holds %d entries; %d were acknowledged before it was begun"
                    .formatted(name, length, before.length()));
        }
        List<Row> log = look.rows().entries();
        if (length > log.size() || !copy.entries().equals(log.subList(0, length))) {
            wrong.add("%s does not hold the first %d entries of the log".formatted(name, length));
        }
        for (var person : before.erased()) {
            Tag tag = look.tag(person);
            if (copy.keys().containsKey(tag) || !copy.erased().containsKey(tag)) {
                wrong.add("%s has the key of %s, who was erased before".formatted(name, person));
            }
        }
    }

    /// Makes a study again from the newest one: whoever was erased since is erased there too.
    ///
    /// @param into an empty place
    void restoreNewest(DataFolder study, Path into, Look look, List<String> keys, List<String> wrong) {
        var newest = seen.stream().max(Comparator.comparing(this::made));
        if (newest.isEmpty()) {
            return;
        }
        var restored = DataFolder.of(into);
        Backup.restore(folder.resolve(newest.get()), restored, study.erasures().read(), _ -> {});
        String key;
        try (var keeper = restored.reading()) {
            key = keys.stream()
                    .filter(id -> !LockHistory.opens(keeper, id).isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        try (var log = restored.open(Keyring.opener(key), InstantSource.system())) {
            look.unreadable().stream()
                    .filter(person -> !log.isErased(person) || !log.of(person).isEmpty())
                    .forEach(person -> wrong.add("%s came back with %s".formatted(person, newest.get())));
        }
    }

    private FileTime made(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
