package limen.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import limen.evidence.Rules;
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
import limen.study.Measurement;
import limen.study.Participant;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.SlotId;
import limen.study.Times;

/// Folds a million entries of ten thousand people in memory, again and again, and prints entries per second and the
/// bytes that each person's state keeps beyond the log itself.
public final class ReplayBenchmark {
    private static final int PEOPLE = 10_000;
    private static final int ENTRIES = 100;
    private static final int ROUNDS = 8;
    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");

    private record Folded(Map<ParticipantId, Participant> people, Conduct conduct) {}

    private ReplayBenchmark() {}

    /// Called without arguments.
    public static void main(String[] arguments) {
        var log = log();
        var before = used();
        var folded = new Folded(Map.of(), Conduct.NEW);
        for (int round = 1; round <= ROUNDS; round++) {
            folded = new Folded(Map.of(), Conduct.NEW);
            var start = System.nanoTime();
            folded = fold(log);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %,d entries in %.2f s, %,.0f entries/s%n",
                    round, log.size(), seconds, log.size() / seconds);
        }
        var kept = used() - before;
        System.out.printf(
                "%,d participants of %d entries: %,d bytes each beyond the log, %,.0f MB in all%n",
                folded.people().size(), ENTRIES, kept / PEOPLE, kept / 1e6);
        if (folded.conduct().tally().dosed().size() != PEOPLE || log.size() != PEOPLE * ENTRIES) {
            throw new IllegalStateException("not everybody was folded");
        }
    }

    private static Folded fold(List<Entry> log) {
        var evolve = new Evolve(new Findings((_, answers) -> Map.of("who5_percent", Value.of(4.0 * answers.size()))));
        var evolveStudy = new EvolveStudy(Rules.reviewed()::find);
        var people = new HashMap<ParticipantId, Participant>();
        var conduct = Conduct.NEW;
        for (var entry : log) {
            var who = entry.participant();
            if (who != null) {
                var person = people.get(who);
                people.put(who, evolve.participant(person == null ? Participant.unknown(who) : person, entry));
            }
            conduct = evolveStudy.after(conduct, entry);
        }
        return new Folded(people, conduct);
    }

    /// Everybody's entries shuffled together, as they arrive over three months: mostly check-ins and vital signs.
    private static List<Entry> log() {
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

    private static long used() {
        var runtime = Runtime.getRuntime();
        var least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
