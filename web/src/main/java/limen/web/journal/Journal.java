package limen.web.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import limen.capture.LiveStudy;
import limen.storage.DataFolder;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.StudyKind;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.ParticipantId;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import org.jspecify.annotations.Nullable;

/// A folder that only a passphrase opens, and that closes itself when nobody has used it for a while. Closed, no key of
/// it is held by this program.
public final class Journal implements AutoCloseable {
    /// Without a page asked for.
    public static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    private final DataFolder folder;
    private final JournalProtocol protocol;
    private final Stretching stretching;
    private final InstantSource clock;
    private final ZoneId zone;

    /// Shared by every page while it is made; alone for opening and closing.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock(true);

    private volatile @Nullable LiveStudy open;
    private volatile Instant lastUsed = Instant.EPOCH;
    private volatile boolean forgotten;

    private Journal(
            DataFolder folder, JournalProtocol protocol, Stretching stretching, InstantSource clock, ZoneId zone) {
        this.folder = folder;
        this.protocol = protocol;
        this.stretching = stretching;
        this.clock = clock;
        this.zone = zone;
    }

    /// The journal in a folder, closed; or, where nothing is yet, the place for one.
    ///
    /// @param protocol by which a new one is kept
    /// @param zone in which somebody begins it
    /// @throws StorageFault if the folder holds something else, was written by a newer Limen, or is in use
    public static Journal in(
            DataFolder folder, JournalProtocol protocol, Stretching stretching, InstantSource clock, ZoneId zone) {
        var journal = new Journal(folder, protocol, stretching, clock, zone);
        if (journal.isMade()) {
            var found = folder.kind();
            if (found != StudyKind.JOURNAL) {
                throw new StorageFault(
                        new Trouble.OtherKind(folder.path().toString(), found.words(), StudyKind.JOURNAL.words()));
            }
            folder.writing().close();
        } else {
            folder.requireUnused();
        }
        return journal;
    }

    /// Whether somebody has chosen a passphrase already.
    public boolean isMade() {
        return folder.isMade();
    }

    /// Whether it closed itself, and nobody has opened it since.
    boolean hasClosedItself() {
        closeIfForgotten();
        return forgotten;
    }

    boolean isOpen() {
        return open != null;
    }

    ZoneId zone() {
        return zone;
    }

    /// Makes the folder, and opens it.
    ///
    /// @throws StorageFault if the passphrase is too short, or nothing can be written there
    public void make(Opener.Passphrase passphrase) {
        use.writeLock().lock();
        try {
            begin(folder.create(
                    StudyKind.JOURNAL.nameOf(protocol.code()),
                    passphrase,
                    stretching,
                    clock,
                    (log, vault) -> new Documents(vault).put(log, Documents.PROTOCOL, protocol.text())));
        } finally {
            use.writeLock().unlock();
        }
    }

    /// Opens it; whoever offers a wrong passphrase to an open one is refused as well.
    ///
    /// @throws StorageFault as [Trouble.WrongKey], or because it cannot be read
    public void open(Opener.Passphrase passphrase) {
        use.writeLock().lock();
        try {
            if (open == null) {
                begin(folder.open(EnumSet.of(StudyKind.JOURNAL), passphrase, clock));
            } else {
                folder.openForReading(passphrase).close();
                lastUsed = clock.instant();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private void begin(EventLog log) {
        switch (LiveStudy.open(log, TABLES, clock)) {
            case LiveStudy.Opened.Ready(var study) -> {
                open = study;
                lastUsed = clock.instant();
                forgotten = false;
            }
            case LiveStudy.Opened.Unready(var because) -> {
                log.close();
                throw new StorageFault(new Trouble.Unusable(because));
            }
        }
    }

    /// Whoever makes a page begins to use the journal, and ends it with [#left].
    ///
    /// @return whether it is open; if not, there is nothing to end
    boolean entered() {
        use.readLock().lock();
        if (open == null || isForgotten()) {
            use.readLock().unlock();
            closeIfForgotten();
            return false;
        }
        lastUsed = clock.instant();
        return true;
    }

    void left() {
        use.readLock().unlock();
    }

    private boolean isForgotten() {
        return !clock.instant().isBefore(lastUsed.plus(PATIENCE));
    }

    /// Closes it if nobody has used it for a while.
    void closeIfForgotten() {
        use.writeLock().lock();
        try {
            if (open != null && isForgotten()) {
                close();
                forgotten = true;
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    /// What is written and read, while it is open.
    LiveStudy study() {
        return Objects.requireNonNull(open, "a journal that is open");
    }

    /// Its keeper. Whoever erased everything and begins anew is somebody else to it.
    ParticipantId keeper() {
        var study = study();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj("J%03d"::formatted)
                .map(ParticipantId::new)
                .filter(code -> !study.isErased(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            var study = open;
            open = null;
            if (study != null) {
                study.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
