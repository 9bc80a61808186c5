package limen.web.participant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import limen.capture.Situation;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Due;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;

/// What is planned for somebody, for their own calendar (iCalendar, RFC 5545). A bystander who sees it learns that
/// there
/// is a study, and nothing else. Moments are written in universal time, which each calendar shows as its wall has it.
final class CalendarFile {
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int MOST_OCTETS = 75;
    private static final String NEWLINE = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    static String of(Situation situation, Instant now) {
        var file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Limen//Limen//EN");
        file.line("METHOD", "PUBLISH");
        for (var due : situation.agenda(now, now.plus(AHEAD))) {
            if (!(due.state() instanceof DueState.Held)) {
                file.event(situation, due, now);
            }
        }
        file.line("END", "VCALENDAR");
        return file.text.toString();
    }

    private void event(Situation situation, Due due, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", uid(situation, due));
        line("DTSTAMP", MOMENT.format(now));
        line("DTSTART", MOMENT.format(due.begins()));
        line("DURATION", "PT15M");
        line("SUMMARY", escaped(title(situation, due.task())));
        line("CLASS", "PRIVATE");
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /// The same for the same thing however often the file is made, even if its time has moved; it names nobody.
    private static String uid(Situation situation, Due due) {
        var name = String.join(
                "\n",
                situation.protocol().identity().code(),
                situation.person().id().text(),
                due.key());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@limen";
    }

    private static String title(Situation situation, Task task) {
        var owner = switch (situation.protocol()) {
            case SupervisedStudy _ -> "Study: ";
            case PersonalJournal _ -> "Journal: ";
        };
        return owner
                + switch (task) {
                    case Task.TakeCapsule _ -> "day of the plan";
                    case Task.Assess(var assessment, var slot) -> title(assessment.what());
                    case Task.Contact _ -> "call";
                };
    }

    private static String title(Assessment.What what) {
        return switch (what) {
            case Assessment.What.Laboratory _, Assessment.What.Ecg _, Assessment.What.Echo _ -> "appointment";
            case Assessment.What.Questionnaire _,
                    Assessment.What.Vitals _,
                    Assessment.What.PregnancyTest _,
                    Assessment.What.CheckIn _,
                    Assessment.What.Guess _,
                    Assessment.What.Rescreening _,
                    Assessment.What.Task _,
                    Assessment.What.DependenceCheck _ -> "check-in";
        };
    }

    private void line(String name, String value) {
        text.append(folded(name + ":" + value)).append(NEWLINE);
    }

    /// RFC 5545, 3.3.11.
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r?\n|\r", "\\\\n");
    }

    /// RFC 5545, 3.1: no line is longer than 75 octets; what goes on begins with a space. No character is cut in two.
    static String folded(String line) {
        var out = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                out.append(NEWLINE).append(' ');
                octets = 1;
            }
            out.append(character);
            octets += size;
            at += character.length();
        }
        return out.toString();
    }
}
