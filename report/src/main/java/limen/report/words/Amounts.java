package limen.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How a modelled amount is printed: to two or three figures, because the model knows no better.
public final class Amounts {
    private static final double WHOLE = 100;
    private static final int FIGURES = 3;
    private static final int FEW = 2;

    private Amounts() {}

    /// `1,831`, `22.5`, `0.041`.
    public static String inTable(double value) {
        return figures(value, FIGURES);
    }

    /// `1,831`, `23`, `0.041`.
    public static String inSentence(double value) {
        return figures(value, FEW);
    }

    private static String figures(double value, int figures) {
        if (Double.isInfinite(value)) {
            return "∞";
        }
        if (!Double.isFinite(value)) {
            return Numbers.UNKNOWN;
        }
        if (Math.abs(value) >= WHOLE) {
            return Numbers.count(Math.round(value));
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value).round(new MathContext(figures, RoundingMode.HALF_UP));
        return Numbers.fixed(rounded.doubleValue(), Math.clamp(rounded.scale(), 0, 4));
    }
}
