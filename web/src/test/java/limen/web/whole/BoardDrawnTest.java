package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import limen.study.Role;
import limen.web.participant.LivedStudy;
import org.junit.jupiter.api.Test;

/// The board's page over studies that find their dose, or are looked at before their end.
class BoardDrawnTest {
    private static final Instant FIRST = Instant.parse("2027-03-03T12:00:00Z");
    private static final Instant END = Instant.parse("2028-03-01T12:00:00Z");

    @Test
    void a_study_that_finds_its_dose_shows_each_written_level_and_what_the_design_says() throws Exception {
        try (var world = new World("dose-finding.yaml", 6, 11, UnaryOperator.identity())) {
            assertThat(board(world, FIRST.minus(Duration.ofDays(1))))
                    .contains("What the dose-finding design says", "Cannot tell.")
                    .contains(">1, 5\u00a0mg<", ">2, 10\u00a0mg<", ">3, 15\u00a0mg<", ">4, 20\u00a0mg<")
                    .contains("there is no list to open")
                    .doesNotContain("Open the sealed list", "The sealed list is not open");
            var middle = board(world, FIRST.plus(Duration.ofDays(35)));
            assertThat(middle).contains("It changes nothing.", "The protocol has no analysis plan");
            var end = board(world, END);
            assertThat(end).containsPattern("Recommended: (?:level|stay)|Cannot tell\\.");
            assertThat(end).doesNotContain("NaN", "null", "Infinity");
            assertThat(world.log()).isEmpty();
        }
    }

    @Test
    void two_looks_are_drawn_with_the_rule_of_the_protocol_and_which_of_them_is_due() throws Exception {
        try (var world = new World(LivedStudy.changed("n-of-1.yaml", BoardDrawnTest::twoLooks, 3, 11))) {
            assertThat(board(world, FIRST))
                    .contains(
                            "The protocol plans 2 looks", "spends the 5 % of error by the rule of O’Brien and Fleming")
                    .contains("0 of 6 planned people", "too few for the first look")
                    // Three equal looks of DeMets and Lan, two-sided 0.05.
                    .contains(">3.71<", ">2.51<", ">1.99<");

            assertThat(board(world, END))
                    .contains("3 of 6 planned people", "enough for look 1, and not for the next")
                    .containsOnlyOnce(">due<");
            assertThat(world.log()).isEmpty();
        }
    }

    private static String twoLooks(String text) {
        return text.replace("  looks: 0", "  looks: 2\n  spending: obrien_fleming")
                .replace("people: 12", "people: 6");
    }

    private static String board(World world, Instant at) throws Exception {
        world.lived().until(at);
        var page = world.as(Role.MONITOR).get("/staff/board");
        assertThat(page.status()).isEqualTo(200);
        return page.body().substring(page.body().indexOf("<main"));
    }
}
