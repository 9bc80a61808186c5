package limen.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import limen.evidence.Verdict;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.decision.BeforeDose;
import limen.study.decision.Decide;
import limen.study.decision.Decision;
import limen.study.decision.Tables;
import limen.study.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/// What people propose, one thing after another, and what becomes of it. Times are Berlin's unless told otherwise.
public final class Story {
    public static final ParticipantId ANNA = new ParticipantId("P-001");
    public static final ParticipantId BEN = new ParticipantId("P-002");
    public static final KitNumber KIT = new KitNumber("K-001");
    public static final Author INVESTIGATOR = new Author(Role.INVESTIGATOR, Protocols.INVESTIGATOR);
    public static final Author PHYSICIAN = new Author(Role.PHYSICIAN, Protocols.PHYSICIAN);
    public static final Author PREPARER = new Author(Role.PREPARER, "Pat Preparer");
    public static final Author MONITOR = new Author(Role.MONITOR, "Mo Monitor");
    public static final String SEALED = "a".repeat(64);
    /// A Monday, on which the course begins at nine.
    public static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 11);

    private final Evolve evolve;
    private final EvolveStudy evolveStudy;
    private final Decide decide;
    private final BeforeDose beforeDose;
    private final Map<ParticipantId, Participant> people = new HashMap<>();
    private final List<Entry> log = new ArrayList<>();
    private Conduct conduct = Conduct.NEW;
    private int proposals;

    public Story(Protocol protocol) {
        this(protocol, Protocols.tables());
    }

    public Story(Protocol protocol, Tables tables) {
        evolve = new Evolve(new Findings(tables.scores()));
        evolveStudy = new EvolveStudy(tables.rulesOf(protocol)::find);
        decide = new Decide(protocol, tables);
        beforeDose = new BeforeDose(protocol, tables);
    }

    /// The same story, to go on in another way.
    public Story(Story other) {
        evolve = other.evolve;
        evolveStudy = other.evolveStudy;
        decide = other.decide;
        beforeDose = other.beforeDose;
        people.putAll(other.people);
        log.addAll(other.log);
        conduct = other.conduct;
        proposals = other.proposals;
    }

    /// A study that is active, with nobody in it yet.
    public static Story active(Protocol protocol) {
        var story = new Story(protocol);
        story.study(INVESTIGATOR, new StudyEvent.ProtocolSigned("1", SEALED, "approved"), "2027-01-04T08:00");
        story.study(PHYSICIAN, new StudyEvent.ProtocolSigned("1", SEALED, "approved"), "2027-01-04T08:05");
        story.study(PREPARER, new StudyEvent.AllocationsSealed(SEALED, 4), "2027-01-04T08:10");
        story.study(INVESTIGATOR, new StudyEvent.StudyActivated("1"), "2027-01-04T08:20");
        story.study(
                PREPARER,
                new StudyEvent.KitsReceived(
                        List.of(KIT, new KitNumber("K-002")), "L1", LocalDate.of(2027, 6, 30), "99.1 %"),
                "2027-01-04T08:30");
        return story;
    }

    /// Anna has begun the course, and has taken nothing yet.
    public static Story begun() {
        return begun(Protocols.study());
    }

    public static Story begun(Protocol protocol) {
        var story = active(protocol);
        story.enrols(ANNA, 1);
        story.tells(PREPARER, new Dosing.KitDispensed(KIT, 4), "2027-01-08T12:00");
        return story;
    }

    public void enrols(ParticipantId who, int place) {
        enrols(who, place, FIRST_DAY);
    }

    public void enrols(ParticipantId who, int place, LocalDate firstDay) {
        var own = participant(who);
        tells(who, own, new Admission.Screened(screening()), at("2027-01-05T09:00"));
        tells(who, INVESTIGATOR, vitals(118, 74), at("2027-01-05T09:10"));
        tells(who, PHYSICIAN, new Measurement.EcgRead(410, false, "reader"), at("2027-01-05T09:20"));
        tells(who, own, new Admission.ConsentGiven("1", List.of(true, false)), at("2027-01-05T09:30"));
        tells(who, INVESTIGATOR, new Admission.Enrolled("BER", "BER", true, true), at("2027-01-05T10:00"));
        tells(who, PREPARER, new Admission.AllocationAssigned("BER", place), at("2027-01-05T10:10"));
        tells(who, INVESTIGATOR, new Admission.CourseStarted(firstDay, Protocols.BERLIN), at("2027-01-08T10:00"));
    }

    public static Map<String, Value> screening() {
        return Map.of(
                "age",
                Value.of(34),
                "sex",
                Value.of("male"),
                "body_weight",
                Value.of(80),
                "breast_feeding",
                Value.no());
    }

    /// Everything that is gone through before a capsule, an hour before it.
    public void prepares(String time) {
        var hour = at(time).minusHours(1);
        tells(ANNA, participant(ANNA), new Dosing.SettingChecked(null, Set.of("quiet_place"), true), hour);
        tells(ANNA, participant(ANNA), new Dosing.PreDoseAnswered(null, Map.of("sleep_hours", Value.of(8))), hour);
        tells(ANNA, participant(ANNA), new Report.CheckInAnswered("LIMEN-DAY", Map.of(), Map.of()), hour);
        tells(ANNA, participant(ANNA), vitals(118, 74), hour);
    }

    public List<Entry> takes(@Nullable SlotId slot, String time) {
        return tells(new Dosing.DoseTaken(slot, KIT, 1, new Amount.Unknown()), time);
    }

    public static Measurement.VitalsMeasured vitals(int systolic, int diastolic) {
        return new Measurement.VitalsMeasured(
                new BloodPressure(systolic, diastolic),
                new HeartRate(64),
                new BodyTemperature(36.6),
                null,
                null,
                false,
                "cuff");
    }

    /// Anna tells something, which is accepted; the entries that follow from it.
    public List<Entry> tells(ParticipantEvent event, String time) {
        return tells(ANNA, participant(ANNA), event, at(time));
    }

    public List<Entry> tells(Author author, ParticipantEvent event, String time) {
        return tells(ANNA, author, event, at(time));
    }

    public List<Entry> tells(ParticipantId who, Author author, ParticipantEvent event, ZonedDateTime at) {
        return switch (propose(who, author, event, Times.now(at))) {
            case Decision.Accepted(var entries, var judgement) -> entries.subList(1, entries.size());
            case Decision.Refused(var because) -> throw new AssertionError("Refused: " + because);
        };
    }

    /// Anna's proposal, which is refused; why.
    public String isRefused(ParticipantEvent event, String time) {
        return isRefused(participant(ANNA), event, time);
    }

    public String isRefused(Author author, ParticipantEvent event, String time) {
        return refusal(propose(ANNA, author, event, Times.now(at(time))));
    }

    public void study(Author author, StudyEvent event, String time) {
        assertThat(proposeForStudy(author, event, time)).isInstanceOf(Decision.Accepted.class);
    }

    public String studyIsRefused(Author author, StudyEvent event, String time) {
        return refusal(proposeForStudy(author, event, time));
    }

    private Decision proposeForStudy(Author author, StudyEvent event, String time) {
        return decided(decide.decide(conduct, Entry.ofStudy(nextId(), author, Times.now(at(time)), event)));
    }

    public Decision propose(ParticipantId who, Author author, ParticipantEvent event, Times times) {
        return propose(Entry.of(nextId(), who, author, times, event));
    }

    public Decision propose(Entry entry) {
        return entry.participant() == null
                ? decided(decide.decide(conduct, entry))
                : decided(decide.decide(conduct, person(entry.participant()), entry));
    }

    private Decision decided(Decision decision) {
        if (decision instanceof Decision.Accepted(var entries, var judgement)) {
            entries.forEach(this::append);
        }
        return decision;
    }

    private void append(Entry entry) {
        log.add(entry);
        conduct = evolveStudy.after(conduct, entry);
        if (entry.participant() != null) {
            people.put(entry.participant(), evolve.participant(person(entry.participant()), entry));
        }
    }

    public BeforeDose.Answer verdict(String time, @Nullable SlotId slot) {
        return beforeDose.verdict(conduct, anna(), at(time).toInstant(), slot, KIT);
    }

    public BeforeDose.Answer verdict(String time, @Nullable SlotId slot, @Nullable KitNumber kit) {
        return beforeDose.verdict(conduct, anna(), at(time).toInstant(), slot, kit);
    }

    /// The rules that match before a capsule.
    public List<String> rulesBefore(String time) {
        return verdict(time, null).judgement().matches().stream()
                .filter(match -> match.rule().then().isStricterThan(Verdict.CAUTION))
                .map(match -> match.rule().id().text())
                .toList();
    }

    public BeforeDose.Answer verdict(ParticipantId who, Instant at) {
        return beforeDose.verdict(conduct, person(who), at, null, null);
    }

    public Participant anna() {
        return person(ANNA);
    }

    public Participant person(ParticipantId who) {
        return people.getOrDefault(who, Participant.unknown(who));
    }

    public Conduct conduct() {
        return conduct;
    }

    public List<Entry> log() {
        return List.copyOf(log);
    }

    /// The last entry of a kind.
    public EventId last(Class<? extends Event> kind) {
        return log.reversed().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(Entry::id)
                .findFirst()
                .orElseThrow();
    }

    public Optional<Supervision.Hold> hold() {
        return anna().supervision().standing().stream().findFirst();
    }

    public Evolve evolve() {
        return evolve;
    }

    public EvolveStudy evolveStudy() {
        return evolveStudy;
    }

    public Decide decide() {
        return decide;
    }

    public EventId nextId() {
        return new EventId(new UUID(7, ++proposals));
    }

    public static Author participant(ParticipantId who) {
        return new Author(Role.PARTICIPANT, who.text());
    }

    public static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(Protocols.BERLIN);
    }

    public static Instant after(ZonedDateTime at, Duration span) {
        return at.toInstant().plus(span);
    }

    /// What followed, in short: the events and the rules that asked for them.
    public static List<String> inShort(List<Entry> entries) {
        return entries.stream().map(entry -> inShort(entry.event())).toList();
    }

    private static String inShort(Event event) {
        return switch (event) {
            case Oversight.HoldPlaced hold -> "hold " + hold.rule();
            case Oversight.DosingStopped stop -> "stop " + stop.rule();
            case Oversight.AlarmOpened alarm -> "alarm " + alarm.rule();
            case Oversight.FoundIneligible found -> "ineligible " + found.rule();
            case Oversight.DeviationRecorded _ -> "deviation";
            case StudyEvent.StudyStopped stopped -> "study stops " + stopped.rule();
            case StudyEvent _, ParticipantEvent _ -> event.getClass().getSimpleName();
        };
    }

    private static String refusal(Decision decision) {
        return switch (decision) {
            case Decision.Refused(var because) -> because;
            case Decision.Accepted(var entries, var judgement) -> throw new AssertionError("Accepted: " + entries);
        };
    }
}
