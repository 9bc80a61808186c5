package limen.storage;

import java.util.List;
import java.util.function.Consumer;
import limen.storage.chain.Checkpoint;
import limen.study.ParticipantId;

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

    /// Signs where the log stands now. Whoever keeps the checkpoint elsewhere can tell later
    /// whether anything before it was changed.
    Checkpoint checkpoint();

    /// The log as a whole, to be looked at and copied while others write.
    WholeLog whole();

    @Override
    void close();
}
