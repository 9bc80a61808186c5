package limen.storage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.ErasureProof;
import limen.storage.chain.Verification;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Tag;
import org.jspecify.annotations.Nullable;

/// What the checkpoints of a log say about its links, for whoever walks along its rows.
///
/// @param byPosition the link of each row that a checkpoint names
/// @param key by which the log signs, as all its checkpoints say; null if there is none
record KnownLinks(
        TreeMap<Integer, Blob> byPosition, @Nullable Blob key) {
    static KnownLinks of(Keeper.Reading log, String study) {
        var links = new TreeMap<Integer, Blob>();
        @Nullable Blob key = null;
        for (var blob : log.checkpoints()) {
            switch (Checkpoint.read(blob)) {
                case Checkpoint.Understood(var checkpoint) -> {
                    if (!checkpoint.study().equals(study)) {
                        throw LogCopy.broken("a checkpoint is of another study");
                    }
                    var own = signer(checkpoint);
                    if (key != null && !key.equals(own)) {
                        throw LogCopy.broken("the checkpoints are not all signed by one key");
                    }
                    key = own;
                    var before = links.putIfAbsent(checkpoint.position(), checkpoint.link());
                    if (before != null && !before.equals(checkpoint.link())) {
                        throw LogCopy.broken("two checkpoints of entry %d differ".formatted(checkpoint.position()));
                    }
                }
                case Checkpoint.Unreadable _ -> throw LogCopy.broken("a checkpoint cannot be read");
            }
        }
        return new KnownLinks(links, key);
    }

    /// The log's own signature comes first.
    private static Blob signer(Checkpoint checkpoint) {
        var signatures = checkpoint.signatures();
        if (signatures.isEmpty() || checkpoint.verify(Set.of()).getFirst() instanceof Verification.WrongSignature) {
            throw LogCopy.broken(
                    "the checkpoint of entry %d is not signed as it should be".formatted(checkpoint.position()));
        }
        return signatures.getFirst().key();
    }

    /// Refuses erasures that the log did not sign.
    ///
    /// @param where they stand
    void requireErased(Map<Tag, Blob> strands, String study, String where) {
        for (var strand : strands.entrySet()) {
            if (key == null || !ErasureProof.holds(strand.getValue(), study, strand.getKey(), key)) {
                throw LogCopy.broken("a strand that %s calls erased was not erased by this log".formatted(where));
            }
        }
    }

    /// Whether a row has the link that a checkpoint says.
    void compare(int position, Blob link) {
        var said = byPosition.get(position);
        if (said != null && !said.equals(link)) {
            throw LogCopy.broken("the checkpoint of entry %d does not fit".formatted(position));
        }
    }

    /// Whether no checkpoint names a row beyond the last.
    void requireNoneBehind(int last) {
        Map.Entry<Integer, Blob> behind = byPosition.higherEntry(last);
        if (behind != null) {
            throw LogCopy.broken(
                    "it ends with entry %d, and a checkpoint names entry %d".formatted(last, byPosition.lastKey()));
        }
    }
}
