package limen.study.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.KitNumber;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Rights;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.StudyEvent;
import limen.study.Times;
import org.jspecify.annotations.Nullable;

/// What people may come to propose: mostly plausible, sometimes by the wrong hand, late, early or twice.
final class Proposals {
    private static final List<ZoneId> ZONES =
            List.of(Protocols.BERLIN, ZoneId.of("America/New_York"), ZoneId.of("Asia/Tokyo"));
    private static final List<String> SIGNS = List.of(
            "headache",
            "vomiting",
            "much_drinking",
            "tremor",
            "sweating",
            "nausea",
            "palpitations",
            "oedema",
            "chest_pain",
            "confusion");

    private final Story story;
    private final RandomGenerator random;
    private Instant now;

    Proposals(Story story, RandomGenerator random, Instant now) {
        this.story = story;
        this.random = random;
        this.now = now;
    }

    Entry next() {
        if (random.nextInt(25) == 0 && !story.log().isEmpty()) {
            return one(story.log());
        }
        var minutes =
                random.nextInt(10) == 0 ? -random.nextInt(3000) : random.nextInt(random.nextBoolean() ? 90 : 4000);
        now = now.plus(Duration.ofMinutes(random.nextInt(8) == 0 ? 0 : minutes));
        var recorded = now.plusSeconds(random.nextInt(12) == 0 ? random.nextLong(-600, 90_000) : 0);
        var times = new Times(null, now.atZone(one(ZONES)), recorded);
        if (random.nextInt(14) == 0) {
            var event = ofStudy();
            return Entry.ofStudy(story.nextId(), author(event, Story.ANNA), times, event);
        }
        var who = random.nextInt(4) == 0 ? Story.BEN : Story.ANNA;
        var event = ofPerson(who);
        return Entry.of(story.nextId(), who, author(event, who), times, event);
    }

    private Author author(Event event, ParticipantId who) {
        var allowed = List.copyOf(Permission.of(event));
        var role = random.nextInt(8) == 0 ? one(List.of(Role.values())) : one(allowed);
        return switch (role) {
            case PARTICIPANT -> Story.participant(who);
            case INVESTIGATOR -> Story.INVESTIGATOR;
            case PHYSICIAN -> Story.PHYSICIAN;
            case PREPARER -> Story.PREPARER;
            case MONITOR -> Story.MONITOR;
            case STATISTICIAN -> new Author(role, "Sue Statistician");
            case RULES -> Author.RULES;
        };
    }

    private StudyEvent ofStudy() {
        return switch (random.nextInt(14)) {
            case 12 -> new StudyEvent.CopyTaken(StudyEvent.CopyTaken.Copy.TABLE);
            case 13 -> new StudyEvent.StopAlarm(new Oversight.AlarmRead(stop(), "seen"));
            case 0, 1 -> new StudyEvent.ProtocolSigned("1", Story.SEALED, "approved");
            case 2 -> new StudyEvent.StudyActivated("1");
            case 3 -> new StudyEvent.ProtocolAmended("2", Story.SEALED, "clearer");
            case 4 -> new StudyEvent.ApprovalExtended("2", LocalDate.of(2030, 1, 1));
            case 5 -> new StudyEvent.AllocationsSealed(Story.SEALED, 4);
            case 6 ->
                random.nextInt(8) == 0
                        ? new StudyEvent.DataLocked("done")
                        : new StudyEvent.StudyResumed("ok", "Second");
            case 7 -> new StudyEvent.AllocationsOpened(Story.SEALED, List.of());
            case 8 -> new StudyEvent.KitsReceived(List.of(kit()), "L2", LocalDate.of(2029, 1, 1), "");
            case 9 -> new StudyEvent.KitDestroyed(kit(), "damp", "witness");
            case 10 -> new StudyEvent.StudyStopped(null, "a pause");
            default -> new StudyEvent.StudyResumed("reviewed", "Dr. Second");
        };
    }

    private EventId stop() {
        var stops = story.conduct().stops().alarms();
        return stops.isEmpty() ? story.nextId() : one(stops).entry();
    }

