package limen.storage;

import limen.study.Entry;

/// One place of a log, as a reader finds it.
public sealed interface Recorded {
    int position();

    /// An entry.
    ///
    /// @param version its place within its strand, from 1
    record Kept(int position, int version, Entry entry) implements Recorded {}

    /// There was an entry, and nobody can read it any more.
    record Erased(int position) implements Recorded {}
}
