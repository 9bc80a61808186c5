package limen.evidence;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Numbers as tables and rules write them: `140`, `37.5`, `-10`.
final class Decimals {
    private static final Pattern FORM = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Decimals() {}

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    static double read(String column, String text) {
        if (!is(text)) {
            throw new UnreadableCell(column, text, "a number such as 140, 37.5 or -10");
        }
        return Double.parseDouble(text);
    }

    /// The shortest form that reads back as the same number: `140`, not `140.0`.
    static String print(double value) {
        var digits = BigDecimal.valueOf(value).stripTrailingZeros();
        return digits.signum() == 0 ? "0" : digits.toPlainString();
    }
}
