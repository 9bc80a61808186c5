package limen.cli;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import limen.capture.ProtocolInForce;
import limen.storage.Batch;
import limen.storage.ReadOnlyLog;
import limen.storage.Recorded;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.decision.Decide;
import limen.study.decision.Decision;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;

/// The erasure of one person's record, decided on and not done yet.
///
/// @param entries of that person that will be gone
/// @param length of the log on which this was decided
/// @param isInOpenedList whether the list of allocations was opened, and names the person
/// @param decided the entries that do it, and keep what the study must go on counting
record Erasure(ParticipantId person, int entries, int length, boolean isInOpenedList, List<Entry> decided) {
    Erasure {
        decided = List.copyOf(decided);
    }

    /// Decides on it as on any other entry, by what the log says up to now.
    ///
    /// @param progress is told how many percent of the log have been read
    static Erasure of(ReadOnlyLog log, ParticipantId person, String reason, ZonedDateTime now, IntConsumer progress) {
        var own = new ArrayList<Entry>();
        var all = new ArrayList<Entry>();
        var length = new int[1];
        log.read(progress, place -> {
            switch (place) {
                case Recorded.Kept(var position, var version, var entry) -> {
                    length[0] = position;
                    all.add(entry);
                    if (person.equals(entry.participant())) {
                        own.add(entry);
                    }
                }
                case Recorded.Erased(var position) -> length[0] = position;
            }
        });
        if (own.isEmpty()) {
            throw new BadInput("There is no record of %s in this study; nothing was erased.".formatted(person));
        }
        // What the person's own entry says of itself goes with the rest: nobody will read who asked, or why.
        var asked = Entry.of(
                new EventId(UUID.randomUUID()),
                person,
                new Author(Role.PARTICIPANT, person.text()),
                Times.now(now),
                new Rights.Erased(reason));
        return new Erasure(
                person, own.size(), length[0], isOpened(all, person), decided(protocol(log, all), all, own, asked));
    }

    private static List<Entry> decided(Protocol protocol, List<Entry> all, List<Entry> own, Entry asked) {
        var tables = Tables.reviewed(InstrumentObservations.shipped());
        var evolve = new Evolve(new Findings(tables.scores()));
        var evolveStudy = new EvolveStudy(tables.rulesOf(protocol)::find);
        var person = Participant.unknown(Objects.requireNonNull(asked.participant()));
        for (var entry : own) {
            person = evolve.participant(person, entry);
        }
        var conduct = Conduct.NEW;
        for (var entry : all) {
            conduct = evolveStudy.after(conduct, entry);
        }
        return switch (new Decide(protocol, tables).decide(conduct, person, asked)) {
            case Decision.Accepted(var entries, var judgement) -> entries;
            case Decision.Refused(var because) -> throw new BadInput(because);
        };
    }

    /// The protocol by which the study goes on today.
    private static Protocol protocol(ReadOnlyLog log, List<Entry> all) {
        return switch (ProtocolInForce.of(
                log.documents(), all.stream().map(Entry::event).toList())) {
            case ProtocolInForce.InForce(var protocol, var sha256) -> protocol;
            case ProtocolInForce.Unknown(var because) -> throw new BadInput(because);
        };
    }

    /// What goes into the log, if it has not grown meanwhile.
    Batch batch() {
        return Batch.onAll(decided, Map.of(), length);
    }

    /// What will be gone and what stays, a sentence each.
    List<String> sentences() {
        var lines = new ArrayList<String>();
        lines.add("The record of %s has %d %s. Once it is erased, nobody can read it again, with whatever key."
                .formatted(person, entries, entries == 1 ? "entry" : "entries"));
        lines.add("What stays: that there were so many entries, and where in the log, without a name.");
        kept().map(Erasure::stays).ifPresent(lines::add);
        if (isInOpenedList) {
            lines.add("The opened list of allocations stays as well, and it says what %s was given.".formatted(person));
        }
        return lines;
    }

    private Optional<StudyEvent.RecordErased> kept() {
        return decided.stream()
                .map(Entry::event)
                .filter(StudyEvent.RecordErased.class::isInstance)
                .map(StudyEvent.RecordErased.class::cast)
                .findFirst();
    }

    private static String stays(StudyEvent.RecordErased kept) {
        return "The study goes on counting, under a made-up code: enrolled %s; took a capsule %s; stopped by a vital sign %s; places in the list of allocations %d; kits %d; adverse events %d (how grave they were, not what they were)."
                .formatted(
                        yesNo(kept.enrolled()),
                        yesNo(kept.dosed()),
                        yesNo(kept.stoppedByVitals()),
                        kept.place() == null ? 0 : 1,
                        kept.kits().size(),
                        kept.adverse().size());
    }

    private static String yesNo(boolean so) {
        return so ? "yes" : "no";
    }

    private static boolean isOpened(List<Entry> all, ParticipantId person) {
        return all.stream()
                .anyMatch(entry -> entry.event() instanceof StudyEvent.AllocationsOpened opened
                        && opened.allocations().stream()
                                .anyMatch(given -> given.participant().equals(person)));
    }
}
