package limen.web.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The day by which rows of a table grow old: days of Greenwich, since half a year does not turn on an
/// hour.
final class Today {
    private Today() {}

    static LocalDate at(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
