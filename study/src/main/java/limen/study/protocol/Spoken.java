package limen.study.protocol;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import limen.quantity.Dose;

/// Amounts of a protocol as people read them, and as its file writes them.
public final class Spoken {
    private Spoken() {}

    /// Such as `15 mg`.
    public static String dose(Dose dose) {
        return BigDecimal.valueOf(dose.milligrams()).stripTrailingZeros().toPlainString() + " mg";
    }

    /// Such as `30 min`, `36 h` or `7 d`.
    public static String duration(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes % 60 != 0) {
            return minutes + " min";
        }
        return minutes % (24 * 60) == 0 && minutes > 3 * 24 * 60 ? minutes / (24 * 60) + " d" : minutes / 60 + " h";
    }

    /// Such as `7 d`, `4 weeks` or `6 months`.
    public static String period(Period period) {
        if (period.getMonths() != 0) {
            return period.getMonths() == 1 ? "1 month" : period.getMonths() + " months";
        }
        var days = period.getDays();
        return days % 7 == 0 && days > 7 ? days / 7 + " weeks" : days + " d";
    }

    /// Such as `24 h` or `4 weeks`.
    public static String later(TemporalAmount span) {
        if (span instanceof Period period) {
            return period(period);
        }
        return span instanceof Duration duration ? duration(duration) : span.toString();
    }

    /// A text without its case and its spaces, to be compared.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
