package limen.cli;

import java.util.Optional;
import limen.storage.StudyKind;

/// What must be said of a study beside everything else that is said of it.
final class KindText {
    private KindText() {}

    /// Nothing of a study of people who exist.
    static Optional<String> of(StudyKind kind) {
        return switch (kind) {
            case REAL -> Optional.empty();
            case REHEARSED -> Optional.of("It is a rehearsal: nobody in it exists.");
        };
    }
}
