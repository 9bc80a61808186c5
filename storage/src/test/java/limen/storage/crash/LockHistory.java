package limen.storage.crash;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import limen.storage.DataFolder;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Lock;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;

/// Which key opens which lock of a log, as far as was acknowledged, and which no longer does.
final class LockHistory {
    /// How many of the keys that should open nothing are tried.
    private static final int FORMER = 8;

    /// Ids of keys ([Keyring]) by the names of their locks.
    private final Map<String, String> locks = new TreeMap<>(Map.of(Keyring.FIRST_LOCK, Keyring.FIRST));
    /// Every key that may ever have opened a lock, in order.
    private final LinkedHashSet<String> given = new LinkedHashSet<>(List.of(Keyring.FIRST));
    /// By which the keys are known that hold now; null before anybody has looked.
    private @Nullable String keys;
    /// Announced, and not acknowledged.
    private @Nullable Deed pending;
    private int lost;

    void begin(Deed deed) {
        given.add(deed.id());
        pending = deed;
    }

    /// @param made by which the keys are known that it made
    void done(Deed deed, String made) {
        apply(deed);
        keys = made;
        pending = null;
    }

    private void apply(Deed deed) {
        switch (deed.kind()) {
            case LOCK_ADDED, LOCK_CHANGED -> locks.put(deed.name(), deed.id());
            case LOCK_REMOVED -> locks.remove(deed.name());
            case ROTATION, ERASURE, CHECKPOINT, DOCUMENT, ALLOCATIONS, BACKUP -> {}
        }
    }

    /// The key with which the next process is to open the log.
    String first() {
        return Optional.ofNullable(locks.get(Keyring.FIRST_LOCK)).orElseThrow();
    }

    /// Which key opens the log: the one that was acknowledged; or, where a change was under way, whichever does, of
    /// which
    /// [#settle] then says whether it may.
    String opening(DataFolder study) {
        if (pending == null) {
            return first();
        }
        return found(study);
    }

    /// Which key of all opens it.
    String found(DataFolder study) {
        try (var keeper = study.reading()) {
            return Stream.concat(Stream.of(first()), ever().stream())
                    .filter(key -> opens(keeper, key).equals(Keyring.FIRST_LOCK))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No key that was ever announced opens lock first"));
        }
    }

    /// The name of the lock that a key opens; empty if none.
    static String opens(Keeper keeper, String key) {
        try {
            return keeper.read(log -> Vault.open(log, Keyring.opener(key)).openedBy());
        } catch (StorageFault fault) {
            if (fault.trouble() instanceof Trouble.WrongKey) {
                return "";
            }
            throw fault;
        }
    }

    /// Holds what is found against what was acknowledged.
    ///
    /// @param wrong takes what is not as it should be
    /// @return what was not acknowledged and is there all the same; empty if nothing
    Optional<Deed> settle(DataFolder study, Vault vault, List<String> wrong) {
        try (var keeper = study.reading()) {
            var found = keeper.read(Caretaker::keysOf);
            Optional<Deed> whole = Optional.empty();
            if (keys != null && !found.equals(keys)) {
                whole = Optional.ofNullable(pending);
                whole.ifPresentOrElse(this::apply, () -> {
                    wrong.add("the keys are others than were acknowledged");
                    lost++;
                });
            } else if (keys == null) {
                // A log that was just made, and nobody has told of any change.
                whole = Optional.ofNullable(pending).filter(deed -> happened(keeper, deed));
                whole.ifPresent(this::apply);
            }
            keys = found;
            pending = null;
            compare(keeper, vault, wrong);
            return whole;
        }
    }

    private static boolean happened(Keeper keeper, Deed deed) {
        return switch (deed.kind()) {
            case LOCK_ADDED, LOCK_CHANGED -> opens(keeper, deed.id()).equals(deed.name());
            // The first change of a log is none of these, or cannot be told.
            case LOCK_REMOVED, ROTATION, ERASURE, CHECKPOINT, DOCUMENT, ALLOCATIONS, BACKUP -> false;
        };
    }

    private void compare(Keeper keeper, Vault vault, List<String> wrong) {
        var names = keeper.read(vault::locks).stream().map(Lock::name).sorted().toList();
        var found = new TreeMap<String, String>();
        locks.forEach((name, key) -> found.put(opens(keeper, key), key));
        if (!found.equals(locks) || !names.equals(List.copyOf(locks.keySet()))) {
            wrong.add("there are locks %s; expected those and their keys to be %s".formatted(names, locks));
            // Goes on from what there is.
            locks.clear();
            ever().forEach(key -> locks.putIfAbsent(opens(keeper, key), key));
            locks.keySet().retainAll(names);
            lost++;
        }
        ever().stream().filter(key -> !locks.containsValue(key)).limit(FORMER).forEach(key -> {
            if (!opens(keeper, key).isEmpty()) {
                wrong.add("key %s still opens lock %s".formatted(key, opens(keeper, key)));
            }
        });
    }

    /// How many looks found others than were acknowledged.
    int lost() {
        return lost;
    }

    /// Every key that may open a backup, the newest first.
    List<String> ever() {
        return List.copyOf(given.reversed());
    }
}
