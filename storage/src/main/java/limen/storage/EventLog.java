package limen.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import limen.storage.chain.Checkpoint;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.ParticipantId;
import limen.study.randomisation.SealedList;

/// The record of one study: it grows, and loses nothing.
///
/// Many threads may use one log. Whatever goes wrong below is thrown as a
/// [limen.storage.keeper.StorageFault] that says what an operator can do.
public interface EventLog extends AutoCloseable {
    /// Appends a batch, and returns when it is on the disk.
    ///
    /// A batch that holds [limen.study.Rights.Erased] destroys the key of that person's strand with
    /// it: from then on nobody can read that strand, this entry included.
    Appended append(Batch batch);

    /// Appends a batch, and puts the list of allocations beside it under a key of its own: both or neither. Whoever
    /// opens the log does not open the list.
    ///
    /// @param opener of the list, and of nothing else
    /// @param stretching what it costs to try one passphrase
    Appended append(Batch batch, SealedList list, Opener opener, Stretching stretching);

    /// The list of allocations; empty if none was put here.
    ///
    /// @throws limen.storage.keeper.StorageFault as a wrong key, or as damaged
    Optional<SealedList> allocations(Opener opener);

    /// Everything, the oldest first.
    ///
    /// @param after the position behind which to begin; 0 for all
    void read(int after, Consumer<Recorded> each);

    /// The entries of one strand in order; none if there is no such strand, or it was erased.
    List<Recorded.Kept> strand(Strand strand);

    default List<Recorded.Kept> of(ParticipantId participant) {
        return strand(Strand.of(participant));
    }

    /// Whether a person's record was erased. Nothing can be added to it, and nothing tells what it was.
    boolean isErased(ParticipantId participant);

    /// How many entries there are, erased ones included.
    int length();

    /// The texts that belong to the study, its protocol first of all; the oldest first.
    List<Documents.Document> documents();

    /// Keeps a text that belongs to the study, and returns when it is on the disk; one that is there already is not
    /// kept twice.
    ///
    /// @param name that no other text has, as of a file
    /// @return its SHA-256
    String keep(String name, String text);

    /// Signs where the log stands now. Whoever keeps the checkpoint elsewhere can tell later
    /// whether anything before it was changed.
    Checkpoint checkpoint();

    /// The log as a whole, to be looked at and copied while others write.
    WholeLog whole();

    @Override
    void close();
}
