package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import limen.storage.chain.Chain;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import org.jspecify.annotations.Nullable;

/// A log being read: rows come in one by one, and go out in the same order as what they hold.
///
/// Many are opened at once, because opening costs more than reading.
final class Opening {
    private static final int AT_ONCE = 2_048;

    private final Sealing sealing;
    private final Strands.ForReading keys;
    private final Consumer<Recorded> each;
    private final List<Row> waiting = new ArrayList<>(AT_ONCE);
    private int position;
    /// Of the row before; null where the reading began behind rows that nobody looked at.
    private @Nullable Blob link;

    Opening(Sealing sealing, Strands.ForReading keys, int after, Consumer<Recorded> each) {
        this.sealing = sealing;
        this.keys = keys;
        this.each = each;
        this.position = after;
        this.link = after == 0 ? Chain.genesis(sealing.study()) : null;
    }

    void add(Row row) {
        follows(row);
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            hand();
        }
    }

    void finish() {
        hand();
    }

    /// Nobody goes on from a log that is not what was written.
    private void follows(Row row) {
        if (row.position() != position + 1) {
            throw new StorageFault(
                    new Trouble.Damaged("entry %d is followed by entry %d".formatted(position, row.position())));
        }
        if (link != null && !Chain.next(link, row).equals(row.link())) {
            throw new StorageFault(new Trouble.Damaged("the chain breaks at entry %d".formatted(row.position())));
        }
        position = row.position();
        link = row.link();
    }

    private void hand() {
        var opened = new Recorded[waiting.size()];
        IntStream.range(0, opened.length).parallel().forEach(i -> opened[i] = recorded(waiting.get(i)));
        for (var recorded : opened) {
            each.accept(recorded);
        }
        waiting.clear();
    }

    private Recorded recorded(Row row) {
        var key = keys.key(row.strand());
        return key == null
                ? new Recorded.Erased(row.position())
                : new Recorded.Kept(row.position(), row.version(), sealing.open(row, key));
    }
}
