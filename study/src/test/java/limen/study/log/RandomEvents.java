package limen.study.log;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.BodyWeight;
import limen.quantity.Dose;
import limen.quantity.HeartRate;
import limen.quantity.OxygenSaturation;
import limen.quantity.Salt;
import limen.safety.Value;
import limen.study.Access;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Correctable;
import limen.study.Credential;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.Kit;
import limen.study.KitNumber;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Standing;
import limen.study.StudyEvent;
import limen.study.Tally;
import limen.study.Times;
import org.jspecify.annotations.Nullable;

/// Random events with values such as a study could hold, each type as often as any other.
public final class RandomEvents {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "UTC", "Z", "+05:30", "America/St_Johns", "Pacific/Apia");
    private static final List<String> WORDS = List.of(
            "slept badly",
            "a \"loud\" day",
            "müde, aber ruhig",
            "line\nbreak",
            "tab\there",
            "\\",
            "🙂 fine",
            "<b>",
            "ok");
    private static final List<String> OBSERVATIONS =
            List.of("euphoria", "jaw_tension", "anxiety", "sleep_hours", "nausea", "driving_planned");

    private final RandomGenerator random;
    private final Map<Class<? extends Event>, Supplier<? extends Event>> makers = new LinkedHashMap<>();
    private final Map<Class<? extends Correctable>, Supplier<? extends Correctable>> correctable =
            new LinkedHashMap<>();

    public RandomEvents(RandomGenerator random) {
        this.random = random;
        study();
        admission();
        dosing();
        measurements();
        reports();
        adverseEvents();
        oversight();
        rights();
        access();
        makers.putAll(correctable);
    }

    /// Every type of event that can be made.
    public Set<Class<? extends Event>> types() {
        return makers.keySet();
    }

    public Event ofType(Class<? extends Event> type) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("RandomEvents makes no " + type.getName() + "; give it a line here");
        }
        return maker.get();
    }

    public Event event() {
        return ofType(one(List.copyOf(makers.keySet())));
    }

    public ParticipantEvent participantEvent() {
        while (true) {
            if (event() instanceof ParticipantEvent event) {
                return event;
            }
        }
    }

    public Correctable correctable() {
        return one(List.copyOf(correctable.values())).get();
    }

    public Entry entry() {
        return entry(event());
    }

    public Entry entry(Event event) {
        var participant = event instanceof ParticipantEvent ? participant() : null;
        return new Entry(id(), participant, author(), times(), event);
    }

    public Times times() {
        var occurred = moment();
        var planned = maybe(() -> occurred.plusMinutes(random.nextInt(-600, 600)));
        return new Times(planned, occurred, occurred.toInstant().plusMillis(random.nextInt(0, 100_000_000)));
    }

    public EventId id() {
        return new EventId(new UUID(random.nextLong(), random.nextLong()));
    }

    public ParticipantId participant() {
        return new ParticipantId("P" + random.nextInt(1, 40));
    }

    public Author author() {
        return new Author(any(Role.class), one(List.of("P7", "dr-a", "pharmacy", "monitor 2", "Zoë")));
    }

    private void study() {
        makers.put(StudyEvent.ProtocolSigned.class, () -> new StudyEvent.ProtocolSigned(version(), sha(), text()));
        makers.put(StudyEvent.StudyActivated.class, () -> new StudyEvent.StudyActivated(version()));
        makers.put(StudyEvent.ProtocolAmended.class, () -> new StudyEvent.ProtocolAmended(version(), sha(), text()));
        makers.put(StudyEvent.ApprovalExtended.class, () -> new StudyEvent.ApprovalExtended("EC 12/2026", day()));
        makers.put(StudyEvent.AllocationsSealed.class, () -> new StudyEvent.AllocationsSealed(sha(), upTo(200)));
        makers.put(StudyEvent.DataLocked.class, () -> new StudyEvent.DataLocked(text()));
        makers.put(
                StudyEvent.AllocationsOpened.class,
                () -> new StudyEvent.AllocationsOpened(
                        sha(),
                        some(() -> new StudyEvent.AllocationsOpened.Opened(
                                participant(), some(() -> one(List.of("active", "placebo")))))));
        makers.put(
                StudyEvent.KitsReceived.class,
                () -> new StudyEvent.KitsReceived(some(this::kit), "L26-03", day(), "15.1 mg, 99.2 %"));
        makers.put(StudyEvent.KitDestroyed.class, () -> new StudyEvent.KitDestroyed(kit(), text(), "pharmacist B"));
        makers.put(StudyEvent.StudyStopped.class, () -> new StudyEvent.StudyStopped(maybe(() -> "STUDY-SAE"), text()));
        makers.put(StudyEvent.CopyTaken.class, () -> new StudyEvent.CopyTaken(any(StudyEvent.CopyTaken.Copy.class)));
        makers.put(StudyEvent.StudyResumed.class, () -> new StudyEvent.StudyResumed(text(), "chair"));
        makers.put(
                StudyEvent.RecordErased.class,
                () -> new StudyEvent.RecordErased(
                        new ParticipantId("erased-0a1b2c3d"),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        maybe(() -> new Standing.Place("all", 1 + random.nextInt(40))),
                        some(() -> new StudyEvent.RecordErased.KitLeft(kit(), Kit.Where.RETURNED, 4, 3.5)),
                        some(() -> new Tally.Weight(random.nextBoolean(), random.nextBoolean(), false))));
    }

    private void admission() {
        makers.put(Admission.Screened.class, () -> new Admission.Screened(observations()));
        makers.put(Admission.Rescreened.class, () -> new Admission.Rescreened(observations()));
        makers.put(
                Admission.ConsentGiven.class, () -> new Admission.ConsentGiven(version(), some(random::nextBoolean)));
        makers.put(
                Admission.Enrolled.class,
                () -> new Admission.Enrolled("berlin", "berlin/women", random.nextBoolean(), random.nextBoolean()));
        makers.put(Admission.AllocationAssigned.class, () -> new Admission.AllocationAssigned("berlin", upTo(60)));
        makers.put(Admission.CourseStarted.class, () -> new Admission.CourseStarted(day(), zone()));
        makers.put(Admission.ZoneChanged.class, () -> new Admission.ZoneChanged(zone()));
    }

    private void dosing() {
        makers.put(Dosing.KitDispensed.class, () -> new Dosing.KitDispensed(kit(), upTo(8)));
        makers.put(Dosing.KitReturned.class, () -> new Dosing.KitReturned(kit(), random.nextInt(0, 8)));
        correctable.put(
                Dosing.SettingChecked.class,
                () -> new Dosing.SettingChecked(
                        maybe(this::slot),
                        subset(List.of("quiet_place", "no_driving", "water", "phone")),
                        random.nextBoolean()));
        correctable.put(
                Dosing.PreDoseAnswered.class, () -> new Dosing.PreDoseAnswered(maybe(this::slot), observations()));
        correctable.put(
                Dosing.DoseTaken.class,
                () -> new Dosing.DoseTaken(
                        maybe(this::slot), maybe(this::kit), one(List.of(0.5, 1.0, 1.0, 2.0)), amount()));
        correctable.put(Dosing.DoseSkipped.class, () -> new Dosing.DoseSkipped(slot(), text()));
        correctable.put(Dosing.DoseMissed.class, () -> new Dosing.DoseMissed(slot(), text()));
        makers.put(Dosing.LabelsShuffled.class, () -> new Dosing.LabelsShuffled(3 + random.nextInt(2), 2, sha()));
        makers.put(
                Dosing.LabelGuessed.class,
                () -> new Dosing.LabelGuessed(
                        id(),
                        1 + random.nextInt(4),
                        any(Report.AllocationGuessed.GuessedArm.class),
                        random.nextInt(101)));
        makers.put(Dosing.LabelsOpened.class, () -> new Dosing.LabelsOpened(id(), List.of(1, 3)));
    }

    private void measurements() {
        correctable.put(Measurement.VitalsMeasured.class, this::vitals);
        correctable.put(
                Measurement.LaboratoryResulted.class,
                () -> new Measurement.LaboratoryResulted("serum_sodium", between(118, 150), "central"));
        correctable.put(
                Measurement.EcgRead.class,
                () -> new Measurement.EcgRead(between(360, 510), random.nextBoolean(), "cardiologist"));
        correctable.put(
                Measurement.EchoRead.class,
                () -> new Measurement.EchoRead(
                        subset(List.of("mitral_regurgitation", "aortic_regurgitation")), "cardiologist"));
        correctable.put(
                Measurement.PregnancyTested.class,
                () -> new Measurement.PregnancyTested(random.nextBoolean(), upTo(168)));
    }

    private Measurement.VitalsMeasured vitals() {
        return new Measurement.VitalsMeasured(
                maybe(() -> new BloodPressure(random.nextInt(95, 186), random.nextInt(50, 95))),
                maybe(() -> new HeartRate(random.nextInt(45, 151))),
                maybe(() -> new BodyTemperature(between(35.5, 39.5))),
                maybe(() -> new OxygenSaturation(random.nextInt(88, 101))),
                maybe(() -> new BodyWeight(between(45, 130))),
                random.nextInt(20) == 0,
                "cuff 3");
    }

    private void reports() {
        correctable.put(
                Report.CheckInAnswered.class,
                () -> new Report.CheckInAnswered("LIMEN-DAY", answers(100), observations()));
        correctable.put(
                Report.QuestionnaireAnswered.class, () -> new Report.QuestionnaireAnswered("PHQ-9", answers(3)));
        correctable.put(
                Report.TaskPerformed.class,
                () -> new Report.TaskPerformed("reaction-time", some(() -> String.valueOf(random.nextInt(180, 600)))));
        correctable.put(
                Report.JournalWritten.class,
                () -> new Report.JournalWritten(text(), subset(List.of("work", "sleep", "friends"))));
        correctable.put(
                Report.AllocationGuessed.class,
                () -> new Report.AllocationGuessed(
                        maybe(this::slot),
                        any(Report.AllocationGuessed.GuessedArm.class),
                        random.nextInt(0, 101),
                        subset(List.of(Report.AllocationGuessed.GuessReason.values()))));
        correctable.put(
                Report.EffectReported.class,
                () -> new Report.EffectReported(one(OBSERVATIONS), random.nextInt(0, 101)));
        correctable.put(Report.UnwellReported.class, () -> new Report.UnwellReported(observations()));
        correctable.put(
                Report.MedicineReported.class,
                () -> new Report.MedicineReported(one(List.of("ibuprofen", "sertraline")), random.nextBoolean()));
        correctable.put(Report.DependenceChecked.class, () -> new Report.DependenceChecked(observations()));
        correctable.put(Report.LifeEventReported.class, () -> new Report.LifeEventReported("loss", text()));
        correctable.put(Report.ContactMade.class, () -> new Report.ContactMade("day-30", random.nextBoolean()));
    }

    private void adverseEvents() {
        correctable.put(
                AdverseEvents.Reported.class,
                () -> new AdverseEvents.Reported(
                        "Insomnia",
                        text(),
                        random.nextInt(1, 6),
                        subset(List.of(AdverseEvents.Seriousness.values())),
                        any(AdverseEvents.Causality.class),
                        random.nextBoolean(),
                        any(AdverseEvents.Action.class),
                        any(AdverseEvents.Outcome.class)));
        makers.put(
                AdverseEvents.FollowedUp.class,
                () -> new AdverseEvents.FollowedUp(
                        id(), any(AdverseEvents.Causality.class), any(AdverseEvents.Outcome.class), text()));
        makers.put(AdverseEvents.SentToAuthority.class, () -> new AdverseEvents.SentToAuthority(id(), "authority"));
    }

    private void oversight() {
        makers.put(Oversight.FoundIneligible.class, () -> new Oversight.FoundIneligible(rule(), text()));
        makers.put(
                Oversight.HoldPlaced.class,
                () -> new Oversight.HoldPlaced(maybe(this::rule), any(Lifter.class), text()));
        makers.put(Oversight.HoldLifted.class, () -> new Oversight.HoldLifted(id(), text()));
        makers.put(Oversight.DosingStopped.class, () -> new Oversight.DosingStopped(maybe(this::rule), text()));
        makers.put(
                Oversight.AlarmOpened.class,
                () -> new Oversight.AlarmOpened(any(Verdict.class), maybe(this::rule), text()));
        makers.put(Oversight.AlarmRead.class, () -> new Oversight.AlarmRead(id(), text()));
        makers.put(
                Oversight.AlarmSending.class,
                () -> new Oversight.AlarmSending(id(), any(Oversight.Channel.class), "on duty", upTo(9)));
        makers.put(
                Oversight.AlarmSent.class,
                () -> new Oversight.AlarmSent(
                        id(), any(Oversight.Channel.class), "on duty", random.nextBoolean(), text()));
        makers.put(
                StudyEvent.StopAlarm.class,
                () -> new StudyEvent.StopAlarm((Oversight.OnAlarm)
                        ofType(one(List.of(Oversight.AlarmRead.class, Oversight.AlarmSent.class)))));
        makers.put(
                Oversight.TitrationApproved.class,
                () -> new Oversight.TitrationApproved(
                        "step-2", text(), random.nextBoolean() ? null : random.nextInt(6)));
        makers.put(Oversight.UnblindingAsked.class, () -> new Oversight.UnblindingAsked(text()));
        makers.put(Oversight.EmergencyUnblinded.class, () -> new Oversight.EmergencyUnblinded(text(), "dr-b"));
        makers.put(
                Oversight.DeviationRecorded.class,
                () -> new Oversight.DeviationRecorded("window", text(), random.nextBoolean()));
    }

    private void access() {
        makers.put(Access.Invited.class, () -> new Access.Invited(sha(), moment().toInstant()));
        makers.put(
                Access.CredentialsSet.class,
                () -> new Access.CredentialsSet(
                        maybe(this::sha),
                        random.nextBoolean()
                                ? List.of(passkey())
                                : List.of(
                                        new Credential.Password("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"),
                                        new Credential.OneTimeCodes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))));
        makers.put(
                Access.CredentialRemoved.class,
                () -> new Access.CredentialRemoved(maybe(() -> "b2xkLXBob25l"), text()));
        makers.put(Access.SignedInWithCodes.class, () -> new Access.SignedInWithCodes(random.nextLong(60_000_000)));
        makers.put(
                Access.SignedInWithPasskey.class,
                () -> new Access.SignedInWithPasskey("bXktcGhvbmU", random.nextInt(0, 900)));
        makers.put(
                Access.SignatureProvedWithCodes.class,
                () -> new Access.SignatureProvedWithCodes(random.nextLong(60_000_000)));
        makers.put(
                Access.SignatureProvedWithPasskey.class,
                () -> new Access.SignatureProvedWithPasskey("bXktcGhvbmU", random.nextInt(0, 900)));
        makers.put(Access.SignInPaused.class, () -> new Access.SignInPaused(upTo(30), moment().toInstant()));
        makers.put(Access.AccessEnded.class, () -> new Access.AccessEnded(text()));
        makers.put(
                StudyEvent.StaffAccess.class,
                () -> new StudyEvent.StaffAccess(
                        one(List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.PREPARER, Role.MONITOR, Role.STATISTICIAN)),
                        "Zoë Lind",
                        (Access) ofType(one(List.of(
                                Access.Invited.class, Access.CredentialsSet.class, Access.SignedInWithCodes.class)))));
    }

    private Credential passkey() {
        return new Credential.Passkey("bXktcGhvbmU", "pQECAyYgASFYIA", random.nextInt(0, 900), "my phone");
    }

    private void rights() {
        makers.put(
                Rights.EntryCorrected.class,
                () -> new Rights.EntryCorrected(id(), correctable(), maybe(this::moment), "typing mistake"));
        makers.put(Rights.WithdrawnFromDosing.class, () -> new Rights.WithdrawnFromDosing(text()));
        makers.put(Rights.WithdrawnFromData.class, () -> new Rights.WithdrawnFromData(text()));
        makers.put(Rights.Erased.class, () -> new Rights.Erased(text()));
        makers.put(Rights.Signed.class, () -> new Rights.Signed(id(), "reviewed", sha()));
    }

    private Amount amount() {
        var salt = any(Salt.class);
        return switch (random.nextInt(3)) {
            case 0 -> new Amount.Measured(new Dose(between(5, 30), salt), "L26-03");
            case 1 -> new Amount.Estimated(new Dose(between(5, 30), salt), between(0, 5));
            default -> new Amount.Unknown();
        };
    }

    private Map<String, Value> observations() {
        var values = new LinkedHashMap<String, Value>();
        subset(OBSERVATIONS).forEach(name -> values.put(name, value()));
        return values;
    }

    private Value value() {
        return switch (random.nextInt(4)) {
            case 0 -> Value.yes();
            case 1 -> Value.no();
            case 2 -> Value.of(one(List.of("mild", "ssri", "12")));
            default -> Value.of(between(0, 100));
        };
    }

    private Map<String, Integer> answers(int highest) {
        var answers = new LinkedHashMap<String, Integer>();
        IntStream.rangeClosed(1, 9)
                .filter(_ -> random.nextInt(8) > 0)
                .forEach(item -> answers.put(String.valueOf(item), random.nextInt(0, highest + 1)));
        return answers;
    }

    private ZonedDateTime moment() {
        var since = Duration.ofSeconds(random.nextLong(0, 300L * 24 * 3600));
        var rounded = random.nextBoolean() ? since.truncatedTo(ChronoUnit.HOURS) : since;
        return START.plus(rounded).atZone(zone());
    }

    private ZoneId zone() {
        return ZoneId.of(one(ZONES));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(START, ZoneId.of("UTC")).plusDays(random.nextInt(0, 900));
    }

    private SlotId slot() {
        return new SlotId(upTo(4), upTo(8));
    }

    private KitNumber kit() {
        return new KitNumber("K-%03d".formatted(random.nextInt(1, 400)));
    }

    private RuleId rule() {
        return new RuleId(one(List.of("BP_A", "HR-STOP", "PHQ9-I9")));
    }

    private String version() {
        return "1." + random.nextInt(0, 5);
    }

    private String sha() {
        return "%016x".formatted(random.nextLong()).repeat(4);
    }

    private String text() {
        return one(WORDS);
    }

    /// In tenths, as devices show them.
    private double between(double low, double high) {
        return Math.rint(random.nextDouble(low, high) * 10) / 10;
    }

    private int upTo(int highest) {
        return random.nextInt(1, highest + 1);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(0, 5)).toList();
    }

    private <T> Set<T> subset(List<T> all) {
        var chosen = new LinkedHashSet<T>();
        all.stream().filter(_ -> random.nextBoolean()).forEach(chosen::add);
        return chosen;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }
}
