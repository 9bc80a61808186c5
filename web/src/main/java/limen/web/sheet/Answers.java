package limen.web.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answers of a form, each of the kind that was asked for. A question that was skipped has none.
public final class Answers {
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, Set<String>> several = new LinkedHashMap<>();

    private Answers() {}

    /// Reads what was typed.
    ///
    /// @param faults is given a sentence for each field whose answer cannot be
    static Answers read(Iterable<Field> fields, Typed typed, Map<String, String> faults) {
        var answers = new Answers();
        for (var field : fields) {
            try {
                answers.read(field, typed);
            } catch (Misfit misfit) {
                faults.put(misfit.field(), misfit.sentence());
            }
        }
        return answers;
    }

    public @Nullable Double number(String name) {
        return numbers.get(name);
    }

    public @Nullable Integer whole(String name) {
        var number = numbers.get(name);
        return number == null ? null : (int) Math.round(number);
    }

    /// What was chosen or written; empty if nothing was.
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    public boolean isYes(String name) {
        return word(name).equals("yes");
    }

    public Set<String> several(String name) {
        return several.getOrDefault(name, Set.of());
    }

    private void read(Field field, Typed typed) {
        switch (field) {
            case Field.Number number -> readNumber(number, typed.of(number.name()));
            case Field.Line line -> readLine(line, typed.of(line.name()));
            case Field.OneOf one -> readOne(one, typed.of(one.name()));
            case Field.AnyOf any -> readAny(any, typed);
            case Field.Time time -> readTime(time, typed.of(time.name()));
            case Field.Words text -> readText(text, typed.of(text.name()));
        }
    }

    private void readNumber(Field.Number field, String text) {
        // In half the world a comma stands where the other half has a point.
        var plain = text.strip().replace(',', '.');
        if (plain.isEmpty()) {
            requireUnneeded(field, "Please enter a number.");
            return;
        }
        if (!plain.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new Misfit(field.name(), "\"%s\" is not a number. Please enter digits only.".formatted(shown(text)));
        }
        var value = Double.parseDouble(plain);
        if (value < field.lowest() || value > field.highest()) {
            throw new Misfit(
                    field.name(),
                    "%s cannot be (%s to %s%s). Please look again."
                            .formatted(
                                    shown(text.strip()),
                                    Numbers.plain(field.lowest()),
                                    Numbers.plain(field.highest()),
                                    field.unit().isEmpty() ? "" : " " + field.unit()));
        }
        numbers.put(field.name(), Numbers.inSteps(new BigDecimal(plain), field.step()));
    }

    private void readLine(Field.Line field, String text) {
        if (text.isBlank()) {
            return;
        }
        if (!text.matches("-?\\d{1,6}")
                || Integer.parseInt(text) < field.lowest()
                || Integer.parseInt(text) > field.highest()) {
            throw new Misfit(field.name(), "This mark could not be read. Please mark the line again.");
        }
        numbers.put(field.name(), (double) Integer.parseInt(text));
    }

    /// In minutes after midnight.
    private void readTime(Field.Time field, String text) {
        // The keys of a phone that has digits alone have no colon.
        var plain = text.strip().replace('.', ':').replaceFirst("^(\\d{1,2})(\\d{2})$", "$1:$2");
        if (plain.isEmpty()) {
            requireUnneeded(field, "Please enter a time.");
            return;
        }
        if (!plain.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            throw new Misfit(
                    field.name(),
                    "\"%s\" is no time of day. Please enter hours and minutes, as 22:40.".formatted(shown(text)));
        }
        var parts = plain.split(":", -1);
        numbers.put(field.name(), 60.0 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]));
    }

    private void readOne(Field.OneOf field, String text) {
        if (text.isEmpty()) {
            requireUnneeded(field, "Please choose one.");
            return;
        }
        if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
            throw new Misfit(field.name(), "This answer is none of those offered. Please choose again.");
        }
        words.put(field.name(), text);
    }

    private void readAny(Field.AnyOf field, Typed typed) {
        var chosen = new LinkedHashSet<String>();
        for (var text : typed.all(field.name())) {
            if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
                throw new Misfit(field.name(), "One of these answers is none of those offered. Please choose again.");
            }
            chosen.add(text);
        }
        several.put(field.name(), chosen);
    }

    private void readText(Field.Words field, String text) {
        var said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty()) {
            requireUnneeded(field, "Please write something here.");
            return;
        }
        var length = said.codePointCount(0, said.length());
        if (length > field.most()) {
            throw new Misfit(
                    field.name(),
                    "This text has %d characters, and %d fit. Please shorten it; nothing of it was saved."
                            .formatted(length, field.most()));
        }
        words.put(field.name(), said);
    }

    private static void requireUnneeded(Field field, String sentence) {
        if (field.needed()) {
            throw new Misfit(field.name(), sentence);
        }
    }

    private static String shown(String text) {
        var plain = text.codePointCount(0, text.length()) > 20
                ? text.substring(0, text.offsetByCodePoints(0, 20)) + "…"
                : text;
        return plain.replaceAll("\\p{Cntrl}", " ");
    }
}
