package limen.study.instrument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.evidence.Answer;
import limen.evidence.Instrument;
import limen.evidence.Instruments;

/// Ways to fill in a questionnaire.
final class Sheets {
    private Sheets() {}

    static Instrument instrument(String id) {
        return Instruments.find(id).orElseThrow();
    }

    /// The same answer to every scored item.
    static Map<String, Integer> all(String id, int answer) {
        var answers = new LinkedHashMap<String, Integer>();
        instrument(id).scoredItems().forEach(item -> answers.put(item.code(), answer));
        return answers;
    }

    /// The answers that give the lowest or the highest score, with every question asked.
    static Map<String, Integer> extreme(String id, boolean highest) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var item : instrument(id).items()) {
            var choice = item.choice().orElseThrow();
            answers.put(item.code(), !item.scored() || highest != item.reverse() ? choice.highest() : choice.lowest());
        }
        return answers;
    }

    /// Answers whose sum is so many points, filled up from the first item on.
    static Map<String, Integer> adding(String id, int points) {
        var answers = new LinkedHashMap<String, Integer>();
        var left = points;
        for (var item : instrument(id).items()) {
            var highest = item.choice().orElseThrow().highest();
            var answer = item.scored() ? Math.min(left, highest) : highest;
            answers.put(item.code(), answer);
            left -= item.scored() ? answer : 0;
        }
        return answers;
    }

    /// Possible answers, each missing one time in eight.
    static Map<String, Integer> random(Instrument instrument, RandomGenerator random) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var item : instrument.items()) {
            if (item.answer() instanceof Answer.Choice choice && random.nextInt(8) > 0) {
                var options = choice.options();
                answers.put(
                        item.code(), options.get(random.nextInt(options.size())).value());
            }
        }
        return answers;
    }

    static Map<String, Integer> with(Map<String, Integer> answers, String item, int answer) {
        var changed = new LinkedHashMap<>(answers);
        changed.put(item, answer);
        return changed;
    }

    static Map<String, Integer> without(Map<String, Integer> answers, String item) {
        var changed = new LinkedHashMap<>(answers);
        changed.remove(item);
        return changed;
    }
}
