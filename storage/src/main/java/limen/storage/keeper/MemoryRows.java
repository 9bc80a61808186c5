package limen.storage.keeper;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// All that a log in memory holds at one moment. It never changes; a change makes another.
///
/// @param entries by position
/// @param strands of each, its rows by version
record MemoryRows(
        PSortedMap<Integer, Row> entries,
        PMap<Tag, PSortedMap<Integer, Row>> strands,
        PSet<Tag> ids,
        PMap<Tag, Blob> keys,
        PMap<Tag, Blob> erased,
        PVector<Blob> checkpoints,
        PSortedMap<String, Blob> notes) {
    static final MemoryRows NONE = new MemoryRows(
            TreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            TreePVector.empty(),
            TreePMap.empty());

    /// The rows of one strand by version; empty if there are none.
    PSortedMap<Integer, Row> strand(Tag strand) {
        var kept = strands.get(strand);
        return kept == null ? TreePMap.empty() : kept;
    }

    /// Whether its position, version and id are new, as they must be in a database.
    boolean hasRoomFor(Row row) {
        return !entries.containsKey(row.position())
                && !strand(row.strand()).containsKey(row.version())
                && !ids.contains(row.id());
    }

    MemoryRows with(Row row) {
        return new MemoryRows(
                entries.plus(row.position(), row),
                strands.plus(row.strand(), strand(row.strand()).plus(row.version(), row)),
                ids.plus(row.id()),
                keys,
                erased,
                checkpoints,
                notes);
    }

    MemoryRows withKeys(PMap<Tag, Blob> changed) {
        return new MemoryRows(entries, strands, ids, changed, erased, checkpoints, notes);
    }

    MemoryRows withErased(Tag strand, Blob proof) {
        var all = erased.containsKey(strand) ? erased : erased.plus(strand, proof);
        return new MemoryRows(entries, strands, ids, keys.minus(strand), all, checkpoints, notes);
    }

    MemoryRows withCheckpoint(Blob checkpoint) {
        return new MemoryRows(entries, strands, ids, keys, erased, checkpoints.plus(checkpoint), notes);
    }

    MemoryRows withNotes(PSortedMap<String, Blob> changed) {
        return new MemoryRows(entries, strands, ids, keys, erased, checkpoints, changed);
    }
}
