package limen.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.KitNumber;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.decision.BeforeDose;
import limen.study.decision.Decide;
import limen.study.decision.Decision;
import limen.study.decision.Tables;
import limen.study.protocol.Protocol;

/// The study while it is rehearsed: everything that anybody proposes goes through `decide` here, and into the log.
final class Scene {
    private final Decide decide;
    private final Evolve evolve;
    private final EvolveStudy evolveStudy;
    private final BeforeDose beforeDose;
    private final RandomGenerator ids;
    private final List<Entry> log = new ArrayList<>();
    private final List<Rehearsal.Refused> refusals = new ArrayList<>();
    private final Map<ParticipantId, Participant> people = new HashMap<>();
    private final Map<KitNumber, Integer> dispensed = new HashMap<>();
    private Conduct conduct = Conduct.NEW;

    Scene(Protocol protocol, Tables tables, RandomGenerator ids) {
        this.decide = new Decide(protocol, tables);
        this.evolve = new Evolve(new Findings(tables.scores()));
        this.evolveStudy = new EvolveStudy(tables.rulesOf(protocol)::find);
        this.beforeDose = new BeforeDose(protocol, tables);
        this.ids = ids;
    }

    Conduct conduct() {
        return conduct;
    }

    Participant person(ParticipantId id) {
        return people.computeIfAbsent(id, Participant::unknown);
    }

    List<Entry> log() {
        return List.copyOf(log);
    }

    List<Rehearsal.Refused> refusals() {
        return List.copyOf(refusals);
    }

    /// When a kit was dispensed, as its place among all entries.
    int dispensed(KitNumber kit) {
        return dispensed.getOrDefault(kit, -1);
    }

    BeforeDose beforeDose() {
        return beforeDose;
    }

    /// Somebody proposes an entry about a person.
    ///
    /// @return its id, also when it was refused
    EventId propose(ParticipantId id, Author by, Instant at, ZoneId zone, ParticipantEvent event) {
        var entry = Entry.of(nextId(), id, by, Times.now(at.atZone(zone)), event);
        take(decide.decide(conduct, person(id), entry), entry);
        return entry.id();
    }

    EventId propose(Author by, Instant at, ZoneId zone, StudyEvent event) {
        var entry = Entry.ofStudy(nextId(), by, Times.now(at.atZone(zone)), event);
        take(decide.decide(conduct, entry), entry);
        return entry.id();
    }

    private void take(Decision decision, Entry proposed) {
        switch (decision) {
            case Decision.Accepted(var entries, var judgement) -> entries.forEach(this::append);
            case Decision.Refused(var because) ->
                refusals.add(new Rehearsal.Refused(
                        proposed.times().recordedAt(),
                        proposed.participant(),
                        proposed.author(),
                        proposed.event().getClass().getSimpleName(),
                        because));
        }
    }

    private void append(Entry entry) {
        if (entry.event() instanceof Dosing.KitDispensed(var kit, var capsules)) {
            dispensed.put(kit, log.size());
        }
        log.add(entry);
        conduct = evolveStudy.after(conduct, entry);
        var about = entry.participant();
        if (about != null) {
            people.put(about, evolve.participant(person(about), entry));
        }
    }

    private EventId nextId() {
        return new EventId(new UUID(ids.nextLong(), ids.nextLong()));
    }
}
