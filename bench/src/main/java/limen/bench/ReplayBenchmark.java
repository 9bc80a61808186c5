package limen.bench;

import static limen.bench.MillionEntries.ENTRIES;
import static limen.bench.MillionEntries.PEOPLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.evidence.Rules;
import limen.safety.Value;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.ParticipantId;

/// Folds a million entries of ten thousand people in memory, again and again, and prints entries per second and the
/// bytes that each person's state keeps beyond the log itself.
public final class ReplayBenchmark {
    private static final int ROUNDS = 8;

    private record Folded(Map<ParticipantId, Participant> people, Conduct conduct) {}

    private ReplayBenchmark() {}

    /// Called without arguments.
    public static void main(String[] arguments) {
        var log = MillionEntries.inOrder();
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
