package limen.web.participant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What stands above the day: what is taken or left out, and why.
///
/// @param line how the line is drawn that carries it
/// @param heading one sentence
/// @param sentences what was measured, what the limit is, what happens next
/// @param measured the values beside their limits; one line each
/// @param told who was told, and who has read it; one sentence each
public record Lead(Line line, String heading, List<String> sentences, List<String> measured, List<String> told) {
    public Lead {
        sentences = List.copyOf(sentences);
        measured = List.copyOf(measured);
        told = List.copyOf(told);
    }

    Lead(Line line, String heading, List<String> sentences, List<String> told) {
        this(line, heading, sentences, List.of(), told);
    }

    /// With reasons as the record holds them, and what is to be said after them.
    static Lead because(Line line, String heading, List<String> recorded, List<String> then, List<String> told) {
        var reasons = recorded.stream().map(Because::of).distinct().toList();
        return new Lead(
                line,
                heading,
                Stream.concat(reasons.stream().map(Because::words).distinct(), then.stream())
                        .toList(),
                reasons.stream()
                        .map(Because::measured)
                        .filter(values -> !values.isEmpty())
                        .toList(),
                told);
    }

    /// Form first, colour second: each survives without colour.
    public enum Line {
        /// An unbroken thin line: nothing is to be decided.
        QUIET,
        /// The line opens: no rule holds.
        OPEN,
        /// It thickens: this one is left out.
        HOLD,
        /// Two lines: nothing more is taken.
        STOP,
        /// The one filled colour: get help.
        SEEK_CARE;

        /// The word for it; empty where none is needed.
        public String word() {
            return switch (this) {
                // The sentence of an open line says it all.
                case QUIET, OPEN -> "";
                case HOLD -> "Hold";
                case STOP -> "Stop";
                case SEEK_CARE -> "Get help now";
            };
        }

        /// In style sheets.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
