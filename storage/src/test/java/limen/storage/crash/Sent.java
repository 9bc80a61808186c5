package limen.storage.crash;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.storage.Batch;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;

/// One batch that a writer sends. All it holds follows from its name, so whoever looks for it later knows every letter.
///
/// @param run of the process that writes, from 1
/// @param writer within that process, from 0
/// @param number among the batches of that writer, from 1
record Sent(long seed, int run, int writer, int number) {
    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");
    private static final int PARTICIPANTS = 20;
    private static final int LONG_ENTRY = 6_000;

    /// Everybody who comes in a run: the writers of that run and of the next send something about them.
    static List<ParticipantId> participants(int run) {
        return IntStream.range(0, PARTICIPANTS)
                .mapToObj(number -> participant(run, number))
                .toList();
    }

    private static ParticipantId participant(int run, int number) {
        return new ParticipantId("P%02d-%02d".formatted(run, number));
    }

    Batch batch() {
        return Batch.of(entries());
    }

    List<Entry> entries() {
        var random = new SplittableRandom(seed ^ name().hashCode() * 0x9e3779b97f4a7c15L);
        var size = 1 + Math.max(0, random.nextInt(6) - 3);
        return IntStream.range(0, size).mapToObj(i -> entry(i, random)).toList();
    }

    private String name() {
        return "%d %d %d %d".formatted(seed, run, writer, number);
    }

    private Entry entry(int place, RandomGenerator random) {
        var id = new EventId(UUID.nameUUIDFromBytes((name() + " " + place).getBytes(StandardCharsets.UTF_8)));
        var times = Times.now(
                START.plus(Duration.ofMinutes(random.nextInt(100_000))).atZone(ZoneOffset.UTC));
        var person = random.nextInt(PARTICIPANTS + 1);
        var came = random.nextInt(4) == 0 ? Math.max(1, run - 1) : run;
        return person == PARTICIPANTS
                ? Entry.ofStudy(
                        id,
                        new Author(Role.INVESTIGATOR, "I1"),
                        times,
                        new StudyEvent.StudyResumed(text(random), "second"))
                : Entry.of(
                        id,
                        participant(came, person),
                        new Author(Role.PARTICIPANT, participant(came, person).text()),
                        times,
                        new Report.JournalWritten(text(random), Set.of()));
    }

    /// Mostly a few lines; now and then more than a page of the database holds.
    private static String text(RandomGenerator random) {
        var length = random.nextInt(20) == 0 ? random.nextInt(LONG_ENTRY) : random.nextInt(300);
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
