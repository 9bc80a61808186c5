package limen.storage.key;

import java.util.Optional;
import limen.storage.keeper.Blob;

/// How an opener becomes a key: what kind of opener, how far it is stretched, and the salt. None of
/// this is secret.
record Bolt(Lock.Kind kind, Blob salt) {
    static Bolt drawn(Opener opener, Stretching stretching) {
        opener.refusal().ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return new Bolt(Lock.Kind.of(opener, stretching), Stretching.salt());
    }

    static Bolt read(Note note) {
        var kind = note.field("kind");
        return new Bolt(
                switch (kind) {
                    case "passphrase" -> new Lock.Kind.ByPassphrase(stretching(note));
                    case "key-file" -> new Lock.Kind.ByKeyFile();
                    default ->
                        throw note.damaged("its kind is \"%s\"; expected passphrase or key-file".formatted(kind));
                },
                note.bytes("salt"));
    }

    Note written(Note head) {
        return switch (kind) {
            case Lock.Kind.ByPassphrase(var stretching) ->
                head.with("kind", "passphrase")
                        .with("argon2id-memory-kib", Integer.toString(stretching.memoryKib()))
                        .with("argon2id-passes", Integer.toString(stretching.passes()))
                        .with("argon2id-lanes", Integer.toString(stretching.lanes()))
                        .with("salt", salt);
            case Lock.Kind.ByKeyFile() -> head.with("kind", "key-file").with("salt", salt);
        };
    }

    /// The key; empty if this is a lock for another kind of opener.
    Optional<GcmKey> key(Opener opener) {
        return switch (kind) {
            case Lock.Kind.ByPassphrase(var stretching) ->
                opener instanceof Opener.Passphrase(var text)
                        ? Optional.of(stretching.stretch(text, salt))
                        : Optional.empty();
            case Lock.Kind.ByKeyFile() ->
                opener instanceof Opener.KeyFile(var bytes)
                        ? Optional.of(new GcmKey(Blob.of(new Hmac(bytes).of(salt.bytes()))))
                        : Optional.empty();
        };
    }

    private static Stretching stretching(Note note) {
        try {
            return new Stretching(
                    note.number("argon2id-memory-kib"), note.number("argon2id-passes"), note.number("argon2id-lanes"));
        } catch (IllegalArgumentException _) {
            throw note.damaged("its costs of Argon2id cannot be");
        }
    }
}
