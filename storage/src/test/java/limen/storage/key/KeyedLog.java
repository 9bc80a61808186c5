package limen.storage.key;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A log without entries, and made-up people who open it.
record KeyedLog(MemoryKeeper keeper) {
    static final Stretching CHEAP = new Stretching(8, 1, 1);
    static final Opener ADA = new Opener.Passphrase("three grey herons");
    static final Opener BERTA = new Opener.Passphrase("seven quiet otters");
    static final Opener FILE = new Opener.KeyFile(Blob.of(bytes("thirty-two bytes that are secret")));
    static final byte[] PLAIN = bytes("what nobody else may read");
    static final byte[] PLACE = bytes("LIM-01 row 1");

    KeyedLog() {
        this(new MemoryKeeper());
    }

    Vault create(Opener opener) {
        return keeper.write(log -> Vault.create(log, "LIM-01", "first", opener, CHEAP));
    }

    Vault open(Opener opener) {
        return keeper.read(log -> Vault.open(log, opener));
    }

    void change(Consumer<Keeper.Writing> change) {
        keeper.write(log -> {
            change.accept(log);
            return true;
        });
    }

    Map<String, Blob> notes() {
        return keeper.read(Keeper.Reading::notes);
    }

    Map<Tag, Blob> keys() {
        return keeper.read(Keeper.Reading::keys);
    }

    Blob key(Tag strand) {
        return Objects.requireNonNull(keys().get(strand));
    }

    Blob note(String name) {
        return Objects.requireNonNull(notes().get(name));
    }

    /// A strand of a made-up participant, with a key.
    Tag begin(Vault vault, String participant, StrandKey key) {
        var strand = vault.tag("strand", participant);
        change(log -> log.putKey(strand, vault.at(log).wrap(key, strand)));
        return strand;
    }

    /// What wraps by now.
    WrappingKey at(Vault vault) {
        return keeper.read(vault::at);
    }

    /// Another log with the same notes and keys.
    KeyedLog copy() {
        var copy = new KeyedLog();
        var notes = notes();
        var keys = keys();
        copy.change(log -> {
            notes.forEach(log::putNote);
            keys.forEach(log::putKey);
        });
        return copy;
    }

    KeyedLog with(String note, Blob content) {
        var copy = copy();
        copy.change(log -> log.putNote(note, content));
        return copy;
    }

    KeyedLog without(String note) {
        var copy = copy();
        copy.change(log -> log.removeNote(note));
        return copy;
    }

    static Trouble trouble(ThrowingCallable work) {
        return catchThrowableOfType(StorageFault.class, work).trouble();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
