package limen.notation;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The forms that study files are made of.
public final class Forms {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,9})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    /// How many names a message lists at most.
    private static final int LISTED = 30;

    private Forms() {}

    /// Any text that is not blank and holds no hidden characters but line breaks.
    public static Form<String> text() {
        return Form.scalar("a text", (scalar, faults) -> {
            var text = scalar.text().strip();
            if (text.isEmpty()) {
                faults.add(scalar.place(), "the text is empty", "a text");
                return Optional.empty();
            }
            if (text.codePoints().anyMatch(point -> point != '\n' && point != '\t' && Shown.isHidden(point))) {
                faults.add(scalar.place(), "%s holds a hidden character".formatted(Shown.text(text)), "a text without");
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    /// A whole number within bounds, both included.
    public static Form<Integer> integer(int min, int max) {
        var expected = "a whole number from %d to %d".formatted(min, max);
        return number(WHOLE, "whole number", expected, Integer::valueOf, value -> value >= min && value <= max);
    }

    /// A decimal number within bounds, both included.
    public static Form<Double> number(double min, double max) {
        var expected = "a number from %s to %s, with a point as in 2.5".formatted(plain(min), plain(max));
        return number(DECIMAL, "number", expected, Double::valueOf, value -> value >= min && value <= max);
    }

    private static <N> Form<N> number(
            Pattern pattern, String noun, String expected, Function<String, N> reading, Predicate<N> within) {
        return Form.scalar(expected, (scalar, faults) -> {
            var text = scalar.text().strip();
            if (!pattern.matcher(text).matches()) {
                faults.add(scalar.place(), "%s is no %s".formatted(Shown.text(text), noun), expected);
                return Optional.empty();
            }
            var value = reading.apply(text);
            if (!within.test(value)) {
                faults.add(scalar.place(), text + " is out of range", expected);
                return Optional.empty();
            }
            return Optional.of(value);
        });
    }

    /// `yes` or `no`; nothing else, so that nobody has to know what else YAML takes for one of them.
    public static Form<Boolean> yesNo() {
        return oneOf("answer", List.of("yes", "no")).map("yes"::equals);
    }

    /// A constant by its name in lower case.
    public static <E extends Enum<E>> Form<E> code(Class<E> type) {
        var constants = type.getEnumConstants();
        var codes = Arrays.stream(constants).map(Forms::codeOf).toList();
        return oneOf("known value", codes).map(code -> constants[codes.indexOf(code)]);
    }

    private static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// One of some known names, such as those of the arms read before.
    public static Form<String> oneOf(String noun, Collection<String> known) {
        var listed = new LinkedHashSet<>(known);
        var expected = listed.size() == 1
                ? Shown.name(listed.getFirst())
                : listed.stream().limit(LISTED).map(Shown::name).collect(joining(", ", "one of ", more(listed.size())));
        return Form.scalar(expected, (scalar, faults) -> {
            var text = scalar.text().strip();
            if (!listed.contains(text)) {
                var found = "%s is no %s%s".formatted(Shown.text(text), noun, Nearest.question(text, listed));
                faults.add(scalar.place(), found, expected);
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    private static String more(int names) {
        return names > LISTED ? " or %d more".formatted(names - LISTED) : "";
    }

    /// A day of the calendar.
    public static Form<LocalDate> date() {
        return Form.written("date", "a date such as 2026-03-31", parsed(DATE, LocalDate::parse));
    }

    /// A wall-clock time, to the minute.
    public static Form<LocalTime> time() {
        return Form.written("time of day", "a time from 00:00 to 23:59, such as 09:00", parsed(TIME, LocalTime::parse));
    }

    private static <T> Function<String, Optional<T>> parsed(Pattern pattern, Function<String, T> parse) {
        return text -> {
            try {
                return Optional.of(text)
                        .filter(it -> pattern.matcher(it).matches())
                        .map(parse);
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        };
    }

    /// A time zone by its place, as in the IANA list.
    public static Form<ZoneId> zone() {
        var expected = "a zone of the IANA list such as Europe/Zurich";
        return Form.scalar(expected, (scalar, faults) -> {
            var text = scalar.text().strip();
            var known = ZoneId.getAvailableZoneIds();
            if (!known.contains(text)) {
                var found = "%s is no time zone%s".formatted(Shown.text(text), Nearest.question(text, known));
                faults.add(scalar.place(), found, expected);
                return Optional.empty();
            }
            return Optional.of(ZoneId.of(text));
        });
    }

    /// Elapsed time in `min`, `h`, `d` or `weeks`; a day is 24 hours here whatever the clocks do.
    public static Form<Duration> duration() {
        return Form.written("duration", "hours such as 2 h, or min, d, weeks", Spans::duration);
    }

    /// Calendar time in `d`, `weeks` or `months`; a day ends at the same wall-clock time.
    public static Form<Period> period() {
        return Form.written("number of days, weeks or months", "days such as 7 d, or weeks, months", Spans::period);
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
