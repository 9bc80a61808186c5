package limen.storage.key;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KEM;
import limen.storage.keeper.Blob;

/// One lock as it lies in the log, under the name `lock/NAME`.
///
/// The opener opens the private half of an X25519 key pair, and that half opens the root key (DHKEM
/// of RFC 9180, then AES-256-GCM). The detour over a pair is what lets somebody lock a new root key
/// for everybody else's passphrase without knowing it.
record LockNote(Note note) {
    private static final String CURVE = "X25519";
    private static final String KEM_NAME = "DHKEM";

    static String place(String name) {
        return "lock/" + name;
    }

    /// A new lock that holds nothing yet.
    static LockNote made(String study, String name, Opener opener, Stretching stretching) {
        var bolt = Bolt.drawn(opener, stretching);
        var halves = KeyHalves.drawn(CURVE);
        var head = bolt.written(Note.of("lock").with("study", study).with("name", new Lock(name, bolt.kind()).name()))
                .with("public", halves.open());
        var key = bolt.key(opener).orElseThrow();
        return new LockNote(head.with("private", key.seal(halves.secret().bytes(), head.context())));
    }

    static LockNote read(Blob blob) {
        var lock = new LockNote(Note.read("lock", blob));
        lock.lock();
        return lock;
    }

    Lock lock() {
        try {
            return new Lock(note.field("name"), Bolt.read(note).kind());
        } catch (IllegalArgumentException _) {
            throw note.damaged("its name is none that a lock can have");
        }
    }

    Blob publicHalf() {
        return note.bytes("public");
    }

    /// The private half; empty if this opener is not the one.
    Optional<Blob> privateHalf(Opener opener) {
        var head = note.before("private");
        var sealed = note.bytes("private");
        return Bolt.read(note)
                .key(opener)
                .flatMap(key -> key.open(sealed, head.context()))
                .map(Blob::of);
    }

    /// The same lock, with this root key in it.
    LockNote holding(GcmKey root) {
        try {
            var made = KEM.getInstance(KEM_NAME)
                    .newEncapsulator(KeyHalves.open("XDH", publicHalf()))
                    .encapsulate(0, GcmKey.BYTES, "AES");
            var head = note.before("encapsulated").with("encapsulated", Blob.of(made.encapsulation()));
            var key = new GcmKey(Blob.of(made.key().getEncoded()));
            return new LockNote(head.with("root", key.seal(root.bytes().bytes(), head.context())));
        } catch (GeneralSecurityException _) {
            throw note.damaged("its public half is no key of " + CURVE);
        }
    }

    /// The root key that it holds; empty if the private half belongs to another lock.
    Optional<GcmKey> root(Blob privateHalf) {
        try {
            var shared = KEM.getInstance(KEM_NAME)
                    .newDecapsulator(KeyHalves.secret("XDH", privateHalf))
                    .decapsulate(note.bytes("encapsulated").bytes(), 0, GcmKey.BYTES, "AES");
            return new GcmKey(Blob.of(shared.getEncoded()))
                    .open(note.bytes("root"), note.before("root").context())
                    .map(Blob::of)
                    .map(GcmKey::new);
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
