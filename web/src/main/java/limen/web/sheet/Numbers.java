package limen.web.sheet;

import java.math.BigDecimal;

/// Numbers as a person writes them.
final class Numbers {
    private Numbers() {}

    static String plain(double value) {
        var text = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return text.equals("-0") ? "0" : text;
    }
}
