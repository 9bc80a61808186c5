package limen.study.decision;

import java.util.List;
import limen.safety.Judgement;
import limen.study.Entry;

/// What becomes of a proposed entry.
public sealed interface Decision {
    /// It enters the record, together with what follows from it.
    ///
    /// @param entries the proposed entry first; empty if the record has it already
    /// @param judgement what the rules said about it, notices included
    record Accepted(List<Entry> entries, Judgement judgement) implements Decision {
        public Accepted {
            entries = List.copyOf(entries);
        }
    }

    /// It does not enter the record.
    ///
    /// @param because what, why, and what would be needed, in one sentence
    record Refused(String because) implements Decision {}
}
