package limen.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.StrandKey;
import limen.study.Entry;
import limen.study.log.EntryJson;
import limen.study.log.Line;

/// How an entry becomes bytes that only its strand's key opens, in its own row, and is read again.
///
/// @param study whose rows these are; a row of one study does not open in another
record Sealing(String study) {
    /// Lengths tell a diary from a pulse. In steps this wide they tell little.
    private static final int STEP = 128;

    /// The entry as text, filled up with spaces, which JSON passes over.
    static byte[] text(Entry entry) {
        var text = EntryJson.write(entry).getBytes(StandardCharsets.UTF_8);
        var padded = Arrays.copyOf(text, Math.ceilDiv(text.length, STEP) * STEP);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    Blob seal(byte[] text, StrandKey key, int position, Tag strand, int version, Tag id) {
        return key.seal(text, context(position, strand, version, id));
    }

    Entry open(Row row, StrandKey key) {
        var context = context(row.position(), row.strand(), row.version(), row.id());
        var text = new String(key.open(row.payload(), context), StandardCharsets.UTF_8);
        return switch (EntryJson.read(text)) {
            case Line.Read(var entry) -> entry;
            case Line.Unreadable(var cause, var sentence) ->
                throw new StorageFault(
                        switch (cause) {
                            case NEWER -> new Trouble.Newer("of a later entry", "of this release");
                            // It opened, so it is what was written.
                            case DAMAGED ->
                                new Trouble.OurFault(
                                        "entry %d was written in a form that cannot be read".formatted(row.position()));
                        });
        };
    }

    private byte[] context(int position, Tag strand, int version, Tag id) {
        var name = study.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Integer.BYTES + 2 * Tag.BYTES + name.length)
                .putInt(position)
                .put(strand.bytes())
                .putInt(version)
                .put(id.bytes())
                .put(name)
                .array();
    }
}
