package limen.storage.key;

import java.nio.charset.StandardCharsets;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// A text sealed apart from the keys of a log: whoever opens the log does not open it.
///
/// @param what is inside, in a word or two; it lies on disk in the clear, as the study does
/// @param study whose text it is; sealed for one study, it does not open for another
public record SealedBox(String study, String what) {
    private static final String KIND = "sealed";

    /// Seals a text for the strongest stretching.
    public Blob seal(String text, Opener opener) {
        return seal(text, opener, Stretching.STRONG);
    }

    /// Seals a text; twice the same text gives other bytes.
    public Blob seal(String text, Opener opener, Stretching stretching) {
        var bolt = Bolt.drawn(opener, stretching);
        var head = bolt.written(Note.of(KIND).with("study", study).with("what", what));
        var key = bolt.key(opener).orElseThrow();
        return head.with("sealed", key.seal(text.getBytes(StandardCharsets.UTF_8), head.context()))
                .blob();
    }

    /// The text.
    ///
    /// @throws StorageFault as damaged, which another study's or another thing's box is too; as
    /// newer; or as a wrong key
    public String open(Blob blob, Opener opener) {
        var note = Note.read(KIND, blob);
        require(note, "study", study);
        require(note, "what", what);
        return Bolt.read(note)
                .key(opener)
                .flatMap(key ->
                        key.open(note.bytes("sealed"), note.before("sealed").context()))
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new StorageFault(new Trouble.WrongKey(opener.named())));
    }

    private static void require(Note note, String name, String expected) {
        if (!note.field(name).equals(expected)) {
            throw note.damaged("its %s is \"%s\"; expected \"%s\"".formatted(name, note.field(name), expected));
        }
    }
}
