package limen.evidence;

import java.util.List;

/// How the answers of an instrument become a score.
public sealed interface Scoring {
    /// The sum of the scored items.
    record Sum() implements Scoring {}

    /// The sum, times a factor.
    record SumTimes(int factor) implements Scoring {
        public SumTimes {
            if (factor < 2) {
                throw new IllegalArgumentException("the factor is %d; expected at least 2".formatted(factor));
            }
        }
    }

    /// The mean of the scored items.
    record MeanOfItems() implements Scoring {}

    /// A screen: positive if any of its items is answered with yes or refused, acute if one more is.
    record AnyYes(List<String> screen, String acute) implements Scoring {
        public AnyYes {
            screen = List.copyOf(screen);
        }
    }

    /// No score: each item stands for itself.
    record ItemWise() implements Scoring {}
}
