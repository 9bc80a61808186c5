package limen.storage.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// The opened keys of one log. Many threads may use one.
///
/// Locks and wrapping key may change while it is open, here or in another process: whoever is about
/// to wrap a key asks for [#refresh] in the same transaction first.
public final class Vault {
    static final String SIGNATURE = "Ed25519";
    private static final String FIRST_LOCK = "first";

    private final String study;
    private final String lock;
    // More than one after its own lock was changed: until that is on the disk, the one before counts.
    private final List<Blob> privateHalves = new CopyOnWriteArrayList<>();
    private final Hmac tags;
    private volatile OnDisk known;

    /// The keys, and the note that they were read from or written to.
    private record OnDisk(Keys keys, Blob note) {}

    private Vault(String study, String lock, Blob privateHalf, OnDisk known) {
        this.study = study;
        this.lock = lock;
        privateHalves.add(privateHalf);
        this.known = known;
        tags = new Hmac(known.keys().tags());
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
        var made = LockNote.made(study, lock, opener, stretching);
        log.putNote(LockNote.place(lock), made.note().blob());
        var keys = Keys.drawn().with(lock, made.publicHalf());
        var note = Locks.store(log, study, keys);
        return new Vault(study, lock, made.privateHalf(opener).orElseThrow(), new OnDisk(keys, note));
    }

    /// Opens the keys of a log.
    ///
    /// @throws StorageFault if it opens none of the locks, a lock or the keys are damaged or newer,
    /// or there are none
    public static Vault open(Keeper.Reading log, Opener opener) {
        var note = Locks.keys(log);
        var opened = Locks.open(log, opener);
        var keys = Keys.opened(Note.read(Keys.PLACE, note), opened.root());
        var study = Note.read(Keys.PLACE, note).field("study");
        return new Vault(study, opened.lock(), opened.privateHalf(), new OnDisk(keys, note));
    }

    public String study() {
        return study;
    }

    /// Which lock was opened.
    public String openedBy() {
        return lock;
    }

    /// Takes over what has changed on disk since: another wrapping key, other locks.
    ///
    /// @throws StorageFault as a wrong key, if the lock by which this was opened is gone
    public void refresh(Keeper.Reading log) {
        var note = Locks.keys(log);
        if (!note.equals(known.note())) {
            var root = log.note(LockNote.place(lock))
                    .map(LockNote::read)
                    .flatMap(found -> privateHalves.stream()
                            .flatMap(half -> found.root(half).stream())
                            .findFirst())
                    .orElseThrow(() -> new StorageFault(new Trouble.WrongKey(
                            "The lock \"%s\" was removed or changed; what opened it before".formatted(lock))));
            known = new OnDisk(Keys.opened(Note.read(Keys.PLACE, note), root), note);
        }
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

    public Blob wrap(StrandKey key, Tag strand) {
        return new WrappedKey(study, strand).wrap(key.key(), known.keys().wrapping());
    }

    /// The key that lies wrapped on disk.
    ///
    /// @throws StorageFault as damaged, as newer, or as a wrong key: wrapped for another strand, or
    /// before a rotation
    public StrandKey unwrap(Blob wrapped, Tag strand) {
        return new StrandKey(
                new WrappedKey(study, strand).unwrap(wrapped, known.keys().wrapping()));
    }

    /// Signs with the Ed25519 key of this log.
    public Blob sign(byte[] text) {
        try {
            var signature = Signature.getInstance(SIGNATURE);
            signature.initSign(
                    KeyHalves.secret(SIGNATURE, known.keys().signing().secret()));
            signature.update(text);
            return Blob.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + SIGNATURE, e);
        }
    }

    /// The public half, as X.509 writes it.
    public Blob publicKey() {
        return known.keys().signing().open();
    }

    /// The locks by name.
    public List<Lock> locks(Keeper.Reading log) {
        refresh(log);
        return known.keys().locks().keySet().stream()
                .map(name -> Locks.read(log, name).lock())
                .toList();
    }

    public void addLock(Keeper.Writing log, String name, Opener opener) {
        addLock(log, name, opener, Stretching.STRONG);
    }

    /// Lets one more passphrase or key file open this log.
    public void addLock(Keeper.Writing log, String name, Opener opener, Stretching stretching) {
        refresh(log);
        if (known.keys().locks().containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is a lock \"%s\" already; change it, or use another name".formatted(name));
        }
        put(log, name, opener, stretching);
    }

    public void changeLock(Keeper.Writing log, String name, Opener opener) {
        changeLock(log, name, opener, Stretching.STRONG);
    }

    /// Gives a lock another passphrase or key file; the old one opens it no more.
    public void changeLock(Keeper.Writing log, String name, Opener opener, Stretching stretching) {
        refresh(log);
        requireLock(name);
        put(log, name, opener, stretching);
    }

    /// Takes a lock away. [#rotate] it afterwards, if whoever had it may have a copy of the file.
    public void removeLock(Keeper.Writing log, String name) {
        refresh(log);
        requireLock(name);
        if (known.keys().locks().size() == 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is the only lock; without it nobody could open the log. Add another one first"
                            .formatted(name));
        }
        log.removeNote(LockNote.place(name));
        store(log, known.keys().without(name));
    }

    /// Draws a new wrapping key and wraps every strand's key by it. Tags and the signing key stay.
    public void rotate(Keeper.Writing log) {
        refresh(log);
        var old = known.keys().wrapping();
        var wrapping = GcmKey.drawn();
        log.keys().forEach((strand, wrapped) -> {
            var place = new WrappedKey(study, strand);
            log.putKey(strand, place.wrap(place.unwrap(wrapped, old), wrapping));
        });
        store(log, known.keys().with(wrapping));
    }

    private void put(Keeper.Writing log, String name, Opener opener, Stretching stretching) {
        var made = LockNote.made(study, name, opener, stretching);
        log.putNote(LockNote.place(name), made.note().blob());
        if (name.equals(lock)) {
            privateHalves.add(made.privateHalf(opener).orElseThrow());
        }
        store(log, known.keys().with(name, made.publicHalf()));
    }

    private void store(Keeper.Writing log, Keys keys) {
        known = new OnDisk(keys, Locks.store(log, study, keys));
    }

    private void requireLock(String name) {
        if (!known.keys().locks().containsKey(name)) {
            throw new IllegalArgumentException("There is no lock \"%s\"; there are %s"
                    .formatted(name, known.keys().locks().keySet()));
        }
    }

    /// Nothing of the keys: text ends in logs.
    @Override
    public String toString() {
        return "Vault[%s, opened by lock %s]".formatted(study, lock);
    }
}
