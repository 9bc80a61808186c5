package limen.study;

import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// All that is known of one participant: the fold of their entries.
///
/// Every part remembers under which entry it learned a thing, so that a correction replaces that one thing.
///
/// @param kits dispensed to this person, with the capsules left in each as far as is known
/// @param adverseEvents by the entry that first reported them
/// @param contacts follow-ups that were made, and when
/// @param seen the entries folded in so far; the same entry again changes nothing
public record Participant(
        ParticipantId id,
        Standing standing,
        Doses doses,
        Readings readings,
        Answered answered,
        Supervision supervision,
        Medicines medicines,
        PMap<KitNumber, Double> kits,
        PMap<EventId, AdverseEvent> adverseEvents,
        PMap<String, Instant> contacts,
        PSet<EventId> seen) {
    /// @param aware when the study learned of it, from which its clocks run
    public record AdverseEvent(AdverseEvents.Reported report, Instant onset, Instant aware, boolean sent) {}

    public static Participant unknown(ParticipantId id) {
        return new Participant(
                id,
                Standing.NEW,
                Doses.NONE,
                Readings.NONE,
                Answered.NOTHING,
                Supervision.NONE,
                Medicines.NONE,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePSet.empty());
    }

    public boolean hasStopped() {
        return supervision.stop() != null;
    }
}
