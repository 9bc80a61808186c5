package limen.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a day of the calendar: `2027-03-01`.
final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        try {
            if (text.strip().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static TypeConversionException refused(String text) {
        return new TypeConversionException("'%s'; expected a date of the calendar such as 2027-03-01".formatted(text));
    }
}
