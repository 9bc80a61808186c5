package limen.cli;

import java.util.Optional;
import limen.storage.StudyKind;

/// What must be said of a study beside everything else that is said of it.
final class KindText {
    private KindText() {}

    /// Nothing of a study of people who exist; of a journal, whose it is.
    static Optional<String> of(StudyKind kind) {
        return switch (kind) {
            case REAL -> Optional.empty();
            case JOURNAL -> Optional.of("It is a person's own journal.");
            case REHEARSED -> Optional.of("It is a rehearsal: nobody in it exists.");
        };
    }
}
