package limen.storage;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Tag;
import limen.storage.key.Opener;
import limen.storage.key.Vault;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.Role;
import limen.study.Times;

/// Made-up entries, a key to seal them with, and a list of erasures in memory.
final class Written {
    static final Opener KEY = new Opener.KeyFile(Blob.of(new byte[32]));
    static final Instant AT = Instant.parse("2027-03-01T08:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(AT);
    static final ParticipantId ANNA = new ParticipantId("P001");
    static final ParticipantId BEN = new ParticipantId("P002");

    private Written() {}

    /// What is remembered of erasures.
    static final class Remembered implements Erasures {
        final Map<Tag, Blob> strands = new HashMap<>();

        @Override
        public void remember(Map<Tag, Blob> more) {
            strands.putAll(more);
        }
    }

    /// Somebody says something.
    static Entry entry(ParticipantId about, int number, String words) {
        var times = Times.now(AT.plusSeconds(number).atZone(ZoneOffset.UTC));
        return Entry.of(
                new EventId(new UUID(about.hashCode(), number)),
                about,
                new Author(Role.PARTICIPANT, about.toString()),
                times,
                new Rights.WithdrawnFromDosing(words));
    }

    static Entry erasure(ParticipantId about, int number) {
        var times = Times.now(AT.plusSeconds(number).atZone(ZoneOffset.UTC));
        return Entry.of(
                new EventId(new UUID(about.hashCode(), -number)),
                about,
                new Author(Role.INVESTIGATOR, "Dr. Ada Example"),
                times,
                new Rights.Erased("asked for it"));
    }

    /// As many entries of Anna and Ben in turn, one batch each.
    static void append(EventLog log, int from, int count) {
        for (int i = from; i < from + count; i++) {
            log.append(Batch.of(List.of(entry(i % 2 == 0 ? ANNA : BEN, i, "words " + i))));
        }
    }

    /// A new log in an empty keeper.
    static EventLog log(Keeper keeper, Erasures erasures) {
        var vault = keeper.write(writing -> Vault.create(writing, "LIM-01", KEY));
        return SealedLog.open(keeper, vault, erasures, CLOCK);
    }

    static List<Recorded> all(EventLog log) {
        var all = new ArrayList<Recorded>();
        log.read(0, all::add);
        return all;
    }
}
