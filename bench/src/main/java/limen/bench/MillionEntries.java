package limen.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Times;

/// A hundred entries of each of ten thousand people who do not exist.
final class MillionEntries {
    static final int PEOPLE = 10_000;
    static final int ENTRIES = 100;
    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");

    private MillionEntries() {}

    /// Everybody's entries shuffled together, as they arrive over three months: mostly check-ins and vital signs.
    static List<Entry> inOrder() {
        var log = new ArrayList<Entry>(PEOPLE * ENTRIES);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> new ParticipantId("P-%05d".formatted(person)))
                .toList();
        for (int number = 0; number < ENTRIES; number++) {
            for (int person = 0; person < PEOPLE; person++) {
                var who = people.get(person);
                var at = START.plus(Duration.ofHours(21L * number)).plusSeconds(person);
                log.add(Entry.of(
                        new EventId(new UUID(mixed(person), mixed(number * 31L + person))),
                        who,
                        new Author(Role.PARTICIPANT, who.text()),
                        Times.now(at.atZone(ZoneOffset.UTC)),
                        event(number)));
            }
        }
        return log;
    }

    private static ParticipantEvent event(int number) {
        if (number == 0) {
            return new Admission.Screened(Map.of("age", Value.of(34), "sex", Value.of("female")));
        }
        if (number == 1) {
            return new Admission.Enrolled("BER", "BER", true, true);
        }
        if (number == 2) {
            return new Admission.CourseStarted(LocalDate.of(2027, 1, 12), ZoneId.of("Europe/Berlin"));
        }
        return switch (number % 8) {
            case 0 -> new Dosing.DoseTaken(new SlotId(1, number / 8), null, 1, new Amount.Unknown());
            case 1, 2 ->
                new Measurement.VitalsMeasured(
                        new BloodPressure(120, 75),
                        new HeartRate(64),
                        new BodyTemperature(36.6),
                        null,
                        null,
                        false,
                        "cuff");
            case 3 -> new Report.QuestionnaireAnswered("WHO-5", Map.of("1", 4, "2", 4, "3", 3, "4", 4, "5", 5));
            case 4 -> new Report.JournalWritten("A quiet day with a long walk.", Set.of());
            case 5 -> new Report.AllocationGuessed(null, Report.AllocationGuessed.GuessedArm.DO_NOT_KNOW, 20, Set.of());
            default ->
                new Report.CheckInAnswered(
                        "LIMEN-DAY", Map.of("mood", 60, "energy", 55), Map.of("sleep_hours", Value.of(7.5)));
        };
    }

    /// Ids as random as those that clients make.
    private static long mixed(long number) {
        var mixed = (number + 1) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
