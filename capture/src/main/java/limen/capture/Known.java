package limen.capture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.Strand;
import limen.study.Access;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EvolveStudy;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.StudyEvent;
import limen.study.decision.Tables;

/// All that is known of a study: its log, folded. It holds nothing that is not on the disk, and nobody who was erased.
///
/// Whoever folds an entry about one person holds that person's file; whatever concerns everybody is folded while nobody
/// else looks.
final class Known {
    private final EventLog log;
    private final Tables tables;
    private final Map<ParticipantId, PersonFile> people = new ConcurrentHashMap<>();
    private final AtomicInteger length = new AtomicInteger();
    private volatile Rulebook rules;
    private volatile Conduct conduct = Conduct.NEW;
    private volatile int studyLength;
    private final AtomicReference<Accounts> accounts = new AtomicReference<>(Accounts.NONE);

    /// Up to where the log was read back. What we wrote ourselves behind it is folded as it is written.
    private int readTo;

    /// One person, and how many entries about that person the fold has seen.
    static final class PersonFile {
        private volatile Participant person;
        private volatile int length;
        /// Whether anything is known of them beyond who came in under their code.
        private volatile boolean hasRecord;

        PersonFile(ParticipantId id) {
            person = Participant.unknown(id);
        }

        Participant person() {
            return person;
        }
    }

    /// What reading a log gives.
    sealed interface Reading {
        record Done(Known known) implements Reading {}

        record Failed(String because) implements Reading {}
    }

    private Known(EventLog log, Tables tables, Rulebook rules) {
        this.log = log;
        this.tables = tables;
        this.rules = rules;
    }

    /// Reads a log from its beginning.
    static Reading of(EventLog log, Tables tables) {
        return switch (ProtocolInForce.of(log)) {
            case ProtocolInForce.Unknown(var because) -> new Reading.Failed(because);
            case ProtocolInForce.InForce(var protocol, var sha256) -> {
                var known = new Known(log, tables, Rulebook.of(protocol, tables));
                known.catchUp();
                yield new Reading.Done(known);
            }
        };
    }

    Rulebook rules() {
        return rules;
    }

    Conduct conduct() {
        return conduct;
    }

    Accounts accounts() {
        return Objects.requireNonNull(accounts.get(), "there from the beginning");
    }

    /// How many entries the log has, as far as is known.
    int length() {
        return length.get();
    }

    /// The file of a person, opened if there is none.
    PersonFile file(ParticipantId id) {
        return people.computeIfAbsent(id, PersonFile::new);
    }

    Participant person(ParticipantId id) {
        var file = people.get(id);
        return file == null ? Participant.unknown(id) : file.person();
    }

    /// Whether there is an entry about somebody.
    boolean knows(ParticipantId id) {
        var file = people.get(id);
        return file != null && file.length > 0;
    }

    /// Everybody about whom there is an entry, by code. An invitation alone makes nobody one of them.
    List<ParticipantId> people() {
        return people.entrySet().stream()
                .filter(file -> file.getValue().hasRecord)
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .toList();
    }

    /// How long each strand was that a decision on these entries looked at.
    Map<Strand, Integer> seen(List<Entry> entries) {
        var seen = new HashMap<Strand, Integer>();
        seen.put(new Strand.OfStudy(), studyLength);
        for (var entry : entries) {
            var about = entry.participant();
            if (about != null) {
                seen.put(Strand.of(about), file(about).length);
            }
        }
        return seen;
    }

    /// Folds what was written as one batch.
    ///
    /// @param last position of the last of them
    void wrote(List<Entry> entries, int last) {
        entries.forEach(entry -> fold(entry, lengthOf(entry) + 1));
        length.accumulateAndGet(last, Math::max);
    }

    private int lengthOf(Entry entry) {
        var about = entry.participant();
        return about == null ? studyLength : file(about).length;
    }

    /// Reads what others wrote. What is known already changes nothing.
    void catchUp() {
        log.read(readTo, place -> {
            switch (place) {
                case Recorded.Kept(var position, var version, var entry) -> fold(entry, version);
                case Recorded.Erased _ -> {}
            }
            readTo = place.position();
        });
        // Somebody may have been erased elsewhere.
        for (var person : List.copyOf(people.keySet())) {
            if (log.isErased(person)) {
                remove(person);
            }
        }
        length.accumulateAndGet(readTo, Math::max);
    }

    /// Forgets a person whom somebody else erased.
    void forget(Entry refused) {
        var about = refused.participant();
        if (about != null) {
            remove(about);
        }
    }

    private void remove(ParticipantId erased) {
        people.remove(erased);
        accounts.updateAndGet(before -> before.without(erased));
    }

    /// @param version of the entry within its strand
    private void fold(Entry entry, int version) {
        if (EvolveStudy.concernsAll(entry.event())) {
            conduct = rules.after(conduct, entry);
        }
        var about = entry.participant();
        if (about == null) {
            if (version > studyLength) {
                accounts.updateAndGet(before -> before.after(entry));
            }
            studyLength = Math.max(studyLength, version);
            if (entry.event() instanceof StudyEvent.ProtocolAmended) {
                amended();
            }
        } else if (entry.event() instanceof Rights.Erased) {
            remove(about);
        } else {
            var file = file(about);
            // What was folded before must not open a door anew.
            if (version > file.length) {
                accounts.updateAndGet(before -> before.after(entry));
            }
            if (!(entry.event() instanceof Access)) {
                file.hasRecord = true;
            }
            file.person = rules.after(file.person, entry);
            file.length = Math.max(file.length, version);
        }
    }

    private void amended() {
        if (ProtocolInForce.of(log) instanceof ProtocolInForce.InForce(var protocol, var sha256)) {
            rules = Rulebook.of(protocol, tables);
        }
    }
}
