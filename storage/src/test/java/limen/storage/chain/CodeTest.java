package limen.storage.chain;

import static org.assertj.core.api.Assertions.assertThat;

import limen.storage.keeper.Blob;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_code_that_was_written_down_is_read_back() {
        Seeded.forAll("read back", 500, random -> {
            var link = new byte[32];
            random.nextBytes(link);
            var code = Code.of(random.nextInt(Integer.MAX_VALUE), Blob.of(link));
            var text = code.toString();
            assertThat(Code.read(text)).isEqualTo(new Code.Understood(code));
            assertThat(Code.read(" " + text.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                    .isEqualTo(new Code.Understood(code));
            assertThat(Code.read(text.replace('0', 'O').replace('1', 'l'))).isEqualTo(new Code.Understood(code));
            assertThat(code.matches(Blob.of(link))).isTrue();
            link[random.nextInt(10)] ^= 1;
            assertThat(code.matches(Blob.of(link))).isFalse();
        });
    }

    @Test
    void a_code_has_six_groups_of_four() {
        assertThat(Code.of(12_000, Blob.of(new byte[32]))).hasToString("0000-BQ00-0000-0000-0000-0003");
    }

    @Test
    void every_single_wrong_symbol_and_every_exchange_of_two_is_caught() {
        Seeded.forAll("one symbol", 50, random -> {
            var link = new byte[32];
            random.nextBytes(link);
            var right = Code.of(random.nextInt(Integer.MAX_VALUE), Blob.of(link))
                    .toString()
                    .replace("-", "");
            for (int place = 0; place < right.length(); place++) {
                for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
                    var wrong = right.substring(0, place) + SYMBOLS.charAt(symbol) + right.substring(place + 1);
                    assertThat(Code.read(wrong) instanceof Code.Understood).isEqualTo(wrong.equals(right));
                }
                for (int other = 0; other < place; other++) {
                    var wrong = new StringBuilder(right);
                    wrong.setCharAt(place, right.charAt(other));
                    wrong.setCharAt(other, right.charAt(place));
                    assertThat(Code.read(wrong.toString()) instanceof Code.Understood)
                            .isEqualTo(wrong.toString().equals(right));
                }
            }
        });
    }

    @Test
    void what_is_no_code_is_refused_in_a_sentence() {
        for (var text : new String[] {"", "12000", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU", "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"}) {
            assertThat(Code.read(text))
                    .isInstanceOfSatisfying(
                            Code.Mistyped.class,
                            mistyped -> assertThat(mistyped.sentence()).endsWith("."));
        }
    }
}
