package limen.storage.keeper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log in memory as one transaction is making it; nobody else sees it before it is whole.
final class MemoryWriting extends MemoryReading implements Keeper.Writing {
    private @Nullable StorageFault fault;

    MemoryWriting(MemoryRows rows) {
        super(rows);
    }

    /// A transaction of which one part failed must not be kept, whoever caught the fault on its way.
    MemoryRows whole() {
        if (fault != null) {
            throw fault;
        }
        return rows;
    }

    private StorageFault failed(String what) {
        var failed = new StorageFault(new Trouble.OurFault(what));
        fault = failed;
        return failed;
    }

    @Override
    public void add(List<Row> added) {
        for (var row : added) {
            if (!rows.hasRoomFor(row)) {
                throw failed("row %d has a position, version or id twice".formatted(row.position()));
            }
            rows = rows.with(row);
        }
    }

    @Override
    public void putKey(Tag strand, Blob wrapped) {
        if (rows.erased().containsKey(strand)) {
            throw failed("a strand that was erased was given a key");
        }
        rows = rows.withKeys(rows.keys().plus(strand, wrapped));
    }

    @Override
    public void destroyKey(Tag strand, Blob proof) {
        rows = rows.withErased(strand, proof);
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
