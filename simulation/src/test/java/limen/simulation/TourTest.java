package limen.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import limen.analysis.Finding;
import limen.analysis.person.PersonCourse;
import limen.analysis.person.PersonFindings;
import limen.analysis.person.Told;
import limen.evidence.Codes;
import limen.evidence.Verdict;
import limen.notation.Parsed;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Conduct;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.KitNumber;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.decision.BeforeDose;
import limen.study.decision.Decide;
import limen.study.decision.Decision;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.log.EntryLog;
import limen.study.protocol.Assessment;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.Setting;
import limen.study.protocol.SupervisedStudy;
import limen.study.randomisation.AllocationList;
import limen.study.randomisation.Commitment;
import limen.study.randomisation.Kit;
import limen.study.randomisation.Secret;
import limen.study.schedule.Agenda;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import org.junit.jupiter.api.Test;

/// One person's week, as `docs/tour.md` walks it. What the page shows are the regions between `// tour: name` and
/// `// end`, and what they print; what it claims is asserted after them.
class TourTest {
    private static final ParticipantId ANNA = new ParticipantId("P-001");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ROOT);
    private static final Author INVESTIGATOR = new Author(Role.INVESTIGATOR, "Dr. Ada Example");
    private static final Author PHYSICIAN = new Author(Role.PHYSICIAN, "Dr. Ben Example");
    private static final Author PREPARER = new Author(Role.PREPARER, "Pat Preparer");
    private static final Author HERSELF = new Author(Role.PARTICIPANT, ANNA.text());

    private final SupervisedStudy study = (SupervisedStudy) example();
    private final Tables tables = Tables.reviewed(InstrumentObservations.shipped());

    // tour: functions
    private final Decide decide = new Decide(study, tables);
    private final Evolve evolve = new Evolve(new Findings(tables.scores()));
    private final EvolveStudy evolveStudy = new EvolveStudy(tables.rulesOf(study)::find);
    private final BeforeDose beforeDose = new BeforeDose(study, tables);

    private final List<Entry> log = new ArrayList<>();
    private Conduct conduct = Conduct.NEW;
    private Participant anna = Participant.unknown(ANNA);
    // end

    private final Map<String, String> printed = new LinkedHashMap<>();
    private final AllocationList sealed =
            AllocationList.of(study, Map.of("zurich", 12), Secret.drawn(new SplittableRandom(1)));
    private final KitNumber kit1 = sealed.kit("zurich", 1, 1).orElseThrow().number();
    private final KitNumber kit2 = sealed.kit("zurich", 1, 2).orElseThrow().number();
    private EventId reading = new EventId(new UUID(0, 0));
    private int ids;

    @Test
    void one_person_s_week_is_what_the_tour_says() {
        assertThat(lives()).hasSizeGreaterThan(8);
    }

    /// The whole week.
    ///
    /// @return what each region printed, by its name
    Map<String, String> lives() {
        step("activation", this::activates);
        step("screening", this::isScreened);
        step("enrolment", this::isEnrolled);
        step("before", this::isAskedBeforeTheFirstCapsule);
        step("capsule", this::takesTheFirstCapsule);
        step("reading", this::reads148);
        step("agenda", this::seesWhatIsDue);
        step("refusal", this::isNotLiftedByTheWrongRole);
        step("correction", this::corrects);
        step("lifting", this::isLifted);
        step("replay", this::isReplayed);
        step("rehearsal", this::isRehearsed);
        step("findings", this::isFound);
        return Collections.unmodifiableMap(printed);
    }

    // tour: propose
    private Decision propose(Author who, ParticipantEvent event, String time) {
        var entry = Entry.of(nextId(), ANNA, who, Times.now(at(time).atZone(ZURICH)), event);
        return append(decide.decide(conduct, anna, entry));
    }

    private Decision append(Decision decision) {
        if (decision instanceof Decision.Accepted(var entries, var judgement)) {
            for (var entry : entries) {
                log.add(entry);
                conduct = evolveStudy.after(conduct, entry);
                anna = entry.participant() == null ? anna : evolve.participant(anna, entry);
            }
        }
        return decision;
    }
    // end

    private List<String> activates() {
        var version = study.identity().version();
        var sha256 = "0".repeat(64);
        var kits = sealed.kits().stream().map(Kit::number).toList();
        var expires = LocalDate.of(2028, 6, 30);
        // tour: activation
        var active = new StudyEvent.StudyActivated(version);
        var signed = new StudyEvent.ProtocolSigned(version, sha256, "responsible");
        var commitment = Commitment.to(sealed, Secret.drawn(new SplittableRandom(2)));
        var promise = new StudyEvent.AllocationsSealed(
                commitment.sha256(), sealed.sequences().size());

        var decisions = List.of(
                proposeForStudy(INVESTIGATOR, signed, "2027-02-01T09:00"),
                proposeForStudy(PREPARER, promise, "2027-02-01T09:10"),
                proposeForStudy(INVESTIGATOR, active, "2027-02-01T09:20"),
                proposeForStudy(PHYSICIAN, signed, "2027-02-01T09:30"),
                proposeForStudy(INVESTIGATOR, active, "2027-02-01T09:40"));
        // end
        assertThat(decisions.get(2)).isInstanceOf(Decision.Refused.class);
        assertThat(conduct.authority().isActive()).isTrue();
        var received = new StudyEvent.KitsReceived(kits, "LOT-1", expires, "98.9 % (HPLC)");
        proposeForStudy(PREPARER, received, "2027-02-01T10:00");
        return inWords(decisions);
    }

    private List<String> isScreened() {
        // tour: screening
        var screened = new Admission.Screened(Map.of(
                "age", Value.of(34),
                "sex", Value.of("female"),
                "body_weight", Value.of(80),
                "pregnant", Value.no(),
                "breast_feeding", Value.no()));
        var hasty = new Admission.ConsentGiven("1.0", List.of(true, true, false, true, false, true, false));
        var understood = new Admission.ConsentGiven("1.0", List.of(true, true, false, false, false, true, false));

        var decisions = List.of(
                propose(HERSELF, screened, "2027-02-22T10:00"),
                propose(HERSELF, hasty, "2027-02-22T10:30"),
                propose(HERSELF, understood, "2027-02-22T10:50"));
        // end
        assertThat(decisions.get(1)).isInstanceOf(Decision.Refused.class);
        return inWords(decisions);
    }

    private List<String> isEnrolled() {
        propose(INVESTIGATOR, vitals(118, 74), "2027-02-22T11:00");
        atScreening(what -> !(what instanceof Assessment.What.Echo));
        // tour: enrolment
        var enrolled = new Admission.Enrolled("zurich", "zurich", true, true);
        var echo = new Measurement.EchoRead(Set.of(), "Dr. Eve Example");
        var place = new Admission.AllocationAssigned("zurich", 1);
        var course = new Admission.CourseStarted(LocalDate.of(2027, 3, 1), ZURICH);

        var decisions = List.of(
                propose(INVESTIGATOR, enrolled, "2027-02-23T11:00"),
                propose(PHYSICIAN, echo, "2027-02-24T15:00"),
                propose(INVESTIGATOR, enrolled, "2027-02-24T16:00"),
                propose(PREPARER, place, "2027-02-25T09:00"),
                propose(INVESTIGATOR, course, "2027-02-25T09:10"),
                propose(PREPARER, new Dosing.KitDispensed(kit1, 1), "2027-02-28T09:00"));
        // end
        assertThat(decisions.getFirst()).isInstanceOf(Decision.Refused.class);
        assertThat(anna.standing().isEnrolled()).isTrue();
        return inWords(decisions);
    }

    private List<String> isAskedBeforeTheFirstCapsule() {
        rescreens("2027-03-01T07:00");
        // tour: before
        var slot = new SlotId(1, 1);
        var unasked = beforeDose.verdict(conduct, anna, at("2027-03-01T08:40"), slot, kit1);

        var gone = study.setting().checklist().stream().map(Setting.Check::code).collect(Collectors.toSet());
        propose(HERSELF, new Dosing.SettingChecked(slot, gone, true), "2027-03-01T08:45");
        propose(HERSELF, slept(7.5), "2027-03-01T08:50");
        propose(HERSELF, vitals(117, 73), "2027-03-01T08:55");
        var asked = beforeDose.verdict(conduct, anna, at("2027-03-01T09:00"), slot, kit1);
        // end
        assertThat(unasked.verdict()).isEqualTo(Verdict.HOLD);
        assertThat(asked.verdict()).isEqualTo(Verdict.NONE);
        return List.of(unasked.verdict() + " " + unasked.because(), asked.verdict() + " " + asked.because());
    }

    private List<String> takesTheFirstCapsule() {
        // tour: capsule
        var taken = new Dosing.DoseTaken(new SlotId(1, 1), kit1, 1, new Amount.Unknown());
        var decision = propose(HERSELF, taken, "2027-03-01T09:05");
        // end
        assertThat(anna.doses().taken()).hasSize(1);
        propose(INVESTIGATOR, new Report.ContactMade("next-day", true), "2027-03-02T10:00");
        propose(PREPARER, new Dosing.KitDispensed(kit2, 1), "2027-03-07T09:00");
        return inWords(List.of(decision));
    }

    private List<String> reads148() {
        rescreens("2027-03-08T08:00");
        var slot = new SlotId(2, 1);
        var gone = study.setting().checklist().stream().map(Setting.Check::code).collect(Collectors.toSet());
        propose(HERSELF, new Dosing.SettingChecked(slot, gone, true), "2027-03-08T08:40");
        propose(HERSELF, slept(7), "2027-03-08T08:45");
        // tour: reading
        var decision = propose(HERSELF, vitals(148, 84), "2027-03-08T08:50");
        // end
        assertThat(anna.supervision().standing()).hasSize(2);
        reading = ((Decision.Accepted) decision).entries().getFirst().id();
        return inWords(List.of(decision));
    }

    private List<String> seesWhatIsDue() {
        // tour: agenda
        var held = Agenda.of(study, anna, at("2027-03-08T08:55"));
        var verdict = beforeDose.verdict(conduct, anna, at("2027-03-08T08:55"), new SlotId(2, 1), kit2);
        // end
        assertThat(held).filteredOn(due -> due.state() instanceof DueState.Held).hasSize(1);
        assertThat(verdict.verdict()).isEqualTo(Verdict.HOLD);
        var lines = new ArrayList<>(held.stream().map(TourTest::inWords).toList());
        lines.add("");
        lines.add(verdict.verdict().toString());
        lines.addAll(verdict.because());
        return lines;
    }

    private List<String> isNotLiftedByTheWrongRole() {
        // tour: refusal
        var hold = anna.supervision().standing().getFirst();
        var lifted = new Oversight.HoldLifted(hold.entry(), "She feels well.");
        var decision = propose(INVESTIGATOR, lifted, "2027-03-08T09:00");
        // end
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return inWords(List.of(decision));
    }

    private List<String> corrects() {
        // tour: correction
        var right = new Rights.EntryCorrected(reading, vitals(128, 84), null, "I typed 148; the cuff says 128.");
        var decision = propose(HERSELF, right, "2027-03-08T09:05");
        var systolic = anna.readings().latest("systolic_bp", at("2027-03-08T09:05"));
        var standing = anna.supervision().standing();
        // end
        assertThat(systolic.orElseThrow().value()).isEqualTo(Value.of(128));
        assertThat(standing).hasSize(2);
        assertThat(log.stream().map(Entry::id)).contains(reading);
        var lines = new ArrayList<>(inWords(List.of(decision)));
        lines.add("systolic_bp is known as %.0f; holds that stand: %d"
                .formatted(((Value.Number) systolic.orElseThrow().value()).value(), standing.size()));
        return lines;
    }

    private List<String> isLifted() {
        // tour: lifting
        var decisions = new ArrayList<Decision>();
        for (var hold : anna.supervision().standing()) {
            var lifted = new Oversight.HoldLifted(hold.entry(), "Seen on the cuff: 128; repeated: 124.");
            decisions.add(propose(PHYSICIAN, lifted, "2027-03-08T09:30"));
        }
        var open = Agenda.of(study, anna, at("2027-03-08T09:35"));
        var verdict = beforeDose.verdict(conduct, anna, at("2027-03-08T09:35"), new SlotId(2, 1), kit2);
        // end
        assertThat(verdict.verdict()).isEqualTo(Verdict.NONE);
        assertThat(open).noneMatch(due -> due.state() instanceof DueState.Held);
        var lines = new ArrayList<>(inWords(decisions));
        lines.add("");
        lines.addAll(open.stream().map(TourTest::inWords).toList());
        lines.add("");
        lines.add(verdict.verdict() + " " + verdict.because());
        return lines;
    }

    private List<String> isReplayed() {
        // tour: replay
        var text = EntryLog.write(log);
        var read = ((EntryLog.Whole) EntryLog.read(text)).entries();

        var again = Participant.unknown(ANNA);
        for (var entry : read) {
            again = entry.participant() == null ? again : evolve.participant(again, entry);
        }
        var twice = evolve.participant(again, read.getLast());
        var sentTwice = decide.decide(conduct, anna, read.getLast());
        // end
        assertThat(again).isEqualTo(anna);
        assertThat(twice).isEqualTo(anna);
        assertThat(read).isEqualTo(log);
        assertThat(((Decision.Accepted) sentTwice).entries()).isEmpty();
        return List.of(
                "the same person: " + again.equals(anna),
                "the same entry folded in twice changes nothing: " + twice.equals(anna),
                "sent twice, it adds " + ((Decision.Accepted) sentTwice).entries() + " to the record");
    }

    private List<String> isRehearsed() {
        // tour: rehearsal
        var plan = new Rehearsal.Plan(12, 1, LocalDate.of(2027, 3, 1), ZURICH, Assumptions.byDefault());
        var rehearsal = Rehearsal.of(study, tables, plan, _ -> {});
        // end
        var people = rehearsal.people();
        assertThat(people).hasSize(12);
        var held = people.get(new ParticipantId("P001")).supervision().holds();
        var stopped = people.get(new ParticipantId("P002")).supervision().stop();
        var left = people.get(new ParticipantId("P003")).standing().left();
        assertThat(held).isNotEmpty();
        assertThat(stopped).isNotNull();
        assertThat(left).isNotNull();
        return List.of(
                "P001 was held: " + !held.isEmpty(),
                "P002 was stopped by a rule: " + (stopped != null),
                "P003 left: " + (left != null));
    }

    private List<String> isFound() {
        var plan = new Rehearsal.Plan(12, 1, LocalDate.of(2027, 3, 1), ZURICH, Assumptions.byDefault());
        var rehearsal = Rehearsal.of(study, tables, plan, _ -> {});
        var list = Objects.requireNonNull(rehearsal.allocations()).list();
        var said = new ArrayList<String>();
        var kinds = new TreeMap<Finding.Kind, Integer>();
        for (var person : new TreeMap<>(rehearsal.people()).values()) {
            var place = person.standing().place();
            var firstDay = person.standing().firstDay();
            if (place == null || firstDay == null) {
                continue;
            }
            // tour: findings
            var held = list.sequence(place.stratum(), place.sequence())
                    .orElseThrow()
                    .arms();
            var course = new PersonCourse(study, person, held, firstDay);
            var entries = rehearsal.log().stream()
                    .filter(entry -> person.id().equals(entry.participant()))
                    .toList();
            var found = PersonFindings.of(course, Told.of(entries));
            // end
            if (said.isEmpty()) {
                found.forEach(each -> said.add("%s, %s: %s"
                        .formatted(
                                person.id(),
                                each.outcome().code(),
                                Codes.of(each.analysis().finding().kind()))));
            }
            found.forEach(each -> kinds.merge(each.analysis().finding().kind(), 1, Integer::sum));
        }
        assertThat(said).isNotEmpty();
        kinds.forEach((kind, count) -> said.add("of all: %d %s".formatted(count, Codes.of(kind))));
        return said;
    }

    private Decision proposeForStudy(Author who, StudyEvent event, String time) {
        var entry = Entry.ofStudy(nextId(), who, Times.now(at(time).atZone(ZURICH)), event);
        return append(decide.decide(conduct, entry));
    }

    private void rescreens(String time) {
        var answers = new Admission.Rescreened(Map.of("heart_or_vessel_disease", Value.no()));
        var test = new Measurement.PregnancyTested(false, 21 * 24);
        assertThat(propose(HERSELF, answers, time)).isInstanceOf(Decision.Accepted.class);
        assertThat(propose(HERSELF, test, time)).isInstanceOf(Decision.Accepted.class);
    }

    private static Report.CheckInAnswered slept(double hours) {
        return new Report.CheckInAnswered("LIMEN-SLEEP", Map.of(), Map.of("sleep_hours", Value.of(hours)));
    }

    private static Measurement.VitalsMeasured vitals(int systolic, int diastolic) {
        return new Measurement.VitalsMeasured(
                new BloodPressure(systolic, diastolic),
                new HeartRate(64),
                new BodyTemperature(36.6),
                null,
                null,
                false,
                "upper-arm cuff");
    }

    /// What the protocol asks for at screening, answered as a healthy person would.
    private void atScreening(Predicate<Assessment.What> wanted) {
        var traits = new Traits(Part.BY_THE_DICE, true, 34, 80, 118, 74, 64, 36.6, 58, 7.5);
        var answers = new Answers(traits, Assumptions.byDefault(), new SplittableRandom(1));
        study.assessments().stream()
                .filter(assessment -> assessment.when() instanceof Assessment.When.AtScreening)
                .filter(assessment -> wanted.test(assessment.what()))
                .flatMap(assessment -> answers.to(assessment.what(), null, new Answers.Now(false, false)).stream())
                .map(event -> propose(event instanceof Report ? HERSELF : INVESTIGATOR, event, "2027-02-22T12:00"))
                .forEach(decision -> assertThat(decision).isInstanceOf(Decision.Accepted.class));
    }

    private static List<String> inWords(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> switch (decision) {
                    case Decision.Refused(var because) -> List.of("refused: " + because).stream();
                    case Decision.Accepted(var entries, var judgement) ->
                        entries.stream().map(TourTest::inWords);
                })
                .toList();
    }

    private static String inWords(Entry entry) {
        var what = entry.event().getClass().getSimpleName();
        return "%s: %s"
                .formatted(
                        entry.author(),
                        switch (entry.event()) {
                            case Oversight.HoldPlaced hold ->
                                "%s %s, lifted by the %s: %s"
                                        .formatted(what, hold.rule(), Codes.of(hold.lifter()), hold.because());
                            case StudyEvent _, ParticipantEvent _ -> what;
                        });
    }

    private static String inWords(Due due) {
        var state = switch (due.state()) {
            case DueState.Ahead _ -> "ahead";
            case DueState.Open _ -> "open";
            case DueState.Overdue _ -> "overdue";
            case DueState.Held(var because) -> "held, for %d reasons".formatted(because.size());
        };
        return "%-34s %s  %s".formatted(due.key(), HOUR.format(due.planned()), state);
    }

    private void step(String name, Supplier<List<String>> region) {
        printed.put(name, region.get().stream().map(TourTest::wrapped).collect(Collectors.joining("\n")) + "\n");
    }

    private static String wrapped(String line) {
        return line.startsWith("capsule") || line.startsWith("assess")
                ? line
                : line.replaceAll("(.{80,100}) (?=.{12})", "$1\n    ");
    }

    private EventId nextId() {
        return new EventId(new UUID(1, ++ids));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZURICH).toInstant();
    }

    private static Protocol example() {
        try {
            var text = Files.readString(Path.of("..", "examples", "protocols", "n-of-1.yaml"));
            return ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
