package limen.analysis.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.analysis.person.Told;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.Findings;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.decision.Tables;
import limen.study.log.Histories;
import limen.study.protocol.SupervisedStudy;

/// What the log of a study holds for an analysis: everybody who did not take their data back, folded.
///
/// @param people by code
/// @param withdrawn how many took their data back
/// @param erased how many had their record erased
/// @param until the last moment that counts: the lock, or else the last that the log knows
/// @param locked whether the data were locked
/// @param opened what the opened list says of each person; empty before it is opened
public record StudyRecord(
        SupervisedStudy study,
        List<Somebody> people,
        int withdrawn,
        int erased,
        Instant until,
        boolean locked,
        Map<ParticipantId, List<String>> opened) {
    public StudyRecord {
        people = List.copyOf(people);
        opened = Map.copyOf(opened);
    }

    /// As far as it is analysed: up to the lock. Who takes their data back after it is left out all the same.
    ///
    /// @param log what can be read of it, the oldest first
    public static StudyRecord upToTheLock(SupervisedStudy study, Tables tables, List<Entry> log) {
        var lock = 0;
        while (lock < log.size() && !(log.get(lock).event() instanceof StudyEvent.DataLocked)) {
            lock++;
        }
        return of(study, tables, log, Math.min(lock + 1, log.size()));
    }

    /// As far as it goes: what was told for somebody's protection behind the lock counts too.
    public static StudyRecord whole(SupervisedStudy study, Tables tables, List<Entry> log) {
        return of(study, tables, log, log.size());
    }

    private static StudyRecord of(SupervisedStudy study, Tables tables, List<Entry> log, int length) {
        var counted = log.subList(0, length);
        var evolve = new Evolve(new Findings(tables.scores()));
        var tookBack = log.stream()
                .filter(entry -> entry.event() instanceof Rights.WithdrawnFromData)
                .map(Entry::participant)
                .collect(Collectors.toSet());
        var histories = Histories.of(counted);
        var people = new ArrayList<Somebody>();
        for (var person : histories.people().entrySet()) {
            var known = histories.folded(person.getKey(), evolve);
            if (!tookBack.contains(person.getKey()) && !known.standing().erased()) {
                people.add(new Somebody(known, Told.of(person.getValue())));
            }
        }
        people.sort(Comparator.comparing(somebody -> somebody.id().text()));
        return new StudyRecord(
                study,
                people,
                tookBack.size(),
                (int) log.stream()
                        .filter(entry -> entry.event() instanceof StudyEvent.RecordErased)
                        .count(),
                histories.until(),
                counted.stream().anyMatch(entry -> entry.event() instanceof StudyEvent.DataLocked),
                opened(log));
    }

    /// The same study where so many more people took their data back, of whom this log has no entry.
    public StudyRecord besides(int gone) {
        return new StudyRecord(study, people, withdrawn + gone, erased, until, locked, opened);
    }

    private static Map<ParticipantId, List<String>> opened(List<Entry> log) {
        return log.stream()
                .filter(entry -> entry.event() instanceof StudyEvent.AllocationsOpened)
                .flatMap(entry -> ((StudyEvent.AllocationsOpened) entry.event()).allocations().stream())
                .collect(Collectors.toMap(Opened::participant, Opened::sequence, (first, _) -> first));
    }

    /// People whose course has begun.
    public List<Somebody> begun() {
        return people.stream().filter(Somebody::hasBegun).toList();
    }
}
