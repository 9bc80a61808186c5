package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void adjusted_values_are_those_of_r() {
        var families = ReferenceTable.ofResource("/reference/holm.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("family")));
        assertThat(families).hasSize(8);
        families.forEach((family, rows) -> {
            var adjusted = Holm.adjust(
                    rows.stream().mapToDouble(row -> row.number("p")).toArray());
            for (int i = 0; i < adjusted.length; i++) {
                Row row = rows.get(i);
                assertNumber(adjusted[i]).as(row.toString()).agreesTo(15, row.number("holm"));
            }
        });
    }

    @Test
    void no_p_values_are_adjusted_to_none() {
        assertThat(Holm.adjust(new double[0])).isEmpty();
    }

    @Test
    void the_given_array_is_left_alone() {
        var p = new double[] {0.03, 0.01};
        assertThat(Holm.adjust(p)).containsExactly(0.03, 0.02);
        assertThat(p).containsExactly(0.03, 0.01);
    }

    @Test
    void adjusting_keeps_the_order_and_never_helps() {
        Seeded.forAll("Holm keeps the order", 200, random -> {
            var p = random.doubles(1 + random.nextInt(30)).toArray();
            var adjusted = Holm.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], Math.min(1, p.length * p[i]));
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] <= p[j] && adjusted[i] > adjusted[j]).isFalse();
                }
            }
        });
    }

    @Test
    void a_missing_test_does_not_cost_the_others_anything() {
        Seeded.forAll("NaN is not counted", 100, random -> {
            var p = random.doubles(5).toArray();
            var withMissing = Arrays.copyOf(p, 7);
            withMissing[5] = Double.NaN;
            withMissing[6] = Double.NaN;
            assertThat(Arrays.copyOf(Holm.adjust(withMissing), 5)).containsExactly(Holm.adjust(p));
        });
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjust(new double[] {0.5, 1.2}))
                .withMessage("p-value is 1.2; expected 0 to 1, or NaN");
    }
}
