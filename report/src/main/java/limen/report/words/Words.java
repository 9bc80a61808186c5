package limen.report.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.analysis.BlindingIndex;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.Model;
import limen.analysis.Role;
import limen.analysis.Term;
import limen.inference.Arm;

/// What the codes of the files are called when they are spoken.
public final class Words {
    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Words() {}

    /// Beside the finding's glyph.
    public static String label(Finding.Kind kind) {
        return switch (kind) {
            case HARM_SIGNAL -> "Harm signal";
            case NO_DIFFERENCE -> "No difference that matters";
            case BEYOND_BELIEF -> "Beyond belief";
            case BELIEF_EXPLAINS -> "Belief explains it";
            case CANNOT_TELL -> "Cannot tell";
        };
    }

    /// Above the primary outcome's sentence.
    public static String heading(Finding.Kind kind) {
        return switch (kind) {
            case HARM_SIGNAL -> "A signal of harm.";
            case NO_DIFFERENCE -> "No difference that matters.";
            case BEYOND_BELIEF -> "Belief alone does not explain the difference.";
            case BELIEF_EXPLAINS -> "Belief explains the difference.";
            case CANNOT_TELL -> "These data cannot tell.";
        };
    }

    public static String role(Role role) {
        return switch (role) {
            case PRIMARY -> "primary outcome";
            case EXPLORATORY -> "exploratory outcome";
            case MANIPULATION_CHECK -> "manipulation check";
        };
    }

    public static String direction(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> "higher is better";
            case LOWER_IS_BETTER -> "lower is better";
            case NOT_STATED -> "direction not stated";
        };
    }

    public static String index(BlindingIndex.Kind kind) {
        return switch (kind) {
            case BANG -> "Bang";
            case JAMES -> "James";
            case CORRECT_GUESS_RATE -> "right guesses";
        };
    }

    /// Which arm an index speaks of; the codes of `blinding.csv` in, words out.
    public static String arm(String code) {
        return code.equals(BlindingIndex.ALL) ? "both arms" : code + " arm";
    }

    public static String capsule(Arm arm) {
        return switch (arm) {
            case PLACEBO -> "placebo";
            case ACTIVE -> "active";
        };
    }

    public static String term(Term term, Model model) {
        return switch (term) {
            case INTERCEPT ->
                switch (model) {
                    case WITHOUT_GUESS -> "placebo capsule";
                    case WITH_GUESS -> "placebo capsule, placebo guess";
                };
            case ACTIVE -> "+ active capsule";
            case GUESS_ACTIVE -> "+ active guess";
            case ACTIVE_GUESS_ACTIVE -> "+ both active";
        };
    }

    /// `one`, `two` ... `nine`, then figures.
    public static String spelled(long number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get((int) number) : Numbers.count(number);
    }

    /// `1 person`, `233 people`.
    public static String people(long number) {
        return Numbers.count(number) + (number == 1 ? " person" : " people");
    }

    /// `a`, `a and b`, `a, b and c`.
    public static String list(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> (i == 0 ? "" : i == names.size() - 1 ? " and " : ", ") + names.get(i))
                .collect(Collectors.joining());
    }

    public static String capitalised(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
