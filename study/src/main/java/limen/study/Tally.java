package limen.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// What has happened to everybody together, for the rules that stop a study. Nobody's words are in it.
///
/// @param dosed people who have taken a capsule
/// @param stoppedByVitals people whom a vital sign has stopped, dosed or not
/// @param adverse every adverse event, by the entry that reported it
public record Tally(
        PSet<ParticipantId> enrolled,
        PSet<ParticipantId> dosed,
        PSet<ParticipantId> stoppedByVitals,
        PMap<EventId, Adverse> adverse) {
    /// An adverse event of somebody, under the latest opinion about it.
    public record Adverse(ParticipantId person, Weight weight) {}

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
        return (int)
                weights().filter(event -> event.related() && event.serious()).count();
    }

    /// How many of those were fatal or life-threatening.
    public int lifeThreatening() {
        return (int) weights()
                .filter(event -> event.related() && event.fatalOrLifeThreatening())
                .count();
    }

    /// Of the people who have taken a capsule, the share whom a vital sign has stopped: 0 to 1.
    public double shareStoppedByVitals() {
        var stopped = dosed.stream().filter(stoppedByVitals::contains).count();
        return dosed.isEmpty() ? 0 : (double) stopped / dosed.size();
    }

    private Stream<Weight> weights() {
        return adverse.values().stream().map(Adverse::weight);
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

    Tally with(EventId entry, ParticipantId person, Weight weight) {
        return new Tally(enrolled, dosed, stoppedByVitals, adverse.plus(entry, new Adverse(person, weight)));
    }

    Tally with(AdverseEvents.FollowedUp opinion) {
        var known = adverse.get(opinion.reported());
        return known == null
                ? this
                : with(opinion.reported(), known.person(), known.weight().with(opinion));
    }

    /// As if there had never been such a person.
    Tally without(ParticipantId person) {
        return new Tally(
                enrolled.minus(person),
                dosed.minus(person),
                stoppedByVitals.minus(person),
                adverse.minusAll(adverse.entrySet().stream()
                        .filter(event -> event.getValue().person().equals(person))
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    /// With what is kept of somebody whose record was erased.
    Tally with(EventId entry, StudyEvent.RecordErased kept) {
        var now = new Tally(
                kept.enrolled() ? enrolled.plus(kept.code()) : enrolled,
                kept.dosed() ? dosed.plus(kept.code()) : dosed,
                kept.stoppedByVitals() ? stoppedByVitals.plus(kept.code()) : stoppedByVitals,
                adverse);
        for (int i = 0; i < kept.adverse().size(); i++) {
            now = now.with(
                    entry.followedBy("adverse event " + i),
                    kept.code(),
                    kept.adverse().get(i));
        }
        return now;
    }

    /// How much each adverse event of one person weighs.
    public List<Weight> of(ParticipantId person) {
        return adverse.values().stream()
                .filter(event -> event.person().equals(person))
                .map(Adverse::weight)
                .sorted(Comparator.comparing(Weight::toString))
                .toList();
    }
}
