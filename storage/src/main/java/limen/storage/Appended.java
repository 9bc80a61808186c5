package limen.storage;

import limen.study.EventId;

/// What became of a batch. Once there is an answer, it is on the disk.
public sealed interface Appended {
    /// All of it entered.
    ///
    /// @param first position of its first entry
    /// @param last position of its last
    record Stored(int first, int last) implements Appended {}

    /// All of it had entered before, word for word: it was sent twice.
    record AlreadyThere() implements Appended {}

    /// None of it entered, because others wrote meanwhile. Read again, decide again.
    ///
    /// @param what which strand, or the log, in words that name nobody
    record Overtaken(String what, int seen, int found) implements Appended {}

    /// None of it entered: an id of it belongs to another entry already, or a part of it had entered
    /// before and a part had not. Whoever sent it must give new ids, or send what was sent before.
    ///
    /// @param id the first that is there already and should not be
    record Conflicting(EventId id) implements Appended {}

    /// None of it entered: the record of that person was erased.
    record RecordErased() implements Appended {}
}
