package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class GuessTallyTest {
    /// The CRISP trial of Bang 2004, table 7: 82 right, 25 wrong, 170 unsure on active; 29, 27 and 83 on placebo.
    private static GuessTally crisp() {
        var tally = new GuessTally(416);
        var person = 0;
        person = add(tally, person, 82, Arm.ACTIVE, Guess.ACTIVE);
        person = add(tally, person, 25, Arm.ACTIVE, Guess.PLACEBO);
        person = add(tally, person, 170, Arm.ACTIVE, Guess.UNSURE);
        person = add(tally, person, 29, Arm.PLACEBO, Guess.PLACEBO);
        person = add(tally, person, 27, Arm.PLACEBO, Guess.ACTIVE);
        add(tally, person, 83, Arm.PLACEBO, Guess.UNSURE);
        return tally;
    }

    private static int add(GuessTally tally, int firstPerson, int times, Arm allocation, Guess guess) {
        for (var i = 0; i < times; i++) {
            tally.count(firstPerson + i, allocation, guess);
        }
        return firstPerson + times;
    }

    @Test
    void crisp_agrees_with_the_r_package_bi() {
        for (var row : SharedReference.table("reference/statistics/blinding_reference.csv")
                .rows()) {
            var found = switch (row.text("index")) {
                case "bang_active" -> crisp().bang(Arm.ACTIVE);
                case "bang_placebo" -> crisp().bang(Arm.PLACEBO);
                case "james" -> crisp().james();
                default -> throw new AssertionError("no index " + row.text("index"));
            };
            assertNumber(found.value()).as(row + "").agreesTo(9, row.number("estimate"));
            assertNumber(found.standardError()).as(row + "").agreesTo(8, row.number("se"));
            assertNumber(found.interval().lower()).as(row + "").agreesTo(7, row.number("lower95_2s"));
            assertNumber(found.interval().upper()).as(row + "").agreesTo(7, row.number("upper95_2s"));
        }
    }

    @Test
    void crisp_agrees_with_the_published_figures() {
        assertNumber(crisp().bang(Arm.ACTIVE).value()).agreesTo(12, 57 / 277.0);
        assertNumber(crisp().bang(Arm.PLACEBO).value()).agreesTo(12, 2 / 139.0);
        assertNumber(crisp().james().value()).isWithin(1, 5e-9, 0.74792754);
        assertNumber(crisp().james().standardError()).isWithin(1, 5e-10, 0.021737398);
    }

    @Test
    void everyone_right_is_bang_1_and_james_0() {
        var tally = new GuessTally(20);
        add(tally, 0, 10, Arm.ACTIVE, Guess.ACTIVE);
        add(tally, 10, 10, Arm.PLACEBO, Guess.PLACEBO);
        assertThat(tally.bang(Arm.ACTIVE)).isEqualTo(Estimate.normal(1, 0));
        assertThat(tally.james().value()).isZero();
        assertThat(tally.correctGuessRate().value()).isEqualTo(1);
    }

    @Test
    void everyone_unsure_is_james_1_without_error() {
        var tally = new GuessTally(20);
        add(tally, 0, 10, Arm.ACTIVE, Guess.UNSURE);
        add(tally, 10, 10, Arm.PLACEBO, Guess.UNSURE);
        assertThat(tally.james()).isEqualTo(Estimate.normal(1, 0));
        assertThat(tally.bang(Arm.ACTIVE).value()).isZero();
        assertThat(tally.correctGuessRate().isKnown()).isFalse();
    }

    @Test
    void a_guess_that_was_not_given_counts_nowhere() {
        var tally = crisp();
        tally.count(0, Arm.ACTIVE, Guess.NOT_GIVEN);
        assertThat(tally.guesses()).isEqualTo(416);
        assertThat(tally.james()).isEqualTo(crisp().james());
    }

    @Test
    void the_same_person_guessing_again_and_again_adds_no_certainty() {
        var once = new GuessTally(10);
        var fourTimes = new GuessTally(10);
        for (var person = 0; person < 10; person++) {
            var guess = person < 7 ? Guess.ACTIVE : Guess.PLACEBO;
            once.count(person, Arm.ACTIVE, guess);
            add4(fourTimes, person, guess);
        }
        assertNumber(fourTimes.bang(Arm.ACTIVE).standardError())
                .agreesTo(12, once.bang(Arm.ACTIVE).standardError());
    }

    private static void add4(GuessTally tally, int person, Guess guess) {
        for (var i = 0; i < 4; i++) {
            tally.count(person, Arm.ACTIVE, guess);
        }
    }

    @Test
    void an_arm_without_guesses_has_no_index() {
        var tally = new GuessTally(1);
        tally.count(0, Arm.PLACEBO, Guess.PLACEBO);
        assertThat(tally.bang(Arm.ACTIVE).isKnown()).isFalse();
    }
}