    private ParticipantEvent ofPerson(ParticipantId who) {
        return switch (random.nextInt(34)) {
            case 0 -> new Admission.Screened(screening());
            case 1 -> new Admission.Rescreened(screening());
            case 2 -> new Admission.ConsentGiven("1", List.of(true, random.nextInt(4) == 0));
            case 3 -> new Admission.Enrolled("BER", "BER", random.nextInt(5) > 0, true);
            case 4 -> new Admission.AllocationAssigned("BER", random.nextInt(6));
            case 5 -> new Admission.CourseStarted(LocalDate.ofInstant(now, Protocols.BERLIN), one(ZONES));
            case 6 -> new Admission.ZoneChanged(one(ZONES));
            case 7 -> new Dosing.KitDispensed(kit(), 4);
            case 8 -> new Dosing.KitReturned(kit(), 2);
            case 9 -> new Dosing.SettingChecked(slot(), Set.of("quiet_place"), random.nextBoolean());
            case 10 -> new Dosing.PreDoseAnswered(slot(), Map.of("sleep_hours", Value.of(random.nextInt(3, 10))));
            case 11 -> new Dosing.DoseSkipped(new SlotId(random.nextInt(1, 6), 1), "away");
            case 12 -> new Dosing.DoseMissed(new SlotId(random.nextInt(1, 6), 1), "forgot");
            case 13, 14, 15, 16 -> dose();
            case 17, 18, 19 -> vitals();
            case 20 -> new Report.UnwellReported(Map.of(one(SIGNS), Value.yes(), "tiredness", Value.yes()));
            case 21 ->
                new Report.CheckInAnswered(
                        "LIMEN-DAY", Map.of(), Map.of("headache", random.nextBoolean() ? Value.yes() : Value.no()));
            case 22 -> new Report.QuestionnaireAnswered("WHO-5", Map.of("1", random.nextInt(26)));
            case 23 ->
                new Report.QuestionnaireAnswered("PHQ-9", Map.of("1", random.nextInt(20), "9", random.nextInt(8) / 5));
            case 24 ->
                new Report.MedicineReported(
                        one(List.of("ibuprofen", "propranolol", "sertraline", "Herbalux")), random.nextBoolean());
            case 25 -> adverseEvent();
            case 26 ->
                new AdverseEvents.FollowedUp(
                        any(who),
                        one(List.of(AdverseEvents.Causality.values())),
                        one(List.of(AdverseEvents.Outcome.values())),
                        "");
            case 27, 28 -> new Oversight.HoldLifted(standing(who), random.nextInt(6) == 0 ? " " : "looked at");
            case 29 -> oversight(who);
            case 30, 31 -> correction(who);
            case 32 -> new Measurement.EcgRead(random.nextInt(380, 470), false, "reader");
            default -> rights(who);
        };
    }

    private ParticipantEvent oversight(ParticipantId who) {
        return switch (random.nextInt(8)) {
            case 0 ->
                new Oversight.HoldPlaced(
                        random.nextBoolean() ? null : new RuleId("BP_A"), one(List.of(Lifter.values())), "by hand");
            case 1 -> new Oversight.DosingStopped(null, "by hand");
            case 2 -> new Oversight.AlarmRead(any(who), "");
            case 3, 4 -> new Oversight.TitrationApproved(random.nextBoolean() ? "UP" : "HIGHER", "tolerated");
            case 5 -> new Oversight.UnblindingAsked("coma");
            case 6 ->
                new Oversight.EmergencyUnblinded("coma", random.nextBoolean() ? Protocols.PHYSICIAN : "Dr. Second");
            default -> new Oversight.AlarmOpened(Verdict.STOP, null, "by hand");
        };
    }

    private ParticipantEvent rights(ParticipantId who) {
        return switch (random.nextInt(6)) {
            case 0 -> new Rights.WithdrawnFromDosing("enough");
            case 1 -> new Rights.WithdrawnFromData("private");
            case 2 -> new Rights.Erased("bye");
            default -> new Rights.Signed(any(who), "reviewed", Story.SEALED);
        };
    }

    private ParticipantEvent correction(ParticipantId who) {
        return new Rights.EntryCorrected(
                any(who),
                (Correctable) (random.nextBoolean() ? vitals() : dose()),
                random.nextBoolean()
                        ? null
                        : now.minus(Duration.ofMinutes(random.nextInt(5000))).atZone(one(ZONES)),
                "misread");
    }

    private Dosing.DoseTaken dose() {
        var amount = random.nextInt(5) == 0
                ? new Amount.Measured(Protocols.milligrams(random.nextInt(5, 35)), "L1")
                : new Amount.Unknown();
        return new Dosing.DoseTaken(
                slot(), random.nextInt(3) == 0 ? null : kit(), random.nextInt(9) == 0 ? 2 : 1, amount);
    }

    private Measurement.VitalsMeasured vitals() {
        return new Measurement.VitalsMeasured(
                new BloodPressure(
                        random.nextInt(6) == 0 ? random.nextInt(130, 190) : random.nextInt(105, 135),
                        random.nextInt(60, 92)),
                random.nextInt(3) == 0 ? null : new HeartRate(random.nextInt(50, 104)),
                random.nextInt(3) == 0 ? null : new BodyTemperature(36 + random.nextInt(22) / 10.0),
                null,
                null,
                false,
                "cuff");
    }

    private AdverseEvents.Reported adverseEvent() {
        return new AdverseEvents.Reported(
                "Headache",
                "my head",
                random.nextInt(1, 5),
                random.nextInt(3) == 0 ? Set.of(one(List.of(AdverseEvents.Seriousness.values()))) : Set.of(),
                one(List.of(AdverseEvents.Causality.values())),
                random.nextBoolean(),
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERING);
    }

    private Map<String, Value> screening() {
        return random.nextInt(3) > 0
                ? Story.screening()
                : Map.of(
                        "age",
                        Value.of(random.nextInt(17, 67)),
                        "urinary_retention",
                        random.nextBoolean() ? Value.yes() : Value.no());
    }

    private @Nullable SlotId slot() {
        return random.nextInt(3) == 0 ? null : new SlotId(random.nextInt(1, 6), 1);
    }

    private KitNumber kit() {
        return new KitNumber("K-00" + random.nextInt(1, 4));
    }

    private EventId standing(ParticipantId who) {
        var holds = story.person(who).supervision().standing();
        return holds.isEmpty() ? any(who) : one(holds).entry();
    }

    private EventId any(ParticipantId who) {
        var seen = new ArrayList<>(story.person(who).seen().keySet());
        return seen.isEmpty() ? story.nextId() : one(seen);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
