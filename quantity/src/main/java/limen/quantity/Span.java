package limen.quantity;

import java.math.BigDecimal;

/// The values that a measurement can take at all; far wider than what is healthy.
record Span(double lowest, double highest, String what, String unit) {
    void check(double value) {
        // Written so that NaN, which compares with nothing, is refused as well.
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s cannot be %s; expected %s to %s %s"
                    .formatted(print(value), what, print(lowest), print(highest), unit));
        }
    }

    static String print(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
