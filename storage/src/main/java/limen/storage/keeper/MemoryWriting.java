package limen.storage.keeper;

import java.util.List;

/// A log in memory as one transaction is making it; nobody else sees it before it is whole.
final class MemoryWriting extends MemoryReading implements Keeper.Writing {
    MemoryWriting(MemoryRows rows) {
        super(rows);
    }

    @Override
    public void add(List<Row> added) {
        for (var row : added) {
            rows = rows.with(row);
        }
    }

    @Override
    public void putKey(Tag strand, Blob wrapped) {
        if (rows.erased().contains(strand)) {
            throw new StorageFault(new Trouble.OurFault("a strand that was erased was given a key"));
        }
        rows = rows.withKeys(rows.keys().plus(strand, wrapped));
    }

    @Override
    public void destroyKey(Tag strand) {
        rows = rows.withErased(strand);
    }

    @Override
    public void addCheckpoint(Blob checkpoint) {
        rows = rows.withCheckpoint(checkpoint);
    }

    @Override
    public void putNote(String name, Blob content) {
        rows = rows.withNotes(rows.notes().plus(name, content));
    }

    @Override
    public void removeNote(String name) {
        rows = rows.withNotes(rows.notes().minus(name));
    }
}
