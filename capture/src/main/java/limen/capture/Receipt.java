package limen.capture;

import java.util.List;
import limen.safety.Judgement;
import limen.study.Entry;

/// What became of a proposed entry.
public sealed interface Receipt {
    /// It is in the record and on the disk, together with what follows from it.
    ///
    /// @param entries the proposed one first, as it was recorded
    /// @param judgement what the rules said about it, notices included
    record Entered(List<Entry> entries, Judgement judgement) implements Receipt {
        public Entered {
            entries = List.copyOf(entries);
        }
    }

    /// The record had it already: it was sent twice, and is in there once.
    record KnownAlready() implements Receipt {}

    /// It did not enter.
    ///
    /// @param because what, why, and what would be needed, in one sentence
    record Refused(String because) implements Receipt {}
}
