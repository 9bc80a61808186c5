package limen.study;

import java.time.Instant;
import java.util.Optional;
import limen.safety.Observations;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// All that is known of one participant: the fold of their entries.
///
/// Every part remembers under which entry it learned a thing, so that a correction replaces that one thing.
///
/// @param kits dispensed to this person, with the capsules handed out in each
/// @param adverseEvents by the entry that first reported them
/// @param contacts follow-ups that reached the person, and when
/// @param seen the entries folded in so far; the same entry again changes nothing
public record Participant(
        ParticipantId id,
        Standing standing,
        Doses doses,
        Readings readings,
        Answered answered,
        Supervision supervision,
        Medicines medicines,
        PMap<KitNumber, Integer> kits,
        PMap<EventId, AdverseEvent> adverseEvents,
        PMap<String, Instant> contacts,
        PMap<EventId, Seen> seen) {
    /// An adverse event as it is judged today.
    ///
    /// @param aware when the study learned of it, from which its clocks run
    /// @param sent whether it was reported onwards
    public record AdverseEvent(AdverseEvents.Reported report, Instant onset, Instant aware, boolean sent) {
        AdverseEvent with(AdverseEvents.Reported opinion) {
            return new AdverseEvent(opinion, onset, aware, sent);
        }

        AdverseEvent reportedOnwards() {
            return new AdverseEvent(report, onset, aware, true);
        }
    }

    /// An entry that was folded in: what kind of event, and when it happened.
    public record Seen(Class<? extends ParticipantEvent> kind, Instant at) {}

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
                HashTreePMap.empty());
    }

    public Optional<Seen> entry(EventId entry) {
        return Optional.ofNullable(seen.get(entry));
    }

    /// What describes this person at a moment.
    public Observations observed(Instant at) {
        return readings.at(at, doses.first().map(Doses.Taken::at).orElse(null));
    }

    /// Under the holds and stops that stood at a moment: what came later is no reproach for what was done then.
    public Participant asDecidedBy(Instant at) {
        return with(supervision.asOf(at)).with(standing.asOf(at));
    }

    /// The last that was told of each observation, however old.
    public Observations lastKnown(Instant at) {
        return readings.lastKnown(at);
    }

    /// Whether nothing more is taken, by a rule's word or by their own.
    public boolean hasStopped() {
        return supervision.stop() != null || standing.left() != null || standing.erased();
    }

    Participant with(Standing now) {
        return new Participant(
                id, now, doses, readings, answered, supervision, medicines, kits, adverseEvents, contacts, seen);
    }

    Participant with(Doses now) {
        return new Participant(
                id, standing, now, readings, answered, supervision, medicines, kits, adverseEvents, contacts, seen);
    }

    Participant with(Readings now) {
        return new Participant(
                id, standing, doses, now, answered, supervision, medicines, kits, adverseEvents, contacts, seen);
    }

    Participant with(Answered now) {
        return new Participant(
                id, standing, doses, readings, now, supervision, medicines, kits, adverseEvents, contacts, seen);
    }

    Participant with(Supervision now) {
        return new Participant(
                id, standing, doses, readings, answered, now, medicines, kits, adverseEvents, contacts, seen);
    }

    Participant with(Medicines now) {
        return new Participant(
                id, standing, doses, readings, answered, supervision, now, kits, adverseEvents, contacts, seen);
    }

    Participant with(KitNumber kit, int capsules) {
        return new Participant(
                id,
                standing,
                doses,
                readings,
                answered,
                supervision,
                medicines,
                kits.plus(kit, capsules),
                adverseEvents,
                contacts,
                seen);
    }

    Participant without(KitNumber kit) {
        return new Participant(
                id,
                standing,
                doses,
                readings,
                answered,
                supervision,
                medicines,
                kits.minus(kit),
                adverseEvents,
                contacts,
                seen);
    }

    Participant with(EventId entry, AdverseEvent event) {
        return new Participant(
                id,
                standing,
                doses,
                readings,
                answered,
                supervision,
                medicines,
                kits,
                adverseEvents.plus(entry, event),
                contacts,
                seen);
    }

    Participant contacted(String followUp, Instant at) {
        return new Participant(
                id,
                standing,
                doses,
                readings,
                answered,
                supervision,
                medicines,
                kits,
                adverseEvents,
                contacts.plus(followUp, at),
                seen);
    }

    Participant seen(EventId entry, Seen what) {
        return new Participant(
                id,
                standing,
                doses,
                readings,
                answered,
                supervision,
                medicines,
                kits,
                adverseEvents,
                contacts,
                seen.plus(entry, what));
    }

    /// The same person as if that entry had never told anything.
    public Participant without(EventId entry) {
        return new Participant(
                id,
                standing,
                doses.without(entry),
                readings.without(entry),
                answered.without(entry),
                supervision,
                medicines.without(entry),
                kits,
                adverseEvents.minus(entry),
                contacts,
                seen);
    }

    /// All that is kept of somebody who asked to be forgotten: that there was somebody, and by which entry they left.
    Participant erased() {
        return new Participant(
                id,
                Standing.ERASED,
                Doses.NONE,
                Readings.NONE,
                Answered.NOTHING,
                Supervision.NONE,
                Medicines.NONE,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }
}
