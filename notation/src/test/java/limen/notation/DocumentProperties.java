package limen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class DocumentProperties {
    private static final String PIECES = "\t\n\r :-?,[]{}#&*!|>'\"%@`\\~<=0x1e_.%\u0000\u0085\u2028\u202E\uFEFFä";

    @Test
    void bytes_of_any_kind_are_read_or_refused_within_the_file() {
        Seeded.forAll("random bytes", 2_000, random -> {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            holds(new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        });
    }

    @Test
    void marks_of_the_grammar_in_any_order_are_read_or_refused_within_the_file() {
        Seeded.forAll("random grammar", 20_000, random -> {
            var text = new StringBuilder(random.nextBoolean() ? "title: " : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(random.nextInt(4) == 0 ? "a" : piece(random));
            }
            holds(text.toString());
        });
    }

    @Test
    void a_file_with_slips_of_the_pen_is_read_or_refused_within_the_file() {
        Seeded.forAll("mutated file", 20_000, random -> {
            var text = new StringBuilder(CourseTest.GOOD);
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                slip(text, random);
            }
            holds(text.toString());
        });
    }

    private static void slip(StringBuilder text, RandomGenerator random) {
        var at = random.nextInt(text.length());
        switch (random.nextInt(5)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, piece(random));
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x10000));
            case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
            default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(40)));
        }
    }

    private static char piece(RandomGenerator random) {
        return PIECES.charAt(random.nextInt(PIECES.length()));
    }

    private static void holds(String text) {
        var lines = Math.max(1, text.lines().count());
        switch (Document.read(text, Course::read)) {
            case Parsed.Read<Course> read -> assertThat(read.value().arms()).isNotEmpty();
            case Parsed.Faulty<Course>(var faults) ->
                assertThat(faults)
                        .isNotEmpty()
                        .isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()))
                        .allSatisfy(fault -> {
                            assertThat(fault.line()).isBetween(1, (int) lines);
                            assertThat(fault.sentence().codePoints().filter(Shown::isHidden))
                                    .isEmpty();
                        });
        }
    }
}
