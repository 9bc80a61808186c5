package limen.web.console.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;

/// When something was, as the clinic types it.
final class When {
    static final String NAME = "when";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private When() {}

    static Field field(String label) {
        return new Field.Words(NAME, label, "year-month-day hours:minutes, by the clock of the study", 16, 1, true);
    }

    static String written(ZonedDateTime at) {
        return WRITTEN.format(at);
    }

    /// What was typed.
    ///
    /// @param here in whose zone it is meant, and when it is now
    /// @throws RuntimeException as [Sheet#misfit] where it can be no time, or lies ahead
    static ZonedDateTime read(String typed, ZonedDateTime here) {
        try {
            var at = LocalDateTime.parse(typed.strip(), WRITTEN).atZone(here.getZone());
            if (at.isAfter(here)) {
                throw Sheet.misfit(NAME, "%s has not come yet. Please look again.".formatted(typed.strip()));
            }
            return at;
        } catch (DateTimeException _) {
            throw Sheet.misfit(
                    NAME, "This time could not be read. Please write it like %s.".formatted(WRITTEN.format(here)));
        }
    }

    static LocalDate day(String name, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException _) {
            throw Sheet.misfit(name, "This day could not be read. Please write it as year-month-day.");
        }
    }
}
