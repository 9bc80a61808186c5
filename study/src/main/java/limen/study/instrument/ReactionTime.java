package limen.study.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.evidence.OwnTask;

/// Three minutes of waiting for a light, after the brief form of the psychomotor vigilance task (Basner 2011).
///
/// A trial is written as milliseconds from the stimulus to the answer: `312`, negative if the answer came before the
/// stimulus, `none` if nothing came within 30 s, and `practice 312` in the practice round. Practice changes little
/// here; time of day and lost sleep change much, so it is done at the same hour.
public final class ReactionTime {
    public static final int MINUTES = 3;

    private static final int MS = MINUTES * 60_000;
    private static final int SHORTEST_WAIT = 1_000;
    private static final int LONGEST_WAIT = 4_000;
    private static final int PRACTICE = 5;
    private static final int FALSE_START_BELOW = 100;
    private static final int LAPSE_ABOVE = 355;
    private static final int NO_ANSWER = 30_000;
    // Three minutes hold about 65 stimuli; the number is our assumption.
    private static final int FEWEST = 20;

    private ReactionTime() {}

    /// When the light comes on.
    ///
    /// @param practice milliseconds from each answer to the next stimulus, in the practice round
    /// @param waits the same for the round that counts; it ends after three minutes, before the waits do
    public record Plan(List<Integer> practice, List<Integer> waits) {
        public Plan {
            practice = List.copyOf(practice);
            waits = List.copyOf(waits);
        }
    }

    public static Plan plan(RandomGenerator random) {
        var practice = new ArrayList<Integer>();
        while (practice.size() < PRACTICE) {
            practice.add(random.nextInt(SHORTEST_WAIT, LONGEST_WAIT + 1));
        }
        var waits = new ArrayList<Integer>();
        for (int planned = 0; planned < MS; planned += waits.getLast()) {
            waits.add(random.nextInt(SHORTEST_WAIT, LONGEST_WAIT + 1));
        }
        return new Plan(practice, waits);
    }

    static TaskResult score(List<String> trials) {
        var times = new ArrayList<Integer>();
        var falseStarts = 0;
        for (int i = 0; i < trials.size(); i++) {
            var trial = trials.get(i);
            if (!trial.matches("(practice )?(-?\\d{1,6}|none)")) {
                return unscorable(
                        "trial %d is no reaction; expected milliseconds, none or practice and either".formatted(i + 1));
            }
            if (trial.startsWith("practice")) {
                continue;
            }
            var time = trial.equals("none") ? NO_ANSWER : Math.min(Integer.parseInt(trial), NO_ANSWER);
            if (time < FALSE_START_BELOW) {
                falseStarts++;
            } else {
                times.add(time);
            }
        }
        if (times.size() < FEWEST) {
            return unscorable("it has %d reactions that count; expected at least %d".formatted(times.size(), FEWEST));
        }
        times.sort(null);
        return new TaskResult.Reactions(
                times.size(),
                (times.get((times.size() - 1) / 2) + times.get(times.size() / 2)) / 2.0,
                times.stream().mapToDouble(time -> 1000.0 / time).average().orElseThrow(),
                (int) times.stream().filter(time -> time > LAPSE_ABOVE).count(),
                falseStarts);
    }

    private static TaskResult unscorable(String what) {
        return new TaskResult.Unscorable(OwnTask.REACTION_TIME, "A reaction-time task cannot be scored: " + what);
    }
}
