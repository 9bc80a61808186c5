package limen.inference;

import java.util.Locale;

/// How numbers are written in sentences: as many decimals as the spread of the scores deserves, a real minus sign,
/// and ranges as "a to b".
public record Wording(int decimals) {
    public Wording {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("%d decimals; expected 0 to 12".formatted(decimals));
        }
    }

    /// One decimal for scores that spread over several units, more for narrower ones.
    ///
    /// @param sd standard deviation of the scores, > 0
    public static Wording forSpread(double sd) {
        if (!(sd > 0 && Double.isFinite(sd))) {
            return new Wording(1);
        }
        return new Wording((int) Math.clamp(1 - Math.floor(Math.log10(sd)), 1, 12));
    }

    public String number(double value) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        var isZero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
        return isZero ? text.replace("-", "") : text.replace('-', '\u2212');
    }

    /// The number without its sign.
    public String size(double value) {
        return number(Math.abs(value));
    }

    /// An estimate with its 95 % interval: "1.2 (−1.4 to 3.9)".
    public String withRange(Estimate estimate) {
        return withRange(estimate.value(), estimate.interval());
    }

    /// A number with the interval it stands in.
    public String withRange(double value, Interval interval) {
        return "%s (%s)".formatted(number(value), range(interval));
    }

    public String range(Interval interval) {
        return number(interval.lower()) + " to " + number(interval.upper());
    }

    /// The range of the sizes of an interval that lies on one side of zero, smaller end first.
    public String sizes(Interval interval) {
        var a = Math.abs(interval.lower());
        var b = Math.abs(interval.upper());
        return number(Math.min(a, b)) + " to " + number(Math.max(a, b));
    }
}
