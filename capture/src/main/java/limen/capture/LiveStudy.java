package limen.capture;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.Strand;
import limen.storage.WholeLog;
import limen.storage.keeper.StorageFault;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.EvolveStudy;
import limen.study.ParticipantId;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.decision.Decision;
import limen.study.decision.Tables;
import limen.study.protocol.Protocol;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.SealedList;
import org.jspecify.annotations.Nullable;

/// A study while it is conducted: its record and its rules behind one door.
///
/// Whoever wants to write anything proposes it here. The rules are asked, the entry and what follows from it go to the
/// disk together, and only then are they true for anybody who looks. Many threads may use it, and several processes
/// may conduct one study on one database.
public final class LiveStudy implements AutoCloseable {
    private final EventLog log;
    private final InstantSource clock;
    private final Known known;
    private final AppendTimes appends = new AppendTimes();

    private static final int ALL = Integer.MAX_VALUE;

    /// One permit while one person's entries are decided on, all of them for what concerns everybody; first come, first
    /// served. A lock that notes which thread holds it would make every request look itself up.
    private final Semaphore everybody = new Semaphore(ALL, true);

    private LiveStudy(EventLog log, InstantSource clock, Known known) {
        this.log = log;
        this.clock = clock;
        this.known = known;
    }

    /// What opening a study gives.
    public sealed interface Opened {
        /// It goes on from where its log ends.
        ///
        /// @param study which closes the log when it is closed
        record Ready(LiveStudy study) implements Opened {}

        /// The study cannot be conducted; its log stays open.
        record Unready(String because) implements Opened {}
    }

    /// Reads a log from its beginning, and goes on from there.
    ///
    /// @param clock that says when an entry was recorded
    public static Opened open(EventLog log, Tables tables, InstantSource clock) {
        return switch (Known.of(log, tables)) {
            case Known.Reading.Failed(var because) -> new Opened.Unready(because);
            case Known.Reading.Done(var known) -> new Opened.Ready(new LiveStudy(log, clock, known));
        };
    }

    /// Somebody proposes an entry. Once there is an answer, it is on the disk.
    ///
    /// @param proposed of which the time of recording is set here
    /// @throws limen.storage.keeper.StorageFault if the disk or the database fails; nothing entered then
    public Receipt propose(Entry proposed) {
        var entry = received(proposed);
        if (proposed.event() instanceof StudyEvent.ProtocolAmended amended) {
            var obstacle = ProtocolInForce.obstacle(conduct(), protocol(), amended, log.documents());
            if (obstacle.isPresent()) {
                return new Receipt.Refused(obstacle.get());
            }
        }
        if (Accounts.owner(entry).isPresent()) {
            // What opens a door is seldom written, and a refusal must not rest on what is no longer so.
            catchUp();
        }
        while (true) {
            var answer = ofOne(entry).or(() -> alone(entry, this::appended));
            if (answer.isPresent()) {
                return answer.get();
            }
            // Another process got further with this study: what it wrote may change the decision.
            catchUp();
        }
    }

