package limen.bench;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import limen.safety.Value;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.EventLog;
import limen.storage.SealedLog;
import limen.storage.Strand;
import limen.storage.keeper.Keeper;
import limen.storage.key.Opener;
import limen.storage.key.Vault;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.Times;

/// The log of a study as it runs: each writer is one person whose check-ins are encrypted, chained and counted.
final class LimenLog implements Durable {
    private static final Opener OPENER = new Opener.Passphrase("a passphrase of a benchmark");
    private static final Times WHEN = Times.now(ZonedDateTime.parse("2027-01-11T20:30+01:00[Europe/Berlin]"));

    private final EventLog log;
    private final int[] lengths;

    LimenLog(Keeper keeper, int writers) {
        var vault = keeper.write(log -> Vault.create(log, "LIMEN-BENCH", OPENER));
        log = SealedLog.open(keeper, vault, strands -> {}, InstantSource.system());
        lengths = new int[writers];
    }

    @Override
    public void store(int writer, int number) {
        var who = new ParticipantId("P-" + writer);
        var answer = log.append(Batch.of(List.of(checkIn(who)), Strand.of(who), lengths[writer]++));
        if (!(answer instanceof Appended.Stored)) {
            throw new IllegalStateException("Not stored: " + answer);
        }
    }

    static Entry checkIn(ParticipantId who) {
        return Entry.of(
                new EventId(UUID.randomUUID()),
                who,
                new Author(Role.PARTICIPANT, who.text()),
                WHEN,
                new Report.CheckInAnswered(
                        "LIMEN-DAY", Map.of("mood", 60, "energy", 55), Map.of("sleep_hours", Value.of(7.5))));
    }

    @Override
    public void close() {
        log.close();
    }
}
