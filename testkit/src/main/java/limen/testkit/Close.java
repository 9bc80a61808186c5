package limen.testkit;

import org.assertj.core.api.AbstractAssert;

/// Statements about a number that was computed: `assertNumber(p).as("p").agreesTo(10, expected)`.
///
/// A failure shows both numbers in full and how many digits they share.
public final class Close extends AbstractAssert<Close, Double> {
    /// The significant digits that a double can carry, and what equal numbers are said to share.
    private static final double ALL_DIGITS = 17;

    private Close(double actual) {
        super(actual, Close.class);
    }

    public static Close assertNumber(double actual) {
        return new Close(actual);
    }

    /// How many significant digits two numbers share, as a real number: minus the decimal logarithm of their relative
    /// difference, 17 at most and 0 at least. Where zero is expected, it is the absolute difference. NaN shares all
    /// its digits with NaN and none with any number.
    public static double sharedDigits(double actual, double expected) {
        if (Double.compare(actual, expected) == 0 || actual == expected) {
            return ALL_DIGITS;
        }
        var difference = Math.abs(actual - expected);
        var relative = expected == 0 ? difference : difference / Math.abs(expected);
        return Double.isNaN(relative) ? 0 : Math.clamp(-Math.log10(relative), 0, ALL_DIGITS);
    }

    /// The number and the expected one share at least so many significant digits.
    public Close agreesTo(double digits, double expected) {
        isNotNull();
        var shared = sharedDigits(actual, expected);
        if (shared < digits) {
            failWithMessage(
                    "%nexpected %s%n but was %s%nwhich share %.2f significant digits; expected at least %s",
                    expected, actual, shared, digits);
        }
        return this;
    }

    /// The number lies at most `k` standard errors from the expected one.
    public Close isWithin(double k, double standardError, double expected) {
        isNotNull();
        var z = (actual - expected) / standardError;
        // Written so that NaN fails.
        if (!(Math.abs(z) <= k)) {
            failWithMessage(
                    "%nexpected %s%n but was %s%nwhich is %.2f standard errors of %s away (%.2f significant digits shared);"
                            + " expected at most %s",
                    expected, actual, z, standardError, sharedDigits(actual, expected), k);
        }
        return this;
    }
}
