package limen.report.timeline;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.report.ExampleFindings;
import limen.report.timeline.Background.Score;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.KitNumber;
import limen.study.Oversight;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.StudyEvent;

/// Invented records: somebody with a hold and a stop, somebody who leaves, somebody alone with a journal.
public final class ExampleRecords {
    static final String PRIVATE = "Lorna said I should not tell";
    static final String SLEPT = "You slept less than five hours, so nothing is taken today.";

    private static final int[] MOOD = {46, 52, 38, 44, 55, 50, 41, 58, 49, 47, 61, 40, 53, 45};

    private ExampleRecords() {}

    /// One hold lifted, one that lapses, a late dose, a half one, a correction, a grade 2 event, a stop, follow-up.
    static List<Entry> stopped() {
        var log = new RecordBuilder("P-014");
        admitted(log);
        var misread = log.vitals(0, "08:40", 168, 81, 72, 36.6);
        log.self(
                0, "08:45", new Rights.EntryCorrected(misread, RecordBuilder.vitals(126, 81, 72, 36.6), null, PRIVATE));
        log.self(0, "09:02", dose(1, 1, 1));
        log.self(0, "11:00", new Report.EffectReported("euphoria", 30));
        log.add(RecordBuilder.OKAFOR, 1, "09:10", new Report.ContactMade("dose+24h", true));
        log.vitals(7, "08:50", 121, 78, 70, 36.5);
        log.late(7, "14:20", RecordBuilder.at(9, "07:02").toInstant(), dose(1, 2, 1));
        log.self(8, "12:00", headache());
        log.self(8, "12:05", new Report.JournalWritten(PRIVATE, Set.of("people")));
        log.vitals(14, "08:41", 124, 77, 69, 36.7);
        log.self(14, "08:44", new Dosing.PreDoseAnswered(new SlotId(1, 3), Map.of("sleep_hours", Value.of(4))));
        log.add(
                RecordBuilder.RULES,
                14,
                "08:44",
                new Oversight.HoldPlaced(
                        new RuleId("ACUTE-SLEEP"),
                        Lifter.TIME,
                        "Sleep 4 hours; the limit is 5, and 5 would not have held."));
        log.self(14, "09:30", new Dosing.DoseSkipped(new SlotId(1, 3), SLEPT));
        log.vitals(21, "09:08", 148, 87, 78, 36.8);
        var hold = log.add(
                RecordBuilder.RULES,
                21,
                "09:08",
                new Oversight.HoldPlaced(
                        new RuleId("BP_A-RISE"),
                        Lifter.PHYSICIAN,
                        "Upper blood pressure 148 mmHg, 22 above the value before the first capsule; 20 or more holds."));
        var alarm = log.add(
                RecordBuilder.RULES,
                21,
                "09:08",
                new Oversight.AlarmOpened(Verdict.HOLD, new RuleId("BP_A-RISE"), "Upper blood pressure 148 mmHg."));
        log.add(RecordBuilder.LIND, 21, "09:41", new Oversight.AlarmRead(alarm, "Called; new cuff goes out today."));
        log.vitals(24, "10:00", 122, 79, 71, 36.6);
        log.add(
                RecordBuilder.LIND,
                24,
                "11:30",
                new Oversight.HoldLifted(hold, "Three seated readings 120 to 124 with a validated cuff."));
        log.self(28, "09:00", dose(2, 1, 0.5));
        log.add(
                RecordBuilder.OKAFOR,
                29,
                "10:00",
                new Oversight.DeviationRecorded("partial_dose", "Half a capsule; the rest was returned.", false));
        log.vitals(35, "08:52", 127, 80, 74, 36.9);
        log.self(35, "09:01", dose(2, 2, 1));
        log.self(38, "16:00", new Dosing.DoseTaken(null, new KitNumber("LOW-0042"), 1, new Amount.Unknown()));
        log.add(
                RecordBuilder.OKAFOR,
                39,
                "10:00",
                new Oversight.DeviationRecorded("off_schedule", "A capsule three days after the one before.", true));
        log.self(
                42,
                "10:15",
                new Report.UnwellReported(Map.of("chest_pain", Value.yes(), "dizziness_severe", Value.yes())));
        log.add(
                RecordBuilder.RULES,
                42,
                "10:15",
                new Oversight.DosingStopped(new RuleId("CARD-PAIN"), "Chest pain was reported; any chest pain stops."));
        log.add(
                RecordBuilder.RULES,
                42,
                "10:15",
                new Oversight.AlarmOpened(Verdict.SEEK_CARE, new RuleId("CARD-PAIN"), "Chest pain was reported."));
        IntStream.range(0, 44).forEach(day -> log.checkIn(day, MOOD[day % 14], MOOD[(day + 5) % 14]));
        questionnaires(log);
        log.add(RecordBuilder.OKAFOR, 70, "10:00", new Report.ContactMade("end-4-weeks", true));
        log.add(RecordBuilder.OKAFOR, 168, "10:00", new Report.ContactMade("end-18-weeks", false));
        return log.entries();
    }

