package limen.evidence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.evidence.Reading.Of;
import org.jspecify.annotations.Nullable;

/// How the condition of a rule is written: in the columns of a table, or as one line.
///
/// Both forms only say what stands there. Whether such an observation exists and can take such a value is asked of
/// [ObservationTable#check(Condition)].
public final class RuleNotation {
    /// `name`, `name OP value` or `name.previous OP value`.
    private static final Pattern ATOM = Pattern.compile(
            "(?<name>[A-Za-z]\\w*)(?<previous>\\.previous)?\\s*(?:(?<sign>>=|<=|>|<|=)\\s*(?<value>.+))?");

    private static final Operand.Words YES = new Operand.Words(List.of("yes"));

    private RuleNotation() {}

    /// The condition that those cells of a row state.
    ///
    /// @param comparator `=`, `>=`, `>`, `<=`, `<`, `in` or `any`
    /// @param value a number, or words separated by semicolons; empty for `any`
    /// @param relativeTo `absolute` or empty for the value itself, `baseline` or `previous` for a change
    /// @param withSymptom alternatives separated by `;`, each of atoms joined by `+`; empty for none
    /// @param sustainedMinutes whole minutes; empty if once is enough
    /// @throws UnreadableCell naming the cell that cannot be understood
    public static Condition condition(
            String observation,
            String comparator,
            String value,
            String relativeTo,
            String withSymptom,
            String sustainedMinutes) {
        if (!observation.matches("[A-Za-z]\\w*")) {
            throw new UnreadableCell("observation", observation, "a name such as systolic_bp");
        }
        var sign = comparator("comparator", comparator);
        var reading = new Reading(observation, of(relativeTo));
        return new Condition(
                new Comparison(reading, sign, operand("value", sign, value)),
                sustained(sustainedMinutes),
                alternatives(withSymptom));
    }

    /// The condition of a line such as `systolic_bp >= 140 for 60 min and (chest_pain or severe_headache)`.
    ///
    /// @throws UnreadableCell of the column `when`
    public static Condition when(String line) {
        return new WhenLine(line).condition();
    }

    static Comparator comparator(String column, String sign) {
        return Arrays.stream(Comparator.values())
                .filter(comparator -> comparator.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> new UnreadableCell(
                        column,
                        sign,
                        "one of "
                                + Arrays.stream(Comparator.values())
                                        .map(Comparator::sign)
                                        .collect(Collectors.joining(", "))));
    }

    private static Operand operand(String column, Comparator comparator, String value) {
        return switch (comparator) {
            case AT_LEAST, ABOVE, AT_MOST, BELOW -> new Operand.Threshold(Decimals.read(column, value));
            case EQUAL -> new Operand.Words(words(column, value, 1));
            case IN -> new Operand.Words(words(column, value, Integer.MAX_VALUE));
            case ANY -> {
                if (!value.isBlank()) {
                    throw new UnreadableCell(column, value, "nothing, for \"any\" compares with no value");
                }
                yield new Operand.Nothing();
            }
        };
    }

    private static List<String> words(String column, String value, int most) {
        var words = Table.parts(value);
        if (words.isEmpty() || words.size() > most) {
            throw new UnreadableCell(column, value, most == 1 ? "one word" : "one or more words separated by ;");
        }
        return words;
    }

    private static Of of(String relativeTo) {
        return switch (relativeTo) {
            case "", "absolute" -> Of.NOW;
            case "baseline" -> Of.RISE_FROM_BASELINE;
            case "previous" -> Of.RISE_FROM_PREVIOUS;
            default -> throw new UnreadableCell("relative_to", relativeTo, "absolute, baseline or previous");
        };
    }

    private static @Nullable Duration sustained(String minutes) {
        if (minutes.isBlank()) {
            return null;
        }
        if (!minutes.matches("[1-9]\\d{0,8}")) {
            throw new UnreadableCell("sustained_min", minutes, "whole minutes, at least 1");
        }
        return Duration.ofMinutes(Long.parseLong(minutes));
    }

    private static List<List<Comparison>> alternatives(String withSymptom) {
        if (withSymptom.isBlank()) {
            return List.of();
        }
        return Arrays.stream(withSymptom.split(";", -1))
                .map(all -> Arrays.stream(all.split("\\+", -1))
                        .map(RuleNotation::atom)
                        .toList())
                .toList();
    }

    private static Comparison atom(String text) {
        var atom = ATOM.matcher(text.strip());
        if (!atom.matches()) {
            throw new UnreadableCell(
                    "with_symptom", text, "a name, name OP value or name.previous OP value between ; and +");
        }
        var reading = new Reading(atom.group("name"), atom.group("previous") == null ? Of.NOW : Of.PREVIOUS);
        if (atom.group("sign") == null) {
            return new Comparison(reading, Comparator.EQUAL, YES);
        }
        var comparator = comparator("with_symptom", atom.group("sign"));
        return new Comparison(reading, comparator, operand("with_symptom", comparator, atom.group("value")));
    }
}
