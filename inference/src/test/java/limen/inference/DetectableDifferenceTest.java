package limen.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import limen.inference.DetectableDifference.Asked;
import limen.inference.DetectableDifference.Spread;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class DetectableDifferenceTest {
    @Test
    void the_difference_is_the_one_at_which_four_of_five_studies_find_it() {
        var rows = ReferenceTable.ofResource("/reference/detectable_difference.csv")
                .rows();
        assertThat(rows).hasSize(8);
        for (var row : rows) {
            var tolerance = row.text("kind").equals("one") ? 1e-9 : 0.02;
            var expected = row.number("difference");
            assertThat(planned(row)).as(row.toString()).isCloseTo(expected, within(tolerance * expected));
        }
    }

    private static double planned(Row row) {
        var asked = new Asked((int) row.number("periods"), (int) row.number("answers"), row.number("days_apart"));
        var spread = new Spread(
                row.number("answer_sd"), row.number("alike"), row.number("person_sd"), row.number("effect_sd"));
        var people = (int) row.number("people");
        return switch (row.text("kind")) {
            case "one" -> DetectableDifference.ofOnePerson(asked, spread);
            case "within" -> DetectableDifference.withinPeople(people, asked, spread);
            default -> DetectableDifference.betweenPeople(people, (int) row.number("others"), asked, spread);
        };
    }

    @Test
    void more_people_and_more_days_find_less_and_answers_alike_find_more() {
        Seeded.forAll("detectable difference", 200, random -> {
            var asked = new Asked(1 + random.nextInt(8), 1 + random.nextInt(28), 1 + random.nextInt(14));
            var more = new Asked(asked.periods() + 1, asked.answers(), asked.daysApart());
            var spread = new Spread(1 + 20 * random.nextDouble(), 0.9 * random.nextDouble(), 10, 5);
            var people = 3 + random.nextInt(60);

            assertThat(DetectableDifference.ofOnePerson(more, spread))
                    .isLessThan(DetectableDifference.ofOnePerson(asked, spread));
            assertThat(DetectableDifference.withinPeople(people + 1, asked, spread))
                    .isLessThan(DetectableDifference.withinPeople(people, asked, spread));
            assertThat(DetectableDifference.betweenPeople(people, people, asked, spread))
                    .isGreaterThan(DetectableDifference.withinPeople(2 * people, asked, spread));
            if (asked.answers() > 1) {
                assertThat(DetectableDifference.ofOnePerson(
                                asked, new Spread(spread.answerSd(), (1 + spread.alike()) / 2, 10, 5)))
                        .isGreaterThan(DetectableDifference.ofOnePerson(asked, spread));
            }
        });
    }

    @Test
    void what_cannot_be_is_refused_with_its_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(0, 0.3, 1, 1))
                .withMessageContaining("0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Asked(0, 7, 1))
                .withMessageContaining("0 periods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectableDifference.withinPeople(1, new Asked(4, 7, 1), new Spread(15, 0.3, 20, 5)))
                .withMessageContaining("degrees of freedom");
    }
}
