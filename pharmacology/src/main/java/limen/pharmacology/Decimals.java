package limen.pharmacology;

import java.math.BigDecimal;

/// Numbers in the shortest form that reads back as the same: `72`, not `72.0`.
final class Decimals {
    private Decimals() {}

    static String print(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
