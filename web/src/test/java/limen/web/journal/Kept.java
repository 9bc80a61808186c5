package limen.web.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import limen.storage.DataFolder;
import limen.storage.key.Stretching;
import limen.web.Rooms;

/// A journal in a folder of a test, with a clock that can be moved.
final class Kept implements AutoCloseable {
    private static final Stretching QUICK = new Stretching(8, 1, 1);
    private static final Instant NOW = Instant.parse("2027-03-12T09:10:00Z");

    private final Journal journal;
    private final Later clock;

    private Kept(Journal journal, Later clock) {
        this.journal = journal;
        this.clock = clock;
    }

    static Kept in(Path folder) {
        var clock = new Later();
        return new Kept(
                Journal.in(DataFolder.of(folder), JournalProtocol.shipped(), QUICK, clock, ZoneId.of("Europe/Zurich")),
                clock);
    }

    private static final class Later implements InstantSource {
        private volatile Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }
    }

    Journal journal() {
        return journal;
    }

    InstantSource clock() {
        return clock;
    }

    void later(Duration by) {
        clock.now = clock.now.plus(by);
    }

    Rooms.Plan plan(Consumer<String> log) {
        return JournalRooms.plan(journal, 0, clock, log);
    }

    @Override
    public void close() {
        journal.close();
    }
}
