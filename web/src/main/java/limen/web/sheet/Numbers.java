package limen.web.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a person writes them.
final class Numbers {
    private Numbers() {}

    /// The nearest multiple of a step, as a person would write it: 21.9, and not 21.900000000000002.
    static double inSteps(BigDecimal value, double step) {
        var width = BigDecimal.valueOf(step);
        return value.divide(width, 0, RoundingMode.HALF_UP).multiply(width).doubleValue();
    }

    static String plain(double value) {
        var text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return text.equals("-0") ? "0" : text;
    }
}
