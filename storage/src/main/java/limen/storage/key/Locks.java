package limen.storage.key;

import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import org.jspecify.annotations.Nullable;

/// The notes of a log that hold its keys, and the locks before them.
final class Locks {
    private Locks() {}

    /// What an opener found behind a lock.
    record Opened(String lock, Blob privateHalf, GcmKey root) {
        /// Only which lock: text ends in logs.
        @Override
        public String toString() {
            return "Opened[%s]".formatted(lock);
        }
    }

    /// The note of the keys.
    static Blob keys(Keeper.Reading log) {
        return log.note(Keys.PLACE)
                .orElseThrow(() -> new StorageFault(
                        log.notes().isEmpty() && log.last().isEmpty()
                                ? new Trouble.Missing("this place")
                                : new Trouble.Damaged("the note \"%s\" is not there".formatted(Keys.PLACE))));
    }

    static LockNote read(Keeper.Reading log, String name) {
        return log.note(LockNote.place(name))
                .map(LockNote::read)
                .orElseThrow(() -> new StorageFault(
                        new Trouble.Damaged("the note \"%s\" is not there".formatted(LockNote.place(name)))));
    }

    /// Tries every lock; one that cannot be read does not keep another from opening.
    static Opened open(Keeper.Reading log, Opener opener) {
        @Nullable StorageFault unreadable = null;
        var locks = 0;
        for (var note : log.notes().entrySet()) {
            if (note.getKey().startsWith(LockNote.place(""))) {
                locks++;
                try {
                    var lock = LockNote.read(note.getValue());
                    var half = lock.privateHalf(opener);
                    if (half.isPresent()) {
                        var name = lock.lock().name();
                        var root = lock.root(half.get())
                                .orElseThrow(() -> lock.note().damaged("what it holds is not its own"));
                        return new Opened(name, half.get(), root);
                    }
                } catch (StorageFault fault) {
                    unreadable = fault;
                }
            }
        }
        if (unreadable != null) {
            throw unreadable;
        }
        throw new StorageFault(
                locks == 0 ? new Trouble.Damaged("there is no lock") : new Trouble.WrongKey(opener.named()));
    }

    /// Seals the keys by a new root key, and puts that root key behind each of their locks.
    static Blob store(Keeper.Writing log, String study, Keys keys) {
        var root = GcmKey.drawn();
        keys.locks().forEach((name, publicHalf) -> {
            var lock = read(log, name);
            if (!lock.publicHalf().equals(publicHalf)) {
                throw lock.note().damaged("the lock \"%s\" is not the one that was made".formatted(name));
            }
            log.putNote(LockNote.place(name), lock.holding(root).note().blob());
        });
        var note = keys.sealed(study, root).blob();
        log.putNote(Keys.PLACE, note);
        return note;
    }
}
