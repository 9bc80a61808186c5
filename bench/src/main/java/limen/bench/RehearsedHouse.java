package limen.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import limen.capture.LiveStudy;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Batch;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.StudyKind;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.ParticipantId;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;

/// A study of simulated people in a folder, some weeks in, with a clock that goes on from there.
///
/// @param people who take part now
record RehearsedHouse(LiveStudy study, InstantSource clock, List<ParticipantId> people) implements AutoCloseable {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-03-01");
    private static final Instant MOMENT = Instant.parse("2027-04-09T06:10:00Z");
    private static final int AT_ONCE = 500;

    /// @param folder a new one, on the disk to be measured
    /// @param text of the protocol
    static RehearsedHouse in(Path folder, String text, int people, Opener opener) {
        var protocol = switch (ProtocolFile.read(text)) {
            case Parsed.Read<Protocol>(var read) -> read;
            case Parsed.Faulty<Protocol>(var faults) -> throw new IllegalArgumentException(faults.toString());
        };
        var began = System.nanoTime();
        InstantSource clock = () -> MOMENT.plusNanos(System.nanoTime() - began);
        var log = DataFolder.of(folder)
                .create(
                        StudyKind.REHEARSED.nameOf(protocol.identity().code()),
                        opener,
                        Stretching.STRONG,
                        clock,
                        (rows, vault) -> new Documents(vault).put(rows, Documents.PROTOCOL, text));
        var plan = new Rehearsal.Plan(people, 7, FIRST_DAY, ZoneId.of("Europe/Zurich"), Assumptions.byDefault());
        var lived = Rehearsal.of(protocol, TABLES, plan, _ -> {}).log().stream()
                .takeWhile(entry -> !entry.times().recordedAt().isAfter(MOMENT))
                .toList();
        for (int i = 0; i < lived.size(); i += AT_ONCE) {
            log.append(Batch.of(lived.subList(i, Math.min(lived.size(), i + AT_ONCE))));
        }
        var study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, TABLES, clock)).study();
        var takingPart = study.people().stream()
                .filter(person -> {
                    var standing = study.situation(person).person().standing();
                    return standing.isEnrolled() && standing.left() == null;
                })
                .toList();
        return new RehearsedHouse(study, clock, takingPart);
    }

    @Override
    public void close() {
        study.close();
    }
}
