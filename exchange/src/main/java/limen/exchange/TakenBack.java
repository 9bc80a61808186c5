package limen.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import limen.study.Entry;
import limen.study.Event;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;

/// Whoever took their data back: no entry about them goes with a passport, and no line of the opened list that says
/// what they were given.
record TakenBack(Set<ParticipantId> people) {
    static TakenBack of(List<Entry> log) {
        return new TakenBack(log.stream()
                .filter(entry -> entry.event() instanceof Rights.WithdrawnFromData)
                .flatMap(entry -> Optional.ofNullable(entry.participant()).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether an entry is about one of them.
    boolean isAbout(Entry entry) {
        return entry.participant() != null && people.contains(entry.participant());
    }

    /// An entry about others or the study, without them.
    Entry without(Entry entry) {
        return entry.event() instanceof StudyEvent.AllocationsOpened opened
                ? new Entry(entry.id(), entry.participant(), entry.author(), entry.times(), without(opened))
                : entry;
    }

    private Event without(StudyEvent.AllocationsOpened opened) {
        return new StudyEvent.AllocationsOpened(
                opened.sha256(),
                opened.allocations().stream()
                        .filter(each -> !people.contains(each.participant()))
                        .toList());
    }
}
