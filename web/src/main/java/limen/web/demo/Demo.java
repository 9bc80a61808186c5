package limen.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import limen.capture.LiveStudy;
import limen.evidence.Codes;
import limen.notation.Parsed;
import limen.notation.Sha256;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Batch;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.SealedAllocations;
import limen.storage.SealedLog;
import limen.storage.StudyKind;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// A blinded study of simulated people, some weeks in, kept in memory and gone with the program.
public final class Demo implements AutoCloseable {
    private static final int PEOPLE = 24;
    private static final int SEED = 7;
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    /// A morning on which capsules are planned for some.
    private static final Instant NOW = Instant.parse("2027-04-09T06:10:00Z");

    /// Nothing here outlives the program, so there is nothing that a slow key would protect.
    private static final Stretching QUICK = new Stretching(8, 1, 1);

    private static final int AT_ONCE = 500;
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final String PROTOCOL = protocolText();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private static final int MOST_NEWCOMERS = 999;

    private final AtomicInteger newcomers = new AtomicInteger();
    private final LiveStudy study;
    private final MovableClock clock;
    private final Replay replay;

    private Demo(LiveStudy study, MovableClock clock, Replay replay) {
        this.study = study;
        this.clock = clock;
        this.replay = replay;
    }

    /// What simulated people do in this study, from its first day until the list of capsules is opened;
    /// always the same.
    public static List<Entry> rehearsed() {
        return Ending.of(Rehearsal.of(protocol(), TABLES, plan(), _ -> {})).stream()
                .map(Demo::signed)
                .toList();
    }

    /// A rehearsal has no text, and its signatures a hash of none; here they have that of the text.
    private static Entry signed(Entry entry) {
        return entry.event() instanceof StudyEvent.ProtocolSigned signed
                ? Entry.ofStudy(
                        entry.id(),
                        entry.author(),
                        entry.times(),
                        new StudyEvent.ProtocolSigned(signed.protocolVersion(), Sha256.of(PROTOCOL), signed.meaning()))
                : entry;
    }

    private static Rehearsal.Plan plan() {
        return new Rehearsal.Plan(PEOPLE, SEED, FIRST_DAY, ZONE, Assumptions.byDefault());
    }

    /// A study some weeks in.
    ///
    /// @param rehearsed as [#rehearsed] plays it
    public static Demo begin(List<Entry> rehearsed) {
        var clock = new MovableClock(NOW);
        var log = log(clock);
        var lived = rehearsed.stream()
                .takeWhile(entry -> !entry.times().recordedAt().isAfter(NOW))
                .toList();
        for (int i = 0; i < lived.size(); i += AT_ONCE) {
            log.append(Batch.of(lived.subList(i, Math.min(lived.size(), i + AT_ONCE))));
        }
        var study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, TABLES, clock)).study();
        return new Demo(study, clock, new Replay(study, clock, rehearsed.subList(lived.size(), rehearsed.size())));
    }

    private static EventLog log(MovableClock clock) {
        var keeper = new MemoryKeeper();
        var vault = keeper.write(rows -> {
            var made = Vault.create(
                    rows,
                    StudyKind.REHEARSED.nameOf(protocol().identity().code()),
                    "demo",
                    new Opener.Passphrase("simulated people have no secrets"),
                    QUICK);
            new Documents(made).put(rows, Documents.PROTOCOL, PROTOCOL);
            var passphrase = new Opener.Passphrase(DemoPage.LIST_PASSPHRASE);
            Rehearsal.list(protocol(), plan())
                    .ifPresent(list -> SealedAllocations.put(rows, made, list, passphrase, QUICK));
            return made;
        });
        return SealedLog.open(keeper, vault, _ -> {}, clock);
    }

    public LiveStudy study() {
        return study;
    }

    public MovableClock clock() {
        return clock;
    }

    /// The name of somebody who conducts the study: those who sign have the invented names that the protocol gives.
    String nameOf(Role role) {
        var approval = ((SupervisedStudy) study.protocol()).approval();
        return switch (role) {
            case INVESTIGATOR -> approval.investigator();
            case PHYSICIAN -> approval.physician();
            case PREPARER, MONITOR, STATISTICIAN, PARTICIPANT, RULES -> "Simulated " + Codes.of(role);
        };
    }

    void visit(ParticipantId person) {
        replay.visit(person);
    }

    /// A code that nobody has yet: somebody of whom nothing is known.
    String newcomer() {
        return newcomers.incrementAndGet() > MOST_NEWCOMERS ? "N001" : "N%03d".formatted(newcomers.get());
    }

    /// Lets everybody live to the end, until the list of capsules is opened.
    void moveToTheEnd() {
        replay.liveToTheEnd();
    }

    void moveOn(Duration by) {
        replay.liveUntil(clock.instant().plus(by));
    }

    /// Whether there is somebody of that code.
    boolean knows(String code) {
        return study.people().stream().anyMatch(person -> person.text().equals(code));
    }

    DemoPage page() {
        return new DemoPage(
                MOMENT.format(clock.instant().atZone(ZONE)),
                study.conduct().allocations().opened(),
                worthALook(),
                study.people().stream().map(ParticipantId::text).toList());
    }

    private List<DemoPage.Somebody> worthALook() {
        var found = new ArrayList<DemoPage.Somebody>();
        var seen = new ArrayList<String>();
        for (var person : study.people()) {
            var what = what(person);
            if (!what.isEmpty() && !seen.contains(what)) {
                seen.add(what);
                found.add(new DemoPage.Somebody(person.text(), what));
            }
        }
        return found;
    }

    private String what(ParticipantId id) {
        var situation = study.situation(id);
        var person = situation.person();
        if (person.standing().left() != null) {
            return "decided to stop";
        }
        if (person.supervision().stop() != null) {
            return "was stopped by a rule";
        }
        if (!person.supervision().standing().isEmpty()) {
            return "a capsule is held, and waits for the doctor";
        }
        if (!person.supervision().holds().isEmpty()) {
            return "a capsule was held once";
        }
        if (situation.protocol() instanceof SupervisedStudy planned && hasCapsuleNow(planned, id)) {
            return "a capsule is planned for today";
        }
        return person.adverseEvents().isEmpty() ? "" : "reported an adverse event";
    }

    private boolean hasCapsuleNow(SupervisedStudy planned, ParticipantId id) {
        var now = clock.instant();
        return Slots.of(planned, study.situation(id).person(), now).stream()
                .anyMatch(slot -> slot.state() == Slot.State.OPEN);
    }

    private static Protocol protocol() {
        return switch (ProtocolFile.read(PROTOCOL)) {
            case Parsed.Read<Protocol>(var protocol) -> protocol;
            case Parsed.Faulty<Protocol>(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static String protocolText() {
        try (var in = Objects.requireNonNull(Demo.class.getResourceAsStream("/limen/web/demo.yaml"), "demo.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        study.close();
    }
}
