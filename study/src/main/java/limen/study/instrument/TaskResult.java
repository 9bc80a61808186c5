package limen.study.instrument;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import limen.evidence.OwnTask;

/// What somebody did in a cognitive task.
public sealed interface TaskResult {
    /// Every number that an outcome can name, as in `reaction-time.lapses`; empty if nothing can be scored.
    Map<String, Double> measures();

    /// The measure that a task without a further name stands for; more of it is a better performance.
    static String primary(OwnTask task) {
        return switch (task) {
            case REACTION_TIME -> "speed_per_s";
            case DIGIT_SPAN -> "correct";
            case ALTERNATIVE_USES -> "fluency";
        };
    }

    /// How fast somebody answered, without the practice round and without false starts.
    ///
    /// @param answered how many stimuli count
    /// @param medianMs median reaction time in milliseconds
    /// @param speedPerS mean of 1 / reaction time, per second
    /// @param lapses slower than 355 ms, or no answer at all
    /// @param falseStarts faster than 100 ms, or before the stimulus
    record Reactions(int answered, double medianMs, double speedPerS, int lapses, int falseStarts)
            implements TaskResult {
        @Override
        public Map<String, Double> measures() {
            return new TreeMap<>(Map.of(
                    "median_ms", medianMs, "speed_per_s", speedPerS, "lapses", (double) lapses, "false_starts", (double)
                            falseStarts));
        }
    }

    /// How many digits somebody held in mind.
    ///
    /// @param forward the longest sequence that was repeated right
    /// @param backward the longest that was said right in reverse
    /// @param correct how many sequences were right, both ways together
    record Span(int forward, int backward, int correct) implements TaskResult {
        @Override
        public Map<String, Double> measures() {
            return new TreeMap<>(
                    Map.of("forward", (double) forward, "backward", (double) backward, "correct", (double) correct));
        }
    }

    /// The uses that somebody found for a thing.
    ///
    /// @param uses distinct, in normal form, in the order in which they came
    record Uses(String prompt, List<String> uses) implements TaskResult {
        public Uses {
            uses = List.copyOf(uses);
        }

        public int fluency() {
            return uses.size();
        }

        @Override
        public Map<String, Double> measures() {
            return Map.of("fluency", (double) fluency());
        }
    }

    /// Trials that amount to no result.
    ///
    /// @param sentence what is wrong, where, and what was expected
    record Unscorable(OwnTask task, String sentence) implements TaskResult {
        @Override
        public Map<String, Double> measures() {
            return Map.of();
        }
    }

    /// The result of recorded trials, each in the written form that its task describes.
    static TaskResult of(OwnTask task, List<String> trials) {
        return switch (task) {
            case REACTION_TIME -> ReactionTime.score(trials);
            case DIGIT_SPAN -> DigitSpan.score(trials);
            case ALTERNATIVE_USES -> AlternativeUses.score(trials);
        };
    }
}
