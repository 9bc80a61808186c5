package limen.web.access;

import java.io.Serializable;
import limen.study.Author;
import limen.study.ParticipantId;
import limen.study.Role;

/// Who is signed in.
public sealed interface Visitor extends Serializable {
    /// As whom entries are written.
    Author author();

    /// Somebody who takes part, or keeps a journal.
    ///
    /// @param alone whether it is their own journal, which nobody else reads
    record TakingPart(String code, boolean alone) implements Visitor {
        public TakingPart(String code) {
            this(code, false);
        }

        public ParticipantId id() {
            return new ParticipantId(code);
        }

        @Override
        public Author author() {
            return new Author(Role.PARTICIPANT, code);
        }
    }

    /// Somebody who conducts the study.
    record Conducting(Role role, String name) implements Visitor {
        @Override
        public Author author() {
            return new Author(role, name);
        }
    }
}
