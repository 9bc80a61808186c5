package limen.storage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;
import limen.study.EventId;
import limen.study.Rights;
import org.jspecify.annotations.Nullable;

/// A batch as far as it can be made ready by whoever sends it, so that the one thread that writes has little to do.
///
/// @param seen how long each strand was that the decision looked at
/// @param allocations the sealed list that comes with it; null with nearly every batch
record Prepared(
        Batch batch,
        List<Item> items,
        Map<Tag, Integer> seen,
        @Nullable Blob allocations) {
    /// One entry.
    ///
    /// @param text to be sealed
    /// @param erases whether it destroys the key of its strand
    @SuppressWarnings("ArrayRecordComponent") // lives for one append, and nobody compares it
    record Item(EventId event, Tag strand, Tag id, byte[] text, boolean erases) {}

    static Prepared of(Batch batch, Strands strands) {
        var items = batch.entries().stream()
                .map(entry -> new Item(
                        entry.id(),
                        strands.tag(Strand.of(entry)),
                        strands.tag(entry.id()),
                        Sealing.text(entry),
                        entry.event() instanceof Rights.Erased))
                .toList();
        var seen = batch.seen().entrySet().stream()
                .collect(Collectors.toMap(strand -> strands.tag(strand.getKey()), Map.Entry::getValue));
        return new Prepared(batch, items, seen, null);
    }

    Prepared with(Blob sealed) {
        return new Prepared(batch, items, seen, sealed);
    }
}
