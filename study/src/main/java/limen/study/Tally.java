package limen.study;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// What has happened to everybody together, for the rules that stop a study. Nobody's words are in it.
///
/// @param dosed people who have taken a capsule
/// @param stoppedByVitals people whom a vital sign has stopped, dosed or not
/// @param adverse every adverse event under the latest opinion about it, by the entry that reported it
public record Tally(
        PSet<ParticipantId> enrolled,
        PSet<ParticipantId> dosed,
        PSet<ParticipantId> stoppedByVitals,
        PMap<EventId, Weight> adverse) {
    /// How much an adverse event weighs for the study.
    public record Weight(boolean related, boolean serious, boolean fatalOrLifeThreatening) {
        static Weight of(AdverseEvents.Reported event) {
            return new Weight(event.causality().isRelated(), event.isSerious(), event.isFatalOrLifeThreatening());
        }

        Weight with(AdverseEvents.FollowedUp opinion) {
            var fatal = opinion.outcome() == AdverseEvents.Outcome.FATAL;
            return new Weight(opinion.causality().isRelated(), serious || fatal, fatalOrLifeThreatening || fatal);
        }
    }

    static final Tally NONE =
            new Tally(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    /// How many serious events may come from the capsules.
    public int relatedSerious() {
        return (int) adverse.values().stream()
                .filter(event -> event.related() && event.serious())
                .count();
    }

    /// How many of those were fatal or life-threatening.
    public int lifeThreatening() {
        return (int) adverse.values().stream()
                .filter(event -> event.related() && event.fatalOrLifeThreatening())
                .count();
    }

    /// Of the people who have taken a capsule, the share whom a vital sign has stopped: 0 to 1.
    public double shareStoppedByVitals() {
        var stopped = dosed.stream().filter(stoppedByVitals::contains).count();
        return dosed.isEmpty() ? 0 : (double) stopped / dosed.size();
    }

    Tally enrolled(ParticipantId person) {
        return new Tally(enrolled.plus(person), dosed, stoppedByVitals, adverse);
    }

    Tally dosed(ParticipantId person) {
        return new Tally(enrolled, dosed.plus(person), stoppedByVitals, adverse);
    }

    Tally stoppedByVitals(ParticipantId person) {
        return new Tally(enrolled, dosed, stoppedByVitals.plus(person), adverse);
    }

    Tally with(EventId entry, AdverseEvents.Reported event) {
        return new Tally(enrolled, dosed, stoppedByVitals, adverse.plus(entry, Weight.of(event)));
    }

    Tally with(AdverseEvents.FollowedUp opinion) {
        var known = adverse.get(opinion.reported());
        return known == null
                ? this
                : new Tally(enrolled, dosed, stoppedByVitals, adverse.plus(opinion.reported(), known.with(opinion)));
    }
}
