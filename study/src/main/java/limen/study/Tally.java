package limen.study;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// What has happened to everybody together, for the rules that stop a study.
///
/// @param dosed people who have taken a capsule
/// @param stoppedByVitals people whom a vital sign has stopped
/// @param serious serious adverse events with the latest opinion about each, by the entry that reported them
public record Tally(
        PSet<ParticipantId> enrolled,
        PSet<ParticipantId> dosed,
        PSet<ParticipantId> stoppedByVitals,
        PMap<EventId, AdverseEvents.Reported> serious) {
    static final Tally NONE =
            new Tally(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    /// How many serious events may come from the capsules.
    public int relatedSerious() {
        return (int) serious.values().stream()
                .filter(event -> event.causality().isRelated())
                .count();
    }

    /// How many of those were fatal or life-threatening.
    public int lifeThreatening() {
        return (int) serious.values().stream()
                .filter(event -> event.causality().isRelated() && event.isFatalOrLifeThreatening())
                .count();
    }

    /// Of the people who have taken a capsule, the share whom a vital sign has stopped: 0 to 1.
    public double shareStoppedByVitals() {
        return dosed.isEmpty() ? 0 : (double) stoppedByVitals.size() / dosed.size();
    }

    Tally enrolled(ParticipantId person) {
        return new Tally(enrolled.plus(person), dosed, stoppedByVitals, serious);
    }

    Tally dosed(ParticipantId person) {
        return new Tally(enrolled, dosed.plus(person), stoppedByVitals, serious);
    }

    Tally stoppedByVitals(ParticipantId person) {
        return new Tally(enrolled, dosed, stoppedByVitals.plus(person), serious);
    }

    Tally with(EventId entry, AdverseEvents.Reported event) {
        var events = event.isSerious() ? serious.plus(entry, event) : serious.minus(entry);
        return new Tally(enrolled, dosed, stoppedByVitals, events);
    }

    Tally with(AdverseEvents.FollowedUp opinion) {
        var known = serious.get(opinion.reported());
        return known == null ? this : with(opinion.reported(), known.with(opinion.causality(), opinion.outcome()));
    }
}
