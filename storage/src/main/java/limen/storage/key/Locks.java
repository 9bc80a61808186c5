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
    record Opened(String lock, LockHalf half, Keys keys) {
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
        var keys = keys(log);
        // A newer note is told as such before a lock tells that it is another.
        Note.read(Keys.PLACE, keys);
        @Nullable StorageFault unreadable = null;
        var locks = 0;
        for (var note : log.notes().entrySet()) {
            if (note.getKey().startsWith(LockNote.place(""))) {
                locks++;
                try {
                    var lock = LockNote.read(note.getValue());
                    var half = lock.half(opener);
                    if (half.isPresent()) {
                        var root = lock.root(half.get(), keys)
                                .orElseThrow(() -> lock.note().damaged("what it holds is not its own"));
                        return new Opened(lock.lock().name(), half.get(), opened(keys, root, half.get()));
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

    /// The keys behind a root key that a lock was found to hold.
    static Keys opened(Blob note, GcmKey root, LockHalf half) {
        var read = Note.read(Keys.PLACE, note);
        var keys = Keys.opened(read, root);
        if (!keys.signing().open().equals(half.verifying())) {
            throw read.damaged("its signing key is not the one that the lock was made with");
        }
        return keys;
    }

    /// Seals the keys of a new log, and puts their root key behind its only lock.
    static Blob begin(Keeper.Writing log, String study, Keys keys, LockNote lock) {
        return put(log, study, keys, lock, Blob.of(new byte[0]));
    }

    /// Seals the keys by a new root key, and puts that root key behind each of their locks.
    ///
    /// @param fresh the lock that is put there now; null if there is none
    static Blob store(Keeper.Writing log, String study, Keys keys, @Nullable LockNote fresh) {
        return put(log, study, keys, fresh, keys(log));
    }

    private static Blob put(Keeper.Writing log, String study, Keys keys, @Nullable LockNote fresh, Blob before) {
        var root = GcmKey.drawn();
        var note = keys.sealed(study, root).blob();
        keys.locks().forEach((name, publicHalf) -> {
            var lock = fresh != null && fresh.lock().name().equals(name) ? fresh : read(log, name);
            if (!lock.publicHalf().equals(publicHalf)) {
                throw lock.note().damaged("the lock \"%s\" is not the one that was made".formatted(name));
            }
            if (!lock.equals(fresh)) {
                // Nothing is signed again that was not signed before.
                lock.requireSigned(before, keys.signing().open());
            }
            log.putNote(
                    LockNote.place(name),
                    lock.holding(root, note, keys.signing()).note().blob());
        });
        log.putNote(Keys.PLACE, note);
        return note;
    }
}
