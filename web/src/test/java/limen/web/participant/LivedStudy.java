package limen.web.participant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import limen.capture.LiveStudy;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Documents;
import limen.storage.SealedAllocations;
import limen.storage.SealedLog;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.log.EntryLog;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.SealedList;

/// A rehearsed study in memory that was lived until some moment. Nobody in it exists.
public final class LivedStudy implements AutoCloseable {
    /// What opens the list of each.
    public static final String LIST_PASSPHRASE = "of the list alone";

    /// So that a test need not wait.
    private static final Stretching QUICK = new Stretching(8, 1, 1);

    /// What was played before is not played again.
    private static final Map<String, Rehearsal> PLAYED = new ConcurrentHashMap<>();

    private final LiveStudy study;
    private final List<Entry> proposals;
    private final SetClock clock;
    private int next;

    private LivedStudy(LiveStudy study, List<Entry> proposals, SetClock clock) {
        this.study = study;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// A clock that shows what it was set to.
    public static final class SetClock implements InstantSource {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        public Instant get() {
            return now;
        }

        void set(Instant to) {
            now = to;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public LiveStudy study() {
        return study;
    }

    public SetClock clock() {
        return clock;
    }

    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    static LivedStudy of(String example, int participants, long seed) {
        return of(example, participants, seed, UnaryOperator.identity());
    }

    /// The same events under another list of capsules.
    ///
    /// @param sealed what becomes of the list before it is sealed
    public static LivedStudy of(String example, int participants, long seed, UnaryOperator<SealedList> sealed) {
        return of(example, text(example), participants, seed, sealed);
    }

    /// Of an example whose text was changed.
    public static LivedStudy changed(String example, UnaryOperator<String> change, int participants, long seed) {
        var text = change.apply(text(example));
        return of(text, text, participants, seed, UnaryOperator.identity());
    }

    /// @param name under which it is remembered
    private static LivedStudy of(
            String name, String text, int participants, long seed, UnaryOperator<SealedList> sealed) {
        var protocol = ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
        var plan = new Rehearsal.Plan(
                participants, seed, LocalDate.parse("2027-03-01"), ZoneId.of("Europe/Zurich"), Assumptions.byDefault());
        var rehearsal = PLAYED.computeIfAbsent(
                "%s %d %d".formatted(name, participants, seed), _ -> Rehearsal.of(protocol, TABLES, plan, _ -> {}));
        var clock = new SetClock(Instant.parse("2027-01-01T00:00:00Z"));
        var proposals = rehearsal.log().stream()
                .filter(entry -> entry.author().role() != Role.RULES)
                .toList();
        var made = rehearsal.allocations();
        if (made == null) {
            return new LivedStudy(opened(text, clock, (_, _) -> {}), proposals, clock);
        }
        var list = sealed.apply(made);
        var study = opened(
                text,
                clock,
                (rows, vault) ->
                        SealedAllocations.put(rows, vault, list, new Opener.Passphrase(LIST_PASSPHRASE), QUICK));
        return new LivedStudy(study, promising(list, renumbered(made, list, proposals)), clock);
    }

    /// The same entries, with the kits called as in this list.
    private static List<Entry> renumbered(SealedList from, SealedList to, List<Entry> proposals) {
        if (from.list().kits().equals(to.list().kits())) {
            return proposals;
        }
        var text = EntryLog.write(proposals);
        for (int kit = 0; kit < from.list().kits().size(); kit++) {
            text = text.replace(
                    from.list().kits().get(kit).number().text(),
                    to.list().kits().get(kit).number().text());
        }
        return ((EntryLog.Whole) EntryLog.read(text)).entries();
    }

    /// The same entries, with the promise of this list in the place of another.
    private static List<Entry> promising(SealedList list, List<Entry> proposals) {
        var hash = Commitment.to(list.list(), list.nonce()).sha256();
        return proposals.stream()
                .map(entry -> entry.event() instanceof StudyEvent.AllocationsSealed(var sha256, var sequences)
                        ? Entry.ofStudy(
                                entry.id(),
                                entry.author(),
                                entry.times(),
                                new StudyEvent.AllocationsSealed(hash, sequences))
                        : entry)
                .toList();
    }

    /// Nobody has written anything yet.
    public static LivedStudy fresh(String example, Instant now) {
        var clock = new SetClock(now);
        return new LivedStudy(opened(text(example), clock, (_, _) -> {}), List.of(), clock);
    }

    private static LiveStudy opened(String protocol, InstantSource clock, BiConsumer<Keeper.Writing, Vault> sealing) {
        var keeper = new MemoryKeeper();
        var vault = keeper.write(log -> {
            var made = Vault.create(log, "LIMEN-TEST", "first", new Opener.Passphrase("a passphrase of a test"), QUICK);
            new Documents(made).put(log, Documents.PROTOCOL, protocol);
            sealing.accept(log, made);
            return made;
        });
        var log = SealedLog.open(keeper, vault, _ -> {}, clock);
        return ((LiveStudy.Opened.Ready) LiveStudy.open(log, TABLES, clock)).study();
    }

    public LivedStudy until(Instant moment) {
        while (next < proposals.size()
                && !proposals.get(next).times().recordedAt().isAfter(moment)) {
            var entry = proposals.get(next++);
            clock.set(entry.times().recordedAt());
            study.propose(entry);
        }
        clock.set(moment);
        return this;
    }

    @Override
    public void close() {
        study.close();
    }

    private static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
