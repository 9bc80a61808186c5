package limen.storage.key;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// Whether the keys of a log lie there as they were written, as far as whoever has no key can tell:
/// each carries its own SHA-256.
///
/// It finds what a disk spoils. Whoever spoils it on purpose computes that hash anew.
public final class KeysAtRest {
    private static final int HASH = 32;

    private KeysAtRest() {}

    /// The notes that hold keys and are not, in words that name nobody.
    public static List<String> spoiltNotes(Keeper.Reading log) {
        return log.notes().entrySet().stream()
                .filter(KeysAtRest::isDamaged)
                .map(note -> "the note \"%s\" is not as it was written".formatted(note.getKey()))
                .toList();
    }

    /// The strands whose keys are not.
    public static Set<Tag> spoiltKeys(Keeper.Reading log) {
        return log.keys().entrySet().stream()
                .filter(key -> isDamaged(key.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// How many keys are meant, in words.
    public static String told(int spoiltKeys) {
        return spoiltKeys == 1
                ? "the key of one strand is not as it was written"
                : "the keys of %,d strands are not as they were written".formatted(spoiltKeys);
    }

    private static boolean isDamaged(Map.Entry<String, Blob> note) {
        var kind = note.getKey().replaceFirst("/.*", "");
        if (!List.of(Keys.PLACE, "lock").contains(kind)) {
            return false;
        }
        try {
            Note.read(kind, note.getValue());
            return false;
        } catch (StorageFault fault) {
            return fault.trouble() instanceof Trouble.Damaged;
        }
    }

    private static boolean isDamaged(Blob wrapped) {
        var whole = wrapped.bytes();
        var end = whole.length - HASH;
        return end < 1
                || !Arrays.equals(
                        Sha256.digest().digest(Arrays.copyOf(whole, end)),
                        Arrays.copyOfRange(whole, end, whole.length));
    }
}
