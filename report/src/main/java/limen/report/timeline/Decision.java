package limen.report.timeline;

import java.time.ZonedDateTime;
import java.util.List;
import limen.study.EventId;

/// Something that was decided, with all that explains it.
///
/// @param entries of the record that say so; an alarm stands with the hold or stop that opened it
/// @param state in a word or two
/// @param sentence what follows from it
public record Decision(
        List<EventId> entries, Form form, ZonedDateTime at, String state, String sentence, List<Fact> facts) {
    /// How its line is drawn; form before colour, so that it survives greyscale.
    public enum Form {
        /// A gap: something may go on.
        OPEN("open"),
        /// Thick: the next capsule waits.
        HOLD("hold"),
        /// Two red rules: nothing more is taken.
        STOP("stop"),
        /// Filled red: medical help.
        CARE("care"),
        /// A thin rule: put on record.
        NOTE("note");

        private final String kind;

        Form(String kind) {
            this.kind = kind;
        }

        /// Its name in the style sheet.
        public String kind() {
            return kind;
        }
    }

    /// One part of the explanation.
    public record Fact(String name, String text) {}

    public Decision {
        entries = List.copyOf(entries);
        facts = List.copyOf(facts);
    }
}
