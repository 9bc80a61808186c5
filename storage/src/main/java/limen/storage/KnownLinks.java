package limen.storage;

import java.util.Map;
import java.util.TreeMap;
import limen.storage.chain.Checkpoint;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;

/// What the checkpoints of a log say about its links, for whoever walks along its rows.
///
/// @param byPosition the link of each row that a checkpoint names
record KnownLinks(TreeMap<Integer, Blob> byPosition) {
    static KnownLinks of(Keeper.Reading log, String study) {
        var links = new TreeMap<Integer, Blob>();
        for (var blob : log.checkpoints()) {
            switch (Checkpoint.read(blob)) {
                case Checkpoint.Understood(var checkpoint) -> {
                    if (!checkpoint.study().equals(study)) {
                        throw LogCopy.broken("a checkpoint is of another study");
                    }
                    var before = links.putIfAbsent(checkpoint.position(), checkpoint.link());
                    if (before != null && !before.equals(checkpoint.link())) {
                        throw LogCopy.broken("two checkpoints of entry %d differ".formatted(checkpoint.position()));
                    }
                }
                case Checkpoint.Unreadable _ -> throw LogCopy.broken("a checkpoint cannot be read");
            }
        }
        return new KnownLinks(links);
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
