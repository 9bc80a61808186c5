package limen.storage;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;

/// Entries to put into logs. Nobody in here exists.
final class Sample {
    static final String STUDY = "LIMEN-TEST";
    static final ParticipantId ANNA = new ParticipantId("P-001");
    static final ParticipantId BEN = new ParticipantId("P-002");
    private static final Times WHEN = Times.now(ZonedDateTime.parse("2027-01-11T09:00+01:00[Europe/Berlin]"));

    private Sample() {}

    /// A diary page; the same words and person are the same entry.
    static Entry page(ParticipantId who, String words) {
        return Entry.of(
                new EventId(UUID.nameUUIDFromBytes((who + words).getBytes(StandardCharsets.UTF_8))),
                who,
                new Author(Role.PARTICIPANT, who.text()),
                WHEN,
                new Report.JournalWritten(words, Set.of()));
    }

    static Entry erasure(ParticipantId who) {
        return Entry.of(
                new EventId(UUID.nameUUIDFromBytes(("erase " + who).getBytes(StandardCharsets.UTF_8))),
                who,
                new Author(Role.PARTICIPANT, who.text()),
                WHEN,
                new Rights.Erased("I changed my mind"));
    }

    static Entry ofStudy(String reason) {
        return Entry.ofStudy(
                new EventId(UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8))),
                Author.RULES,
                WHEN,
                new StudyEvent.StudyStopped(null, reason));
    }

    static Batch batch(Entry... entries) {
        return Batch.of(List.of(entries));
    }
}
