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
    sealed interface Overtaken extends Appended {}

    /// A strand that the decision looked at has grown.
    ///
    /// @param seen how long it was when the decision looked at it
    /// @param found how long it is
    record StrandOvertaken(int seen, int found) implements Overtaken {}

    /// The log has grown, and the decision rests on all of it.
    record LogOvertaken(int seen, int found) implements Overtaken {}

    /// None of it entered: an id of it belongs to another entry already, or a part of it had entered
    /// before and a part had not. Whoever sent it must give new ids, or send what was sent before.
    ///
    /// @param id the first that is there already and should not be
    record Conflicting(EventId id) implements Appended {}

    /// None of it entered: the record of that person was erased.
    record RecordErased() implements Appended {}
}
