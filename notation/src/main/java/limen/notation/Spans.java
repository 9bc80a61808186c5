package limen.notation;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: a whole number, a space, a unit.
final class Spans {
    private static final Pattern SPAN = Pattern.compile("(0|[1-9]\\d{0,4}) ?([a-z]+)");

    private Spans() {}

    static Optional<Duration> duration(String text) {
        return matched(text).flatMap(span -> {
            var count = Integer.parseInt(span.group(1));
            return switch (span.group(2)) {
                case "min", "minute", "minutes" -> Optional.of(Duration.ofMinutes(count));
                case "h", "hour", "hours" -> Optional.of(Duration.ofHours(count));
                case "d", "day", "days" -> Optional.of(Duration.ofDays(count));
                case "week", "weeks" -> Optional.of(Duration.ofDays(7L * count));
                default -> Optional.empty();
            };
        });
    }

    static Optional<Period> period(String text) {
        return matched(text).flatMap(span -> {
            var count = Integer.parseInt(span.group(1));
            return switch (span.group(2)) {
                case "d", "day", "days" -> Optional.of(Period.ofDays(count));
                case "week", "weeks" -> Optional.of(Period.ofWeeks(count));
                case "month", "months" -> Optional.of(Period.ofMonths(count));
                default -> Optional.empty();
            };
        });
    }

    private static Optional<Matcher> matched(String text) {
        return Optional.of(SPAN.matcher(text)).filter(Matcher::matches);
    }
}
