package limen.inference.escalation;

import java.util.List;
import java.util.stream.IntStream;

/// What was expected before the study of each level: the probability of the event, rising from level
/// to level.
///
/// @param probabilities of level 1, 2, ...; each above 0 and below 1
public record Skeleton(List<Double> probabilities) {
    public Skeleton {
        probabilities = List.copyOf(probabilities);
        var given = probabilities;
        var rising = IntStream.range(0, given.size())
                .allMatch(i -> given.get(i) > (i == 0 ? 0 : given.get(i - 1)) && given.get(i) < 1);
        if (given.size() < 2 || !rising) {
            throw new IllegalArgumentException(
                    "a skeleton of %s; expected two or more probabilities that rise, above 0 and below 1"
                            .formatted(given));
        }
    }

    public int levels() {
        return probabilities.size();
    }

    /// The expected probability at one level, from 1.
    double at(int level) {
        return probabilities.get(level - 1);
    }
}