    /// Somebody seals the list of allocations: it is put away under a key of its own, and the record says its
    /// fingerprint.
    ///
    /// @param proposed that names the fingerprint of this list
    /// @param opener of the list, and of nothing else
    public Receipt seal(Entry proposed, SealedList list, Opener opener, Stretching stretching) {
        var fingerprint = Commitment.to(list.list(), list.nonce()).sha256();
        if (!(proposed.event() instanceof StudyEvent.AllocationsSealed sealing)
                || !sealing.sha256().equals(fingerprint)) {
            throw new IllegalArgumentException("The entry does not name the list that is to be sealed");
        }
        var entry = received(proposed);
        while (true) {
            catchUp();
            var answer = alone(entry, batch -> log.append(batch, list, opener, stretching));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /// The sealed list; empty if none was put away.
    ///
    /// @throws limen.storage.keeper.StorageFault as a wrong key, or as damaged
    public Optional<SealedList> allocations(Opener opener) {
        return log.allocations(opener);
    }

    private Entry received(Entry proposed) {
        var times = proposed.times();
        return new Entry(
                proposed.id(),
                proposed.participant(),
                proposed.author(),
                new Times(times.plannedAt(), times.occurredAt(), clock.instant()),
                proposed.event());
    }

    /// The usual case: it concerns one person, and others are not kept waiting.
    ///
    /// @return nothing if it has to be decided on alone
    private Optional<Receipt> ofOne(Entry entry) {
        var about = entry.participant();
        if (about == null || EvolveStudy.concernsAll(entry.event())) {
            return Optional.empty();
        }
        everybody.acquireUninterruptibly();
        try {
            var file = known.file(about);
            synchronized (file) {
                return switch (known.rules().decide().decide(known.conduct(), file.person(), entry)) {
                    case Decision.Accepted(var entries, var judgement)
                    when entries.stream().anyMatch(each -> EvolveStudy.concernsAll(each.event())) -> Optional.empty();
                    case Decision decision -> answer(entry, decision, null, this::appended);
                };
            }
        } finally {
            everybody.release();
        }
    }

    /// Nobody else's entry is decided on meanwhile: what this one does counts for all that come after it.
    ///
    /// @return nothing if another process was faster
    private Optional<Receipt> alone(Entry entry, Function<Batch, Appended> append) {
        everybody.acquireUninterruptibly(ALL);
        try {
            var about = entry.participant();
            var decision = about == null
                    ? known.rules().decide().decide(known.conduct(), entry)
                    : known.rules()
                            .decide()
                            .decide(known.conduct(), known.file(about).person(), entry);
            return answer(entry, decision, known.length(), append);
        } finally {
            everybody.release(ALL);
        }
    }

    private Optional<Receipt> answer(
            Entry entry, Decision decision, @Nullable Integer length, Function<Batch, Appended> append) {
        return switch (decision) {
            case Decision.Refused(var because) -> Optional.of(new Receipt.Refused(because));
            case Decision.Accepted(var entries, var judgement) when entries.isEmpty() -> Optional.of(again(entry));
            case Decision.Accepted _
            when known.accounts().obstacle(entry).isPresent() ->
                known.accounts().obstacle(entry).map(Receipt.Refused::new);
            case Decision.Accepted(var entries, var judgement) ->
                switch (append.apply(new Batch(entries, known.seen(entries), length))) {
                    case Appended.Stored(var first, var last) -> {
                        known.wrote(entries, last);
                        yield Optional.of(new Receipt.Entered(entries, judgement));
                    }
                    case Appended.Overtaken _ -> Optional.empty();
                    case Appended.AlreadyThere _ -> Optional.empty();
                    case Appended.Conflicting _ -> Optional.of(taken());
                    case Appended.RecordErased _ -> {
                        known.forget(entry);
                        yield Optional.of(
                                new Receipt.Refused("This record was erased, and nothing can be added to it."));
                    }
                };
        };
    }

    private Appended appended(Batch batch) {
        var began = System.nanoTime();
        var appended = log.append(batch);
        if (appended instanceof Appended.Stored) {
            appends.took(System.nanoTime() - began, batch.entries().size());
        }
        return appended;
    }

    /// What has an id that the record knows: the same once more, or something else under a wrong id.
    private Receipt again(Entry entry) {
        var about = entry.participant();
        var strand = about == null ? new Strand.OfStudy() : Strand.of(about);
        return log.strand(strand).stream()
                        .map(Recorded.Kept::entry)
                        .filter(kept -> kept.id().equals(entry.id()))
                        .anyMatch(kept -> isSame(kept, entry))
                ? new Receipt.KnownAlready()
                : taken();
    }

    private static boolean isSame(Entry kept, Entry sent) {
        return kept.author().equals(sent.author())
                && kept.event().equals(sent.event())
                && kept.times().occurredAt().isEqual(sent.times().occurredAt())
                && Objects.equals(kept.times().plannedAt(), sent.times().plannedAt());
    }

    private static Receipt taken() {
        return new Receipt.Refused("Another entry has this id already; expected a new id for a new entry.");
    }

    private void catchUp() {
        everybody.acquireUninterruptibly(ALL);
        try {
            known.catchUp();
        } finally {
            everybody.release(ALL);
        }
    }

    /// Brings what is known up to what other processes wrote; where they wrote nothing, nobody is kept waiting.
    public void readWhatOthersWrote() {
        if (log.length() > known.length()) {
            catchUp();
        }
    }

    /// How long the last appends took, and how many entries they held.
    public AppendTimes.Counted appends() {
        return appends.counted();
    }

    /// Whether the record can be read now.
    public boolean isReadable() {
        try {
            return log.length() >= 0;
        } catch (StorageFault _) {
            return false;
        }
    }

    /// Where a person stands now; somebody of whom nothing is known stands at the beginning.
    public Situation situation(ParticipantId id) {
        everybody.acquireUninterruptibly();
        try {
            return new Situation(known.rules(), known.conduct(), known.person(id));
        } finally {
            everybody.release();
        }
    }

    /// Everybody of whom there is a readable record, by code.
    public List<ParticipantId> people() {
        return known.people();
    }

    /// Who may come in, and with what, as the record says it now: what another process wrote is read first.
    public Accounts accounts() {
        catchUp();
        return known.accounts();
    }

    /// Who may come in, as far as was read.
    public Accounts knownAccounts() {
        return known.accounts();
    }

    public Conduct conduct() {
        return known.conduct();
    }

    /// The protocol by which the study goes on today.
    public Protocol protocol() {
        return known.rules().protocol();
    }

    /// The text of that protocol, as it was kept.
    ///
    /// @throws IllegalStateException if it is gone since the study was opened
    public Documents.Document protocolText() {
        return ProtocolInForce.text(
                        log.documents(), history().stream().map(Entry::event).toList())
                .orElseThrow(() -> new IllegalStateException("the text of the protocol is not in the study"));
    }

    /// Keeps a text that belongs to the study, such as that of an amendment before it is proposed.
    ///
    /// @param name that no other text has, as of a file
    /// @return its SHA-256
    public String keep(String name, String text) {
        return log.keep(name, text);
    }

    /// What happened to the study as a whole, the oldest first.
    public List<Entry> history() {
        return log.strand(new Strand.OfStudy()).stream()
                .map(Recorded.Kept::entry)
                .toList();
    }

    /// Why an entry about the study would be refused now; nothing is written.
    public Optional<String> obstacle(Entry ofStudy) {
        return known.rules().decide().decide(known.conduct(), ofStudy) instanceof Decision.Refused(var because)
                ? Optional.of(because)
                : Optional.empty();
    }

    /// A person's entries as they were written, the oldest first; none once they were erased.
    public List<Entry> entries(ParticipantId id) {
        return log.of(id).stream().map(Recorded.Kept::entry).toList();
    }

    /// What the opened list says of one person: the arm of each period in order; nothing before it is
    /// opened, nor of whom it does not name.
    public List<String> opened(ParticipantId id) {
        return conduct().allocations().opened()
                ? log.strand(new Strand.OfStudy()).stream()
                        .map(kept -> kept.entry().event())
                        .filter(StudyEvent.AllocationsOpened.class::isInstance)
                        .flatMap(event -> ((StudyEvent.AllocationsOpened) event).allocations().stream())
                        .filter(opened -> opened.participant().equals(id))
                        .findFirst()
                        .map(StudyEvent.AllocationsOpened.Opened::sequence)
                        .orElse(List.of())
                : List.of();
    }

    /// The texts that belong to the study, the oldest first.
    public List<Documents.Document> documents() {
        return log.documents();
    }

    /// The record as a whole, to be read, checked and copied.
    public WholeLog whole() {
        return log.whole();
    }

    /// Whether there was a record that its person had erased.
    public boolean isErased(ParticipantId id) {
        return !known.knows(id) && log.isErased(id);
    }

    @Override
    public void close() {
        log.close();
    }
}
