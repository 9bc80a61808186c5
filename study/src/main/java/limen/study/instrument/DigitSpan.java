package limen.study.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import limen.evidence.Codes;
import limen.evidence.OwnTask;

/// Digits shown one after another, to be given back in order or in reverse.
///
/// Two sequences of each length; a direction ends after two errors at one length. A trial is written as direction,
/// digits shown, digits given: `backward 582 285`, the last empty if nothing was given. The second and third time
/// people tend to do a little better than the first, so the first one is not a baseline.
public final class DigitSpan {
    private static final int SEQUENCES_PER_LENGTH = 2;
    private static final int MOST_ERRORS = 2;
    private static final Pattern TRIAL = Pattern.compile("(forward|backward) ([1-9]{2,9}) ?([0-9]{0,12})");

    private DigitSpan() {}

    /// In which order the digits are given back.
    public enum Direction {
        FORWARD(3, 9),
        BACKWARD(2, 8);

        private final int shortest;
        private final int longest;

        Direction(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        public int shortest() {
            return shortest;
        }

        public int longest() {
            return longest;
        }

        String expected(String shown) {
            return switch (this) {
                case FORWARD -> shown;
                case BACKWARD -> new StringBuilder(shown).reverse().toString();
            };
        }
    }

    /// A sequence in which no digit comes twice and none beside its neighbour in counting.
    ///
    /// @param length 2 to 9
    public static String sequence(int length, RandomGenerator random) {
        if (length < 2 || length > 9) {
            throw new IllegalArgumentException("A sequence cannot have %d digits; expected 2 to 9".formatted(length));
        }
        while (true) {
            var sequence = new StringBuilder();
            while (sequence.length() < length) {
                var digit = (char) ('1' + random.nextInt(9));
                if (sequence.indexOf(String.valueOf(digit)) < 0) {
                    sequence.append(digit);
                }
            }
            if (!counts(sequence)) {
                return sequence.toString();
            }
        }
    }

    private static boolean counts(CharSequence sequence) {
        for (int i = 1; i < sequence.length(); i++) {
            if (Math.abs(sequence.charAt(i) - sequence.charAt(i - 1)) == 1) {
                return true;
            }
        }
        return false;
    }

    static TaskResult score(List<String> trials) {
        var forward = new Run();
        var backward = new Run();
        for (int i = 0; i < trials.size(); i++) {
            var trial = TRIAL.matcher(trials.get(i));
            if (!trial.matches()) {
                return new TaskResult.Unscorable(
                        OwnTask.DIGIT_SPAN,
                        "A digit-span task cannot be scored: trial %d is no sequence; expected as in backward 582 285"
                                .formatted(i + 1));
            }
            var direction = Codes.find(Direction.class, trial.group(1).toLowerCase(Locale.ROOT))
                    .orElseThrow();
            var run = direction == Direction.FORWARD ? forward : backward;
            run.add(trial.group(2).length(), direction.expected(trial.group(2)).equals(trial.group(3)));
        }
        return new TaskResult.Span(forward.longest, backward.longest, forward.correct + backward.correct);
    }

    /// One direction, up to where it ends.
    private static final class Run {
        private final HashMap<Integer, Integer> errors = new HashMap<>();
        private final HashMap<Integer, Integer> given = new HashMap<>();
        private boolean ended;
        private int longest;
        private int correct;

        void add(int length, boolean right) {
            if (ended || given.merge(length, 1, Integer::sum) > SEQUENCES_PER_LENGTH) {
                return;
            }
            if (right) {
                correct++;
                longest = Math.max(longest, length);
            } else {
                ended = errors.merge(length, 1, Integer::sum) >= MOST_ERRORS;
            }
        }
    }
}