    /// Two capsules, then leaving, then a contact.
    static List<Entry> left() {
        var log = new RecordBuilder("P-015");
        admitted(log);
        log.vitals(0, "08:40", 118, 76, 66, 36.4);
        log.self(0, "09:02", dose(1, 1, 1));
        log.vitals(7, "08:50", 119, 77, 67, 36.5);
        log.self(7, "09:10", dose(1, 2, 1));
        log.self(13, "19:00", new Rights.WithdrawnFromDosing(PRIVATE));
        IntStream.range(0, 13).forEach(day -> log.checkIn(day, MOOD[day % 14], MOOD[(day + 3) % 14]));
        log.add(RecordBuilder.OKAFOR, 41, "10:00", new Report.ContactMade("end-4-weeks", true));
        return log.entries();
    }

    /// Somebody alone.
    static List<Entry> personal() {
        var log = new RecordBuilder("me");
        for (var day : List.of(0, 4, 11, 19)) {
            log.self(day, "10:00", new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()));
            log.vitals(day, "12:00", 124 + day, 80, 75, 36.7);
        }
        log.vitals(20, "12:00", 150, 92, 88, 36.7);
        log.add(
                RecordBuilder.RULES,
                20,
                "12:00",
                new Oversight.HoldPlaced(
                        new RuleId("BP_A"), Lifter.PHYSICIAN, "Upper blood pressure 150 mmHg; the limit is 140."));
        IntStream.range(0, 21).forEach(day -> log.checkIn(day, MOOD[day % 14], MOOD[(day + 3) % 14]));
        return log.entries();
    }

    public static Timeline stoppedTimeline() {
        return Timelines.of(ExampleProtocols.study(), new ParticipantId("P-014"), stopped(), background());
    }

    public static Timeline leftTimeline() {
        return Timelines.of(ExampleProtocols.study(), new ParticipantId("P-015"), left(), background());
    }

    public static Timeline personalTimeline() {
        return Timelines.of(
                ExampleProtocols.journal(),
                new ParticipantId("me"),
                personal(),
                new Background(
                        ExampleRules.all(),
                        new TreeMap<>(),
                        _ -> List.of(),
                        List.of(),
                        false,
                        ExampleFindings.PROVENANCE));
    }

    static Background background() {
        return new Background(
                ExampleRules.all(),
                planned(),
                answered -> List.of(new Score(
                        answered.instrument(),
                        "phq9_total",
                        answered.answers().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        0,
                        27)),
                List.of(),
                true,
                ExampleFindings.PROVENANCE);
    }

    private static SortedMap<SlotId, ZonedDateTime> planned() {
        var planned = new TreeMap<SlotId, ZonedDateTime>();
        for (var week = 0; week < 8; week++) {
            planned.put(new SlotId(1 + week / 4, 1 + week % 4), RecordBuilder.at(7 * week, "09:00"));
        }
        return planned;
    }

    private static void admitted(RecordBuilder log) {
        log.study(-30, "09:00", new StudyEvent.StudyActivated("1.2"));
        log.add(RecordBuilder.OKAFOR, -20, "10:00", new Admission.Screened(Map.of("age", Value.of(34))));
        log.vitals(-20, "10:20", 124, 77, 69, 36.5);
        log.self(-14, "10:00", new Admission.ConsentGiven("2", List.of(true)));
        log.vitals(-14, "10:20", 122, 76, 68, 36.6);
        log.add(RecordBuilder.OKAFOR, -14, "11:00", new Admission.Enrolled("DUB", "DUB", true, true));
        log.add(RecordBuilder.RULES, -14, "11:01", new Admission.AllocationAssigned("DUB", 3));
        log.add(RecordBuilder.OKAFOR, -1, "09:00", new Dosing.KitDispensed(new KitNumber("LOW-0042"), 8));
        log.add(
                RecordBuilder.OKAFOR,
                -1,
                "10:00",
                new Admission.CourseStarted(ExampleProtocols.FIRST_DAY, ExampleProtocols.DUBLIN));
    }

    private static void questionnaires(RecordBuilder log) {
        var day = -14;
        for (var total : List.of(7, 6, 8, 5, 9)) {
            log.self(day, "19:00", new Report.QuestionnaireAnswered("PHQ-9", Map.of("a", total)));
            day += 14;
        }
    }

    private static Dosing.DoseTaken dose(int period, int number, double capsules) {
        return new Dosing.DoseTaken(
                new SlotId(period, number), new KitNumber("LOW-0042"), capsules, new Amount.Unknown());
    }

    private static AdverseEvents.Reported headache() {
        return new AdverseEvents.Reported(
                "headache",
                PRIVATE,
                2,
                Set.of(),
                AdverseEvents.Causality.POSSIBLE,
                true,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
    }
}
