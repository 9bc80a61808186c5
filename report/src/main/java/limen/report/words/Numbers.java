package limen.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import limen.inference.Estimate;
import limen.inference.Interval;

/// How the numbers of one outcome are printed: two decimals in tables and one in sentences for a score that spreads
/// over some points, more where the whole scale is small, fewer where it is large.
///
/// Minus is U+2212 and an unknown number is a dash, everywhere.
///
/// @param decimals in tables; sentences have one fewer
public record Numbers(int decimals) {
    /// Two decimals in tables, one in sentences.
    public static final Numbers PLAIN = new Numbers(2);

    public static final String UNKNOWN = "–";

    private static final String MINUS = "−";
    private static final String HARD_SPACE = "\u00a0";
    private static final int MOST_DECIMALS = 8;

    public Numbers {
        if (decimals < 1) {
            throw new IllegalArgumentException("decimals are %s; expected >= 1".formatted(decimals));
        }
    }

    /// Decimals that suit a score.
    ///
    /// @param standardDeviation of the score, in its own units; NaN or 0 give [#PLAIN]
    public static Numbers forSpread(double standardDeviation) {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            return PLAIN;
        }
        var decimals = 2;
        for (var spread = standardDeviation; spread < 2 && decimals < MOST_DECIMALS; spread *= 10) {
            decimals++;
        }
        return standardDeviation >= 200 ? new Numbers(1) : new Numbers(decimals);
    }

    /// `3.23`, `−1.40`.
    public String inTable(double value) {
        return fixed(value, decimals);
    }

    /// `0.61 to 5.84`.
    public String inTable(Interval interval) {
        return inTable(interval.lower()) + " to " + inTable(interval.upper());
    }

    /// `3.23 (0.61 to 5.84)`.
    public String inTable(Estimate estimate) {
        return estimate.isKnown()
                ? "%s (%s)".formatted(inTable(estimate.value()), inTable(estimate.interval()))
                : UNKNOWN;
    }

    /// `3.2`.
    public String inSentence(double value) {
        return fixed(value, decimals - 1);
    }

    /// `3.2 (0.6 to 5.8)`.
    public String inSentence(Estimate estimate) {
        return estimate.isKnown()
                ? "%s (%s to %s)"
                        .formatted(
                                inSentence(estimate.value()),
                                inSentence(estimate.interval().lower()),
                                inSentence(estimate.interval().upper()))
                : UNKNOWN;
    }

    /// `+3.2`, `−1.4`, `0.0`.
    public String signed(double value) {
        var text = inSentence(value);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /// A number with exactly `decimals` decimals.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        // The exact binary value, halves away from zero: what a browser's toFixed() does as well.
        var digits = new BigDecimal(Math.abs(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return value < 0 && !isZero(digits) ? MINUS + digits : digits;
    }

    /// `1,707`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `64 %`, held together.
    public static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : fixed(100 * share, 0) + HARD_SPACE + "%";
    }

    /// `0.017`, `< 0.001`.
    public static String p(double p) {
        return p < 0.001 ? "< 0.001" : fixed(p, 3);
    }

    /// Degrees of freedom: whole as they are, else with one decimal.
    public static String df(double df) {
        return Double.isInfinite(df) ? "∞" : fixed(df, df == Math.rint(df) ? 0 : 1);
    }

    /// People that a study would need: two figures, because it knows no better.
    public static String people(double number) {
        if (!Double.isFinite(number)) {
            return UNKNOWN;
        }
        if (number > 1e6) {
            return "more than a million";
        }
        var rounded = new BigDecimal(Math.max(1, number)).round(new MathContext(2, RoundingMode.CEILING));
        return "about " + count(rounded.setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /// A number of the kind that stands on an axis: no more decimals than it has.
    public static String tick(double value) {
        var digits = new BigDecimal(Math.abs(value))
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
        return value < 0 && !isZero(digits) ? MINUS + digits : digits;
    }

    /// The number as the page's script reads it, to 4 significant figures.
    public static double coarse(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
