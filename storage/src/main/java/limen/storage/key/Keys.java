package limen.storage.key;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import limen.storage.keeper.Blob;

/// What all locks of a log open: it lies in the log under the name `keys`, sealed by the root key.
///
/// @param wrapping wraps the keys of the strands; the only one that rotation replaces
/// @param tags makes tags of names
/// @param signing signs checkpoints and what the locks hold; Ed25519
/// @param locks the public half of each lock by name: what is not in here gets no root key, however
/// it came into the log
record Keys(GcmKey wrapping, Blob tags, KeyHalves signing, SortedMap<String, Blob> locks) {
    static final String PLACE = "keys";
    private static final String LOCK = "lock/";

    Keys {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
    }

    static Keys drawn() {
        return new Keys(
                GcmKey.drawn(), Drawn.bytes(GcmKey.BYTES), KeyHalves.drawn(KeyHalves.SIGNATURE), new TreeMap<>());
    }

    Keys with(GcmKey other) {
        return new Keys(other, tags, signing, locks);
    }

    Keys with(String lock, Blob publicHalf) {
        var more = new TreeMap<>(locks);
        more.put(lock, publicHalf);
        return new Keys(wrapping, tags, signing, more);
    }

    Keys without(String lock) {
        var fewer = new TreeMap<>(locks);
        fewer.remove(lock);
        return new Keys(wrapping, tags, signing, fewer);
    }

    /// As it lies in the log.
    Note sealed(String study, GcmKey root) {
        var plain = Note.of("opened-keys")
                .with("wrapping", wrapping.bytes())
                .with("tags", tags)
                .with("signing", signing.secret())
                .with("verifying", signing.open());
        for (var lock : locks.entrySet()) {
            plain = plain.with(LOCK + lock.getKey(), lock.getValue());
        }
        var head = Note.of(PLACE).with("study", study);
        return head.with("sealed", root.seal(plain.blob().bytes(), head.context()));
    }

    static Keys opened(Note note, GcmKey root) {
        var plain = Note.read(
                "opened-keys",
                root.open(note.bytes("sealed"), note.before("sealed").context())
                        .map(Blob::of)
                        .orElseThrow(() -> note.damaged("what is sealed does not belong to the locks beside it")));
        var locks = new TreeMap<String, Blob>();
        for (var name : plain.fields().keySet()) {
            if (name.startsWith(LOCK)) {
                locks.put(name.substring(LOCK.length()), plain.bytes(name));
            }
        }
        return new Keys(
                new GcmKey(plain.bytes("wrapping")),
                plain.bytes("tags"),
                new KeyHalves(plain.bytes("verifying"), plain.bytes("signing")),
                locks);
    }

    /// Nothing of them: text ends in logs.
    @Override
    public String toString() {
        return "Keys[%d locks]".formatted(locks.size());
    }
}
