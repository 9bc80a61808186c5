package limen.storage;

import limen.study.Entry;
import limen.study.ParticipantId;

/// One thread of a log that is read, counted and encrypted by itself: a person's entries, or those
/// about the study.
public sealed interface Strand {
    record OfParticipant(ParticipantId participant) implements Strand {}

    record OfStudy() implements Strand {}

    static Strand of(ParticipantId participant) {
        return new OfParticipant(participant);
    }

    static Strand of(Entry entry) {
        var participant = entry.participant();
        return participant == null ? new OfStudy() : new OfParticipant(participant);
    }
}
