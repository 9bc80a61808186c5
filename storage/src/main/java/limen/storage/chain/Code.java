package limen.storage.chain;

import java.util.Arrays;
import limen.storage.keeper.Blob;

/// A checkpoint short enough for paper and telephone: which row, and 80 bits of its link.
///
/// It is written with 24 symbols in six groups: seven of the position, sixteen of the link, one
/// that checks. It carries no signature; what vouches for it is whoever kept the paper.
///
/// @param position how many rows there were
/// @param start the first ten bytes of the link
public record Code(int position, Blob start) {
    static final int BYTES = 10;
    private static final int POSITION = 7;
    private static final int LINK = 16;
    private static final int SYMBOLS = POSITION + LINK + 1;

    /// What became of something that was typed.
    public sealed interface Reading {}

    public record Understood(Code code) implements Reading {}

    /// It is no code, or a symbol is another than on the paper.
    public record Mistyped(String sentence) implements Reading {}

    public Code {
        if (position < 0 || start.length() != BYTES) {
            throw new IllegalArgumentException(
                    "A code of row %d with %d bytes cannot be; expected 0 or more, and %d bytes"
                            .formatted(position, start.length(), BYTES));
        }
    }

    public static Code of(int position, Blob link) {
        return new Code(position, Blob.of(Arrays.copyOf(link.bytes(), BYTES)));
    }

    /// Reads what somebody typed: small letters, blanks and hyphens are all the same to it.
    public static Reading read(String typed) {
        var fives = Base32.read(Base32.ungrouped(typed));
        if (fives.length != SYMBOLS) {
            return new Mistyped(
                    "\"%s\" is no code of a checkpoint; expected %d digits and letters in groups of four, none of them U."
                            .formatted(typed.strip(), SYMBOLS));
        }
        var body = Arrays.copyOf(fives, SYMBOLS - 1);
        var position = positionOf(body);
        if (check(body) != fives[SYMBOLS - 1] || position > Integer.MAX_VALUE) {
            return new Mistyped(
                    "At least one symbol of \"%s\" is another than on the paper; look again.".formatted(typed.strip()));
        }
        return new Understood(
                new Code((int) position, Blob.of(Base32.bytes(Arrays.copyOfRange(body, POSITION, POSITION + LINK)))));
    }

    /// Whether a row with that link may stand at its position.
    public boolean matches(Blob link) {
        return of(position, link).start.equals(start);
    }

    @Override
    public String toString() {
        var body = new int[SYMBOLS - 1];
        for (int i = 0; i < POSITION; i++) {
            body[i] = (int) (((long) position >>> (5 * (POSITION - 1 - i))) & 31);
        }
        System.arraycopy(Base32.fives(start.bytes(), LINK), 0, body, POSITION, LINK);
        var all = Arrays.copyOf(body, SYMBOLS);
        all[SYMBOLS - 1] = check(body);
        return Base32.grouped(all);
    }

    private static long positionOf(int[] body) {
        return Arrays.stream(body, 0, POSITION).asLongStream().reduce(0, (sum, five) -> (sum << 5) | five);
    }

    /// The symbols as the numbers of a field with 32 members, each times another power of x. A
    /// wrong symbol, or two that changed places, always changes the sum.
    private static int check(int[] body) {
        return Arrays.stream(body).reduce(0, (sum, five) -> timesX(sum ^ five));
    }

    private static int timesX(int member) {
        var twice = member << 1;
        return (twice & 32) == 0 ? twice : twice ^ 0b100101;
    }
}
