package limen.web.console.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.decision.Permission;
import org.jspecify.annotations.Nullable;

/// A decision about the study as a whole that somebody signs.
interface Deed {
    /// Its address.
    String path();

    /// What it is, as a heading.
    String title();

    /// Verb and object.
    String button();

    /// An event of its kind, which says to whom it is open.
    StudyEvent kind();

    /// Why it cannot be done now by this visitor, whatever they write; empty if it can.
    Optional<String> obstacle(Stand stand);

    /// What will happen, sentence by sentence.
    List<String> happens(Stand stand);

    /// What is to be written.
    List<Blank> blanks(Stand stand);

    /// What the signature says.
    String meaning(Stand stand);

    /// Reads what was written.
    Reading read(Stand stand, Map<String, String> sent);

    /// Whether somebody else signs beside the visitor.
    default boolean needsSecond() {
        return false;
    }

    /// Whether it takes something away that others rely on.
    default boolean isGrave() {
        return false;
    }

    default boolean opensTo(Role role) {
        return Permission.of(kind()).contains(role);
    }

    /// What was written: an event, or what is wrong field by field.
    record Reading(@Nullable StudyEvent event, Map<String, String> faults) {
        public Reading {
            faults = Map.copyOf(faults);
        }

        static Reading of(StudyEvent event) {
            return new Reading(event, Map.of());
        }

        static Reading wrong(Map<String, String> faults) {
            return new Reading(null, faults);
        }
    }
}
