package limen.evidence;

import java.util.List;

/// How an item is answered.
public sealed interface Answer {
    /// One of several options, in the order in which they are shown; each value stands once.
    record Choice(List<Option> options) implements Answer {
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2
                    || options.stream().map(Option::value).distinct().count() < options.size()) {
                throw new IllegalArgumentException("the options are %s; expected at least two with different values"
                        .formatted(options.stream().map(Option::value).toList()));
            }
        }

        public int lowest() {
            return options.stream().mapToInt(Option::value).min().orElseThrow();
        }

        public int highest() {
            return options.stream().mapToInt(Option::value).max().orElseThrow();
        }
    }

    /// An option of a choice.
    ///
    /// @param label empty where the wording has no licence
    record Option(int value, String label) {}

    /// A mark on a line, with the words at its ends.
    record Analogue(String left, String right, int lowest, int highest) implements Answer {
        public Analogue {
            if (lowest >= highest) {
                throw new IllegalArgumentException(
                        "the line goes from %d to %d; expected the lower end first".formatted(lowest, highest));
            }
        }
    }

    /// A number in a unit of UCUM.
    ///
    /// @param step the smallest difference in which it is recorded
    record Amount(String unit, double lowest, double highest, double step) implements Answer {
        public Amount {
            if (lowest >= highest) {
                throw new IllegalArgumentException("the amount goes from %s to %s; expected the lower end first"
                        .formatted(Decimals.print(lowest), Decimals.print(highest)));
            }
        }
    }

    /// A wall-clock time to the minute.
    record ClockTime() implements Answer {}

    /// Any number of things noticed, each by its name in the table of observations, none included.
    record Symptoms(List<String> observations) implements Answer {
        public Symptoms {
            observations = List.copyOf(observations);
        }
    }
}
