package limen.study.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import limen.study.Access;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.Participant;
import limen.study.ParticipantId;

/// What a log holds of each person, without how they signed in.
///
/// @param people in the order in which they appear, each with at least one entry
/// @param until the last moment that the log knows
public record Histories(SequencedMap<ParticipantId, List<Entry>> people, Instant until) {
    public Histories {
        people = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(people));
    }

    /// Those of a log, its oldest entry first.
    public static Histories of(List<Entry> log) {
        var people = new LinkedHashMap<ParticipantId, List<Entry>>();
        for (var entry : log) {
            if (entry.participant() != null && !(entry.event() instanceof Access)) {
                people.computeIfAbsent(entry.participant(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        return new Histories(
                people,
                log.stream()
                        .flatMap(entry -> Stream.of(
                                entry.times().recordedAt(), entry.times().occurred()))
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /// Somebody as their entries make them.
    public Participant folded(ParticipantId person, Evolve evolve) {
        var known = Participant.unknown(person);
        for (var entry : people.getOrDefault(person, List.of())) {
            known = evolve.participant(known, entry);
        }
        return known;
    }
}
