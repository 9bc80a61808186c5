package limen.web.console.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void a_changed_line_stands_beside_what_it_was_with_two_lines_around_it() {
        var before = "a\nb\nc\nd\ne\nf\ng\n";
        var diff = LineDiff.of(before, "a\nb\nc\nD\ne\nf\ng\n");

        assertThat(diff.sentence()).isEqualTo("1 line is taken out, 1 put in.");
        assertThat(diff.rows())
                .containsExactly(
                        new LineDiff.Row(2, "b", 2, "b", false),
                        new LineDiff.Row(3, "c", 3, "c", false),
                        new LineDiff.Row(4, "d", 4, "D", true),
                        new LineDiff.Row(5, "e", 5, "e", false),
                        new LineDiff.Row(6, "f", 6, "f", false));
    }

    @Test
    void two_texts_that_are_one_have_no_difference() {
        assertThat(LineDiff.of("a\nb", "a\nb").isEmpty()).isTrue();
        assertThat(LineDiff.of("", "").rows()).isEmpty();
    }

    @Test
    void what_changed_accounts_for_every_line_that_is_not_in_both() {
        Seeded.forAll("line differences", 200, random -> {
            var before = lines(random.nextInt(12), random.nextInt(3) + 1, random);
            var after = lines(random.nextInt(12), random.nextInt(3) + 1, random);
            var diff = LineDiff.of(String.join("\n", before), String.join("\n", after));
            assertThat(before.size() - diff.taken()).isEqualTo(after.size() - diff.added());
            for (var row : diff.rows()) {
                if (row.before() > 0) {
                    assertThat(before.get(row.before() - 1)).isEqualTo(row.was());
                }
                if (row.after() > 0) {
                    assertThat(after.get(row.after() - 1)).isEqualTo(row.is());
                }
            }
        });
    }

    @Test
    void two_long_texts_without_a_common_line_are_one_change() {
        var diff = LineDiff.of(numbered("was", 2500), numbered("is", 2500));

        assertThat(diff.taken()).isEqualTo(2500);
        assertThat(diff.added()).isEqualTo(2500);
        assertThat(diff.rows().getFirst()).isEqualTo(new LineDiff.Row(1, "was 0", 1, "is 0", true));
    }

    private static String numbered(String word, int lines) {
        return IntStream.range(0, lines).mapToObj(i -> word + " " + i).collect(Collectors.joining("\n"));
    }

    /// Without an empty last line, which a text cannot tell from its end.
    private static List<String> lines(int count, int words, RandomGenerator random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            lines.add("line " + random.nextInt(words));
        }
        return lines;
    }
}
