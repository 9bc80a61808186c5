package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import limen.report.timeline.Placement.Fit;
import limen.report.timeline.Placement.Wanted;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class PlacementTest {
    @Test
    void words_of_one_row_never_meet_on_a_wide_page() {
        Seeded.forAll("words of one row keep apart", 500, random -> {
            var marks = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToDouble(_ -> random.nextDouble(100))
                    .sorted()
                    .mapToObj(x -> new Wanted(x, "w".repeat(random.nextInt(20))))
                    .toList();
            var spots = Placement.of(marks, 2);
            for (var i = 0; i < marks.size(); i++) {
                for (var j = 0; j < i; j++) {
                    if (spots.get(i).row() == spots.get(j).row()) {
                        assertThat(meet(marks.get(i), spots.get(i), marks.get(j), spots.get(j)))
                                .as("%s and %s", marks.get(i), marks.get(j))
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void a_word_at_the_right_edge_stands_left_of_its_mark() {
        assertThat(Placement.of(List.of(new Wanted(99, "headache")), 1)
                        .getFirst()
                        .leftward())
                .isTrue();
    }

    @Test
    void a_lonely_word_is_shown_on_a_phone_and_a_crowd_is_not() {
        assertThat(Placement.of(List.of(new Wanted(10, "headache")), 1)
                        .getFirst()
                        .fit())
                .isEqualTo(Fit.ALWAYS);
        assertThat(Placement.of(List.of(new Wanted(10, "headache"), new Wanted(22, "nausea")), 1))
                .extracting(Placement.Spot::fit)
                .containsExactly(Fit.WIDE, Fit.ALWAYS);
    }

    private static boolean meet(Wanted a, Placement.Spot one, Wanted b, Placement.Spot other) {
        return one.fit() != Fit.NEVER
                && other.fit() != Fit.NEVER
                && start(a, one) < end(b, other)
                && start(b, other) < end(a, one);
    }

    private static double start(Wanted mark, Placement.Spot spot) {
        return spot.leftward() ? mark.x() - mark.word().length() : mark.x();
    }

    private static double end(Wanted mark, Placement.Spot spot) {
        return spot.leftward() ? mark.x() : mark.x() + mark.word().length();
    }
}
