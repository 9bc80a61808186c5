package limen.storage.keeper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where the rows of one log are kept. It knows no entry, and no key that opens one.
///
/// Whatever goes wrong below is thrown as a [StorageFault] that says what an operator can do.
public interface Keeper extends AutoCloseable {
    /// Looks at one moment of the log, whatever others write meanwhile.
    <T> T read(Function<Reading, T> work);

    /// One transaction. Nobody else writes meanwhile, and what it wrote is on the disk when this
    /// returns; if this throws, nothing of it is there, unless the connection broke while it was
    /// being written.
    <T> T write(Function<Writing, T> work);

    @Override
    void close();

    /// What may be asked of a log at one moment.
    interface Reading {
        /// The row that was added last.
        Optional<Row> last();

        /// Every row behind a position, the oldest first.
        ///
        /// @param after 0 for all, also for rows that say a position below 1, where none can have been written
        void rows(int after, Consumer<Row> each);

        /// The rows of one strand, the oldest first.
        List<Row> strand(Tag strand);

        /// How long each of these strands is; 0 for those that are not there.
        Map<Tag, Integer> lengths(Collection<Tag> strands);

        /// Which of these ids are there.
        Set<Tag> known(Collection<Tag> ids);

        /// The rows that have one of these ids, in any order.
        List<Row> withIds(Collection<Tag> ids);

        /// The wrapped key of each strand that has one.
        Map<Tag, Blob> keys();

        Optional<Blob> key(Tag strand);

        /// The wrapped keys of those of these strands that have one.
        Map<Tag, Blob> keysOf(Collection<Tag> strands);

        /// The strands whose keys were destroyed, and what proves of each that it was the log that did it.
        Map<Tag, Blob> erased();

        /// Those of these strands whose keys were destroyed.
        Set<Tag> erasedOf(Collection<Tag> strands);

        /// Checkpoints as they were written, the oldest first.
        List<Blob> checkpoints();

        /// Something small kept under a name: a lock, a wrapped key, a sealed list.
        Optional<Blob> note(String name);

        /// All notes by name, in order.
        Map<String, Blob> notes();

        /// What of the tables, and of whatever lies beside them, is not as Limen made it; each in words.
        List<String> unlikeMade();
    }

    /// What may be done to a log.
    interface Writing extends Reading {
        void add(List<Row> rows);

        /// Gives a strand a key, or the same key wrapped anew.
        void putKey(Tag strand, Blob wrapped);

        /// Forgets the key of a strand and remembers that it was forgotten. There is no way back:
        /// such a strand is never given a key again.
        ///
        /// @param proof is kept with it; of two, the first
        void destroyKey(Tag strand, Blob proof);

        void addCheckpoint(Blob checkpoint);

        void putNote(String name, Blob content);

        void removeNote(String name);
    }
}
