package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import limen.storage.chain.Chain;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Listing;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.KeysAtRest;
import limen.storage.key.Manifest;
import limen.storage.key.StudyName;

/// One moment of a log on its way into an empty keeper. A log that is not whole does not arrive.
final class LogCopy {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Keeper.Reading from;
    private final Keeper.Writing to;
    private final Map<Tag, Blob> erased;
    private final Set<Tag> kept;
    private final IntConsumer progress;
    private final int length;
    private final StudyKind kind;
    private final KnownLinks known;
    private final List<Row> waiting = new ArrayList<>(ROWS_AT_ONCE);
    private int position;
    private Blob link;

    /// @param erased strands whose keys stay behind, beside those that the log itself erased
    /// @param progress is told how many percent have been copied
    LogCopy(Keeper.Reading from, Keeper.Writing to, Map<Tag, Blob> erased, IntConsumer progress) {
        this.from = from;
        this.to = to;
        this.erased = new TreeMap<>(from.erased());
        erased.forEach(this.erased::putIfAbsent);
        this.kept = new TreeSet<>(from.keys().keySet());
        this.progress = progress;
        this.length = from.last().map(Row::position).orElse(0);
        var study = StudyName.of(from);
        this.kind = StudyKind.of(study);
        this.known = KnownLinks.of(from, study);
        known.requireErased(from.erased(), study, "the log");
        known.requireErased(erased, study, "the list of erasures");
        this.link = Chain.genesis(study);
    }

    /// Copies everything.
    Backup.Copied all() {
        DataFolder.requireEmpty(to);
        requireWholeNotes();
        known.compare(0, link);
        from.notes().forEach(to::putNote);
        from.keys().forEach((strand, wrapped) -> {
            if (!erased.containsKey(strand)) {
                to.putKey(strand, wrapped);
            }
        });
        erased.forEach(to::destroyKey);
        from.rows(0, this::add);
        hand();
        known.requireNoneBehind(position);
        from.checkpoints().forEach(to::addCheckpoint);
        return new Backup.Copied(kind, position, erased.size());
    }

    /// What lies beside the rows: locks, keys, documents and sealed lists.
    private void requireWholeNotes() {
        var damaged = new ArrayList<>(KeysAtRest.spoiltNotes(from));
        var keys = KeysAtRest.spoiltKeys(from).size();
        if (keys > 0) {
            damaged.add(KeysAtRest.told(keys));
        }
        Manifest.broken(from, known.key()).stream().map(Manifest.Broken::words).forEach(damaged::add);
        if (!damaged.isEmpty()) {
            throw broken(Listing.some(damaged));
        }
    }

    private void add(Row row) {
        if (row.position() != position + 1) {
            throw broken("entry %d is followed by entry %d".formatted(position, row.position()));
        }
        if (!Chain.next(link, row).equals(row.link())) {
            throw broken("the chain breaks at entry %d".formatted(row.position()));
        }
        if (!kept.contains(row.strand()) && !erased.containsKey(row.strand())) {
            throw broken("the key of entry %d is missing".formatted(row.position()));
        }
        position = row.position();
        link = row.link();
        known.compare(position, link);
        waiting.add(row);
        if (waiting.size() == ROWS_AT_ONCE) {
            hand();
        }
    }

    private void hand() {
        if (!waiting.isEmpty()) {
            to.add(List.copyOf(waiting));
            waiting.clear();
            progress.accept((int) (100L * position / Math.max(1, length)));
        }
    }

    static StorageFault broken(String what) {
        return new StorageFault(new Trouble.Damaged(what + "; nothing was copied"));
    }
}
