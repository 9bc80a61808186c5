package limen.storage.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// The opened keys of one log. Many threads may use one.
///
/// Tag key and signing key stay for good. Locks and wrapping key may change while it is open, here or
/// in another process: what wraps and unwraps is asked for [#at] each moment of the log.
public final class Vault {
    private static final String FIRST_LOCK = "first";

    private final String study;
    private final String lock;
    private final KeyHalves signing;
    private final Hmac tags;
    // More than one after its own lock was changed: until that is on the disk, the one before counts.
    private final List<LockHalf> halves = new CopyOnWriteArrayList<>();
    // Spares opening the same note again; whoever asks compares it with what lies in the log.
    private volatile OnDisk lastSeen;

    /// The keys, and the note that they were read from or written to.
    private record OnDisk(Keys keys, Blob note) {}

    private Vault(String study, String lock, LockHalf half, OnDisk seen) {
        this.study = study;
        this.lock = lock;
        halves.add(half);
        lastSeen = seen;
        signing = seen.keys().signing();
        tags = new Hmac(seen.keys().tags());
    }

    /// Makes the keys of a new log, with one lock named `first`.
    public static Vault create(Keeper.Writing log, String study, Opener opener) {
        return create(log, study, FIRST_LOCK, opener, Stretching.STRONG);
    }

    /// Makes the keys of a new log, with one lock.
    public static Vault create(Keeper.Writing log, String study, String lock, Opener opener, Stretching stretching) {
        if (log.note(Keys.PLACE).isPresent()) {
            throw new IllegalStateException("This log has its keys already; expected an empty one");
        }
        var drawn = Keys.drawn();
        var made =
                LockNote.made(study, lock, opener, stretching, drawn.signing().open());
        var keys = drawn.with(lock, made.lock().publicHalf());
        var note = Locks.begin(log, study, keys, made.lock());
        return new Vault(study, lock, made.half(), new OnDisk(keys, note));
    }

    /// Opens the keys of a log.
    ///
    /// @throws StorageFault if it opens none of the locks, a lock or the keys are damaged, forged or
    /// newer, or there are none
    public static Vault open(Keeper.Reading log, Opener opener) {
        var note = Locks.keys(log);
        var opened = Locks.open(log, opener);
        var study = Note.read(Keys.PLACE, note).field("study");
        return new Vault(study, opened.lock(), opened.half(), new OnDisk(opened.keys(), note));
    }

    public String study() {
        return study;
    }

    /// Which lock was opened.
    public String openedBy() {
        return lock;
    }

    /// What wraps the keys of the strands at this moment of the log, whoever drew it.
    ///
    /// @throws StorageFault as a wrong key, if the lock by which this was opened is gone; as damaged,
    /// if what it holds was not signed by this log
    public WrappingKey at(Keeper.Reading log) {
        return new WrappingKey(study, onDisk(log).keys().wrapping());
    }

    private OnDisk onDisk(Keeper.Reading log) {
        var note = Locks.keys(log);
        var seen = lastSeen;
        if (seen.note().equals(note)) {
            return seen;
        }
        var now = log.note(LockNote.place(lock))
                .map(LockNote::read)
                .flatMap(found -> halves.stream()
                        .flatMap(half -> found.root(half, note).map(root -> Locks.opened(note, root, half)).stream())
                        .findFirst())
                .map(keys -> new OnDisk(keys, note))
                .orElseThrow(() -> new StorageFault(new Trouble.WrongKey(
                        "The lock \"%s\" was removed or changed; what opened it before".formatted(lock))));
        lastSeen = now;
        return now;
    }

    /// What stands for a name on disk: the first 16 bytes of HMAC-SHA-256 under a key of this log
    /// alone.
    ///
    /// @param kind of name, so that a strand and an id never share a tag; without the character NUL
    public Tag tag(String kind, String name) {
        return Tag.of(tags.of((kind + '\0' + name).getBytes(StandardCharsets.UTF_8)));
    }

    public StrandKey newKey() {
        return new StrandKey(GcmKey.drawn());
    }

    /// Signs with the Ed25519 key of this log.
    public Blob sign(byte[] text) {
        return signing.sign(text);
    }

    /// The public half, as X.509 writes it.
    public Blob publicKey() {
        return signing.open();
    }

    /// The locks by name.
    public List<Lock> locks(Keeper.Reading log) {
        return onDisk(log).keys().locks().keySet().stream()
                .map(name -> Locks.read(log, name).lock())
                .toList();
    }

    public NewLock newLock(String name, Opener opener) {
        return newLock(name, opener, Stretching.STRONG);
    }

    /// A lock for this log, to be added or to take the place of one.
    public NewLock newLock(String name, Opener opener, Stretching stretching) {
        return new NewLock(LockNote.made(study, name, opener, stretching, publicKey()));
    }

    /// Lets one more passphrase or key file open this log.
    public void addLock(Keeper.Writing log, NewLock added) {
        var keys = onDisk(log).keys();
        if (keys.locks().containsKey(added.name())) {
            throw new IllegalArgumentException(
                    "There is a lock \"%s\" already; change it, or use another name".formatted(added.name()));
        }
        put(log, keys, added);
    }

    /// Gives a lock another passphrase or key file; the old one opens it no more.
    public void changeLock(Keeper.Writing log, NewLock changed) {
        var keys = onDisk(log).keys();
        requireLock(keys, changed.name());
        put(log, keys, changed);
    }

    /// Takes a lock away. [#rotate] it afterwards, if whoever had it may have a copy of the file.
    public void removeLock(Keeper.Writing log, String name) {
        var keys = onDisk(log).keys();
        requireLock(keys, name);
        if (keys.locks().size() == 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is the only lock; without it nobody could open the log. Add another one first"
                            .formatted(name));
        }
        log.removeNote(LockNote.place(name));
        Locks.store(log, study, keys.without(name), null);
    }

    /// Draws a new wrapping key and wraps every strand's key by it. Tags and the signing key stay.
    public void rotate(Keeper.Writing log) {
        var keys = onDisk(log).keys();
        var wrapping = GcmKey.drawn();
        log.keys().forEach((strand, wrapped) -> {
            var place = new WrappedKey(study, strand);
            log.putKey(strand, place.wrap(place.unwrap(wrapped, keys.wrapping()), wrapping));
        });
        Locks.store(log, study, keys.with(wrapping), null);
    }

    private void put(Keeper.Writing log, Keys keys, NewLock put) {
        if (put.name().equals(lock)) {
            halves.add(put.half());
        }
        Locks.store(log, study, keys.with(put.name(), put.note().publicHalf()), put.note());
    }

    private static void requireLock(Keys keys, String name) {
        if (!keys.locks().containsKey(name)) {
            throw new IllegalArgumentException("There is no lock \"%s\"; there are %s"
                    .formatted(name, keys.locks().keySet()));
        }
    }

    /// Nothing of the keys: text ends in logs.
    @Override
    public String toString() {
        return "Vault[%s, opened by lock %s]".formatted(study, lock);
    }
}
