package limen.study.log;

import limen.study.Entry;

/// What became of reading one line of a log.
public sealed interface Line {
    /// A line that is an entry.
    record Read(Entry entry) implements Line {}

    /// A line that is no entry.
    ///
    /// @param sentence what is wrong, where, and what was expected; it quotes nobody's answers
    record Unreadable(Cause cause, String sentence) implements Line {}

    /// Whose fault an unreadable line is.
    enum Cause {
        /// The line is cut, altered, or was never an entry.
        DAMAGED,
        /// A newer Limen wrote it.
        NEWER
    }
}
