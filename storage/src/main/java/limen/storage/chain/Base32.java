package limen.storage.chain;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/// Thirty-two symbols that survive paper and telephone: digits and capitals without I, L, O and U,
/// as Douglas Crockford chose them.
final class Base32 {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Base32() {}

    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    /// What a symbol stands for, small letters included; `O` is read as 0, `I` and `L` as 1.
    static OptionalInt value(char symbol) {
        var value = SYMBOLS.indexOf(
                switch (Character.toUpperCase(symbol)) {
                    case 'O' -> '0';
                    case 'I', 'L' -> '1';
                    default -> Character.toUpperCase(symbol);
                });
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /// The first bits of some bytes, five in each number.
    static int[] fives(byte[] bytes, int count) {
        var fives = new int[count];
        for (int bit = 0; bit < count * BITS; bit++) {
            var set = (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
            fives[bit / BITS] = (fives[bit / BITS] << 1) | set;
        }
        return fives;
    }

    /// Bytes of which those numbers are the first bits; what is left of the last byte is zero.
    static byte[] bytes(int[] fives) {
        var bytes = new byte[(fives.length * BITS + Byte.SIZE - 1) / Byte.SIZE];
        for (int bit = 0; bit < fives.length * BITS; bit++) {
            var set = (fives[bit / BITS] >> (BITS - 1 - bit % BITS)) & 1;
            bytes[bit / Byte.SIZE] |= (byte) (set << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        return bytes;
    }

    /// In groups of four.
    static String grouped(int[] fives) {
        var text = new StringBuilder();
        for (int i = 0; i < fives.length; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(symbol(fives[i]));
        }
        return text.toString();
    }

    /// What was typed, without what people put between groups.
    static String ungrouped(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /// The numbers of a text without groups; none if a symbol is none of ours.
    static int[] read(String symbols) {
        var fives = symbols.chars().map(c -> value((char) c).orElse(-1)).toArray();
        return Arrays.stream(fives).anyMatch(five -> five < 0) ? new int[0] : fives;
    }
}
