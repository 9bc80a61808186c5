package limen.web.demo;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import limen.simulation.Rehearsal;
import limen.study.Author;
import limen.study.Entry;
import limen.study.Participant;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.Times;
import limen.study.randomisation.SealedList;

/// What a study team does when everybody has finished: the data are locked, and the list of capsules is
/// opened.
final class Ending {
    private static final Duration LATER = Duration.ofDays(1);

    private Ending() {}

    /// What was played, and its end behind it.
    static List<Entry> of(Rehearsal rehearsal) {
        var log = new ArrayList<>(rehearsal.log());
        var list = rehearsal.allocations();
        var hash = rehearsal.conduct().allocations().sealed();
        if (list == null || hash == null) {
            return List.copyOf(log);
        }
        var opened = rehearsal.people().values().stream()
                .filter(person -> person.standing().place() != null)
                .sorted(Comparator.comparing(person -> person.id().text()))
                .map(person -> opened(person, list))
                .toList();
        var last = log.getLast();
        log.add(entry(
                last, "lock", 1, author(log, Role.INVESTIGATOR), new StudyEvent.DataLocked("Everybody has finished")));
        log.add(entry(last, "opening", 2, author(log, Role.PREPARER), new StudyEvent.AllocationsOpened(hash, opened)));
        return List.copyOf(log);
    }

    private static Opened opened(Participant person, SealedList sealed) {
        var place = Objects.requireNonNull(person.standing().place(), "a place");
        return new Opened(
                person.id(),
                sealed.list()
                        .sequence(place.stratum(), place.sequence())
                        .orElseThrow()
                        .arms());
    }

    /// Whoever has acted in that role before.
    private static Author author(List<Entry> log, Role role) {
        return log.stream()
                .map(Entry::author)
                .filter(author -> author.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Entry last, String what, int days, Author author, StudyEvent event) {
        var at = last.times().recordedAt().plus(LATER.multipliedBy(days));
        return Entry.ofStudy(last.id().followedBy(what), author, new Times(null, at.atZone(ZoneOffset.UTC), at), event);
    }
}
