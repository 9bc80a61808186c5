package limen.storage.key;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KEM;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;

/// One lock as it lies in the log, under the name `lock/NAME`.
///
/// The opener opens the private half of an X25519 key pair, and that half opens the root key (DHKEM
/// of RFC 9180, then AES-256-GCM). The detour over a pair is what lets somebody lock a new root key
/// for everybody else's passphrase without knowing it. It would let anybody do so, since the public
/// half lies in the clear: therefore the log signs what a lock holds, and the key that tells its
/// signature is sealed beside the private half.
record LockNote(Note note) {
    private static final String CURVE = "X25519";
    private static final String KEM_NAME = "DHKEM";
    private static final String SIGNATURE = "signature";

    static String place(String name) {
        return "lock/" + name;
    }

    /// A new lock that holds nothing yet, and the half of it that it was made for.
    record Made(LockNote lock, LockHalf half) {}

    /// @param verifying the public half of the log's signing key
    static Made made(String study, String name, Opener opener, Stretching stretching, Blob verifying) {
        var bolt = Bolt.drawn(opener, stretching);
        var halves = KeyHalves.drawn(CURVE);
        var half = new LockHalf(halves.secret(), verifying);
        var head = bolt.written(Note.of("lock").with("study", study).with("name", new Lock(name, bolt.kind()).name()))
                .with("public", halves.open());
        var key = bolt.key(opener).orElseThrow();
        return new Made(new LockNote(head.with("private", key.seal(half.written(), head.context()))), half);
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

    /// What is sealed for this opener; empty if this opener is not the one.
    Optional<LockHalf> half(Opener opener) {
        var head = note.before("private");
        var sealed = note.bytes("private");
        return Bolt.read(note)
                .key(opener)
                .flatMap(key -> key.open(sealed, head.context()))
                .map(LockHalf::read);
    }

    /// The same lock, with this root key in it, signed.
    ///
    /// @param keys the note that this root key opens
    LockNote holding(GcmKey root, Blob keys, KeyHalves signing) {
        try {
            var made = KEM.getInstance(KEM_NAME)
                    .newEncapsulator(KeyHalves.open("XDH", publicHalf()))
                    .encapsulate(0, GcmKey.BYTES, "AES");
            var head = note.before("encapsulated").with("encapsulated", Blob.of(made.encapsulation()));
            var key = new GcmKey(Blob.of(made.key().getEncoded()));
            var held = head.with("root", key.seal(root.bytes().bytes(), head.context()))
                    .with("keys", hash(keys));
            return new LockNote(held.with(SIGNATURE, signing.sign(held.context())));
        } catch (GeneralSecurityException _) {
            throw note.damaged("its public half is no key of " + CURVE);
        }
    }

    /// Nothing in a lock is believed before this.
    ///
    /// @param keys the note that lies beside it
    /// @throws limen.storage.keeper.StorageFault as damaged, if the log did not sign this lock for
    /// these keys
    void requireSigned(Blob keys, Blob verifying) {
        if (!KeyHalves.signed(verifying, note.before(SIGNATURE).context(), note.bytes(SIGNATURE))) {
            throw note.damaged("the lock \"%s\" does not hold what the log signed".formatted(note.field("name")));
        }
        if (!note.field("keys").equals(hash(keys))) {
            throw note.damaged(
                    "the lock \"%s\" was signed for other keys than those beside it".formatted(note.field("name")));
        }
    }

    /// The root key that it holds; empty if the half belongs to another lock.
    ///
    /// @param keys the note that lies beside it
    Optional<GcmKey> root(LockHalf half, Blob keys) {
        requireSigned(keys, half.verifying());
        try {
            var shared = KEM.getInstance(KEM_NAME)
                    .newDecapsulator(KeyHalves.secret("XDH", half.secret()))
                    .decapsulate(note.bytes("encapsulated").bytes(), 0, GcmKey.BYTES, "AES");
            return new GcmKey(Blob.of(shared.getEncoded()))
                    .open(note.bytes("root"), note.before("root").context())
                    .map(Blob::of)
                    .map(GcmKey::new);
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static String hash(Blob keys) {
        return HexFormat.of().formatHex(Sha256.digest().digest(keys.bytes()));
    }
}
