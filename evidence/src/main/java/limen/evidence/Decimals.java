package limen.evidence;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as tables and rules write them: `140`, `37.5`, `-10`.
public final class Decimals {
    private static final Pattern FORM = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Decimals() {}

    /// Whether a text is one of them.
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /// The number in a cell.
    public static double read(String column, String text) {
        if (!is(text)) {
            throw new UnreadableCell(column, text, "a number such as 140, 37.5 or -10");
        }
        return Double.parseDouble(text);
    }

    /// The shortest form that reads back as the same number: `140`, not `140.0`.
    public static String print(double value) {
        var digits = BigDecimal.valueOf(value).stripTrailingZeros();
        return digits.signum() == 0 ? "0" : digits.toPlainString();
    }
}
