package limen.web.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import limen.capture.AppendTimes;

/// What a monitoring system reads, in the text form of Prometheus (version 0.0.4).
///
/// @param answers by the first digit of their status, beginning with 1
/// @param unread alarms that nobody has read
/// @param undelivered those of them about which no message was delivered
/// @param backup when the newest was made; nothing where none can be known
record Metrics(
        List<Long> answers, AppendTimes.Counted appends, long unread, long undelivered, Optional<Instant> backup) {
    private static final double MILLIS = 1_000.0;
    private static final double NANOS = 1_000_000_000.0;

    Metrics {
        answers = List.copyOf(answers);
    }

    String text() {
        var text = new StringBuilder();
        head(text, "limen_answers_total", "counter", "Answers since the start, by class of status.");
        for (int i = 0; i < answers.size(); i++) {
            line(text, "limen_answers_total{status=\"%dxx\"}".formatted(i + 1), String.valueOf(answers.get(i)));
        }
        head(text, "limen_entries_appended_total", "counter", "Entries of the record written since the start.");
        line(text, "limen_entries_appended_total", String.valueOf(appends.entries()));
        head(text, "limen_append_seconds", "histogram", "Time until an append was on the disk.");
        for (var bound : appends.upTo()) {
            var up = bound.millis() == Integer.MAX_VALUE ? "+Inf" : String.valueOf(bound.millis() / MILLIS);
            line(text, "limen_append_seconds_bucket{le=\"%s\"}".formatted(up), String.valueOf(bound.count()));
        }
        line(text, "limen_append_seconds_sum", String.valueOf(appends.sum().toNanos() / NANOS));
        line(text, "limen_append_seconds_count", String.valueOf(appends.appends()));
        head(text, "limen_alarms_unread", "gauge", "Alarms that nobody has read.");
        line(text, "limen_alarms_unread", String.valueOf(unread));
        head(text, "limen_alarms_undelivered", "gauge", "Unread alarms about which no message was delivered.");
        line(text, "limen_alarms_undelivered", String.valueOf(undelivered));
        backup.ifPresent(made -> {
            head(
                    text,
                    "limen_backup_timestamp_seconds",
                    "gauge",
                    "When the newest backup in the data folder was made, in seconds since 1970; 0 if there is none.");
            line(text, "limen_backup_timestamp_seconds", String.valueOf(made.getEpochSecond()));
        });
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
