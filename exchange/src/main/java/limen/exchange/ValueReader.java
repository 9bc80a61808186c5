package limen.exchange;

/// Reads the numbers of one column. A table that is separated by semicolons may write them with a decimal comma,
/// but then all of them: a column with both `1,234` and `1.5` would leave the size of the first in doubt.
final class ValueReader {
    private static final int NONE = 0;

    private final Place place;
    private final String column;
    private final Separator separator;
    private long firstComma = NONE;
    private long firstPoint = NONE;
    private long commas;

    ValueReader(Place place, String column, Separator separator) {
        this.place = place;
        this.column = column;
        this.separator = separator;
    }

    /// A finite number; NaN where it is missing.
    double read(long line, String text) throws Refusal {
        if (Missing.is(text)) {
            return Double.NaN;
        }
        if (Decimal.is(text)) {
            if (firstPoint == NONE && text.indexOf('.') >= 0) {
                firstPoint = line;
                refuseMixture(line);
            }
            return finite(line, text, Double.parseDouble(text));
        }
        var withPoint = text.indexOf('.') < 0 ? text.replace(',', '.') : text;
        var isDecimalComma = Decimal.is(withPoint);
        if (isDecimalComma && separator == Separator.SEMICOLON) {
            commas++;
            if (firstComma == NONE) {
                firstComma = line;
                refuseMixture(line);
            }
            return finite(line, text, Double.parseDouble(withPoint));
        }
        throw place.refuse(
                line,
                column,
                isInfinite(text)
                        ? "%s is infinite; expected a finite number.".formatted(Place.quoted(text))
                        : "%s is not a number; expected one such as -1.5, or NA or nothing where it is missing.%s"
                                .formatted(
                                        Place.quoted(text),
                                        isDecimalComma
                                                ? " Maybe its comma is a decimal comma: they are read only in tables separated by semicolons."
                                                : ""));
    }

    /// How many were written with a decimal comma.
    long commas() {
        return commas;
    }

    private double finite(long line, String text, double value) throws Refusal {
        if (Double.isInfinite(value)) {
            throw place.refuse(
                    line, column, "%s is too large; expected a finite number.".formatted(Place.quoted(text)));
        }
        return value;
    }

    private void refuseMixture(long line) throws Refusal {
        if (firstComma != NONE && firstPoint != NONE) {
            throw place.refuse(
                    line,
                    column,
                    firstComma == line
                            ? "the number has a decimal comma, but the one on line %d a decimal point; expected the same in every row."
                                    .formatted(firstPoint)
                            : "the number has a decimal point, but the one on line %d a decimal comma; expected the same in every row."
                                    .formatted(firstComma));
        }
    }

    private static boolean isInfinite(String text) {
        var unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return unsigned.equalsIgnoreCase("inf") || unsigned.equalsIgnoreCase("infinity") || unsigned.equals("\u221E");
    }
}
