package limen.study.randomisation;

import java.util.HashSet;
import java.util.Set;
import limen.study.KitNumber;

/// Kit numbers: a prefix, six random digits and a check digit, as in `LIM-4829-137`.
///
/// The digits are drawn without replacement from a stream of their own, so that number, order, parity
/// and check digit say nothing about an arm. The check digit is Damm's: it finds every single wrong
/// digit and every swap of neighbours.
public final class KitNumbers {
    private static final int NUMBERS = 1_000_000;
    /// Nine numbers in ten stay unused, so that a number made up hardly ever is a kit.
    static final int AT_MOST = NUMBERS / 10;

    /// The totally anti-symmetric quasigroup of order 10 printed by Damm (2004), a row per line.
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private final String prefix;
    private final RandomStream stream;
    private final Set<Integer> drawn = new HashSet<>();

    KitNumbers(String prefix, RandomStream stream) {
        this.prefix = prefix;
        this.stream = stream;
    }

    KitNumber next() {
        var number = stream.below(NUMBERS);
        while (!drawn.add(number)) {
            number = stream.below(NUMBERS);
        }
        var digits = "%06d".formatted(number);
        digits += checkDigit(digits);
        return new KitNumber("%s-%s-%s".formatted(prefix, digits.substring(0, 4), digits.substring(4)));
    }

    /// Whether the check digit fits, so that a slip of the pen is found before anybody looks the kit up.
    public static boolean isWellFormed(KitNumber kit) {
        var text = kit.text();
        var tail = text.length() < 9 ? "" : text.substring(text.length() - 9);
        return tail.matches("-[0-9]{4}-[0-9]{3}") && checkDigit(tail.replace("-", "")) == '0';
    }

    private static char checkDigit(String digits) {
        var interim = '0';
        for (int place = 0; place < digits.length(); place++) {
            interim = DAMM[interim - '0'].charAt(digits.charAt(place) - '0');
        }
        return interim;
    }
}
