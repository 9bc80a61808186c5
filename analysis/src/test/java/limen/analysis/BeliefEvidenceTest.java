package limen.analysis;

import static limen.testkit.Seeded.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.Guess;
import limen.inference.belief.TippingPoint;
import org.junit.jupiter.api.Test;

class BeliefEvidenceTest {
    private static final double MISSING = Double.NaN;

    /// One row of a table with a single outcome and session.
    private record Row(String who, Arm arm, Guess guess, double confidence, double expected, double value) {}

    /// Losses 0, 0.5625, 0.25, 0.25; of the four pairs of an active and a placebo capsule two are in order.
    @Test
    void the_score_of_four_guesses_is_that_of_paper_and_pencil() {
        var score = known(evidence(List.of(
                        row("a", Arm.ACTIVE, Guess.ACTIVE, 1),
                        row("b", Arm.ACTIVE, Guess.PLACEBO, 0.5),
                        row("c", Arm.PLACEBO, Guess.PLACEBO, 0),
                        row("d", Arm.PLACEBO, Guess.UNSURE, MISSING),
                        row("e", Arm.PLACEBO, Guess.ACTIVE, MISSING),
                        row("f", Arm.ACTIVE, Guess.NOT_GIVEN, 0.7)))
                .score());
        assertThat(score.brier().value()).isCloseTo(0.265625, within(1e-12));
        assertThat(score.brier().standardError()).isCloseTo(Math.sqrt(0.1591796875 / 16 * 4 / 3), within(1e-12));
        assertThat(score.area().value()).isCloseTo(0.5, within(1e-12));
        assertThat(score.guesses()).isEqualTo(4);
        assertThat(score.participants()).isEqualTo(4);
        assertThat(score.withoutConfidence()).isEqualTo(1);
        assertThat(score.withoutGuess()).isEqualTo(1);
    }

    @Test
    void guesses_of_one_person_are_one_piece_of_evidence() {
        var once = TrialTable.builder();
        var often = TrialTable.builder();
        for (var person = 0; person < 30; person++) {
            for (var session = 0; session < 8; session++) {
                var arm = person % 2 == 0 ? Arm.ACTIVE : Arm.PLACEBO;
                var guess = person % 3 == 0 ? Guess.ACTIVE : Guess.PLACEBO;
                if (session == 0) {
                    once.add(1, "p" + person, "", "mood", arm, guess, person * 7 % 11);
                    once.stateConfidence(1, "p" + person, "", person % 4 / 3.0);
                }
                often.add(1, "p" + person, "s" + session, "mood", arm, guess, person * 7 % 11 + session % 3);
                often.stateConfidence(1, "p" + person, "s" + session, person % 4 / 3.0);
            }
        }
        var one = known(evidence(once.build()).score());
        var eight = known(evidence(often.build()).score());
        assertThat(eight.guesses()).isEqualTo(8 * one.guesses());
        assertThat(eight.brier().standardError()).isCloseTo(one.brier().standardError(), within(1e-12));
        assertThat(eight.area().standardError()).isCloseTo(one.area().standardError(), within(1e-12));
    }

    @Test
    void a_table_without_confidences_has_no_score_and_without_expectancies_no_fit() {
        var evidence = evidence(people(new Random(1), 40).stream()
                .map(row -> new Row(row.who(), row.arm(), row.guess(), MISSING, MISSING, row.value()))
                .toList());
        assertThat(evidence.score()).isInstanceOf(Asked.NotAsked.class);
        assertThat(mood(evidence).expectancy()).isInstanceOf(Asked.NotAsked.class);
        assertThat(mood(evidence).tipping()).isInstanceOf(Asked.Known.class);
        assertThat(mood(evidence).atChance()).isInstanceOf(Asked.Known.class);
    }

    @Test
    void without_guesses_only_expectancy_can_be_spoken_of() {
        var rows = people(new Random(2), 40);
        var table = table(rows);
        var plan = Plan.exploratory(false);
        var evidence = BeliefEvidence.of(table, plan, SharedTrial.findings(table, plan));
        assertThat(evidence.score()).isInstanceOf(Asked.NotAsked.class);
        assertThat(mood(evidence).tipping()).isInstanceOf(Asked.NotAsked.class);
        assertThat(mood(evidence).atChance()).isInstanceOf(Asked.NotAsked.class);
        assertThat(mood(evidence).expectancy()).isInstanceOf(Asked.Known.class);
    }

    /// Active 12, 14, 10 and placebo 8, 10, 12: a difference of 2 with standard error 2 √(2/3); two of three said
    /// active on the active capsule, one of three on placebo.
    @Test
    void the_tipping_point_is_the_difference_over_the_gap_in_belief() {
        var belief = mood(evidence(List.of(
                new Row("a", Arm.ACTIVE, Guess.ACTIVE, MISSING, MISSING, 12),
                new Row("b", Arm.ACTIVE, Guess.ACTIVE, MISSING, MISSING, 14),
                new Row("c", Arm.ACTIVE, Guess.PLACEBO, MISSING, MISSING, 10),
                new Row("d", Arm.PLACEBO, Guess.PLACEBO, MISSING, MISSING, 8),
                new Row("e", Arm.PLACEBO, Guess.PLACEBO, MISSING, MISSING, 10),
                new Row("f", Arm.PLACEBO, Guess.ACTIVE, MISSING, MISSING, 12))));
        var tipping = ((Asked.Known<TippingPoint>) belief.tipping()).value();
        assertThat(tipping.gap()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(tipping.estimate().value()).isCloseTo(6, within(1e-9));
        assertThat(tipping.estimate().standardError()).isCloseTo(6 * Math.sqrt(2 / 3.0), within(1e-9));
        assertThat(belief.guesses()).isEqualTo(6);
        assertThat(reason(belief.atChance())).contains("too few people on the placebo capsule guessed active");
    }

    @Test
    void a_table_with_several_rows_of_a_person_has_no_posterior() {
        var table = TrialTable.builder();
        var random = new Random(3);
        for (var person = 0; person < 40; person++) {
            for (var session : List.of("first", "second")) {
                table.add(
                        1,
                        "p" + person,
                        session,
                        "mood",
                        random.nextBoolean() ? Arm.ACTIVE : Arm.PLACEBO,
                        random.nextBoolean() ? Guess.ACTIVE : Guess.PLACEBO,
                        person + random.nextGaussian());
            }
        }
        assertThat(reason(mood(evidence(table.build())).atChance())).contains("people have several");
    }

    @Test
    void what_everybody_expected_alike_tells_nothing() {
        var rows = people(new Random(4), 30).stream()
                .map(row -> new Row(row.who(), row.arm(), row.guess(), 0.5, 60, row.value()))
                .toList();
        assertThat(reason(mood(evidence(rows)).expectancy())).isEqualTo("One term is determined by the others.");
    }

    @Test
    void people_who_did_not_say_what_they_expected_are_left_out_and_counted() {
        var rows = new ArrayList<>(people(new Random(5), 30));
        rows.replaceAll(row -> row.who().equals("p7")
                ? new Row("p7", row.arm(), row.guess(), row.confidence(), MISSING, row.value())
                : row);
        var fit = ((Asked.Known<ExpectancyFit>) mood(evidence(rows)).expectancy()).value();
        assertThat(fit.people()).isEqualTo(29);
        assertThat(fit.peopleWithout()).isEqualTo(1);
        assertThat(fit.high().value() - fit.low().value())
                .isCloseTo(2 * fit.sd() * fit.interaction().value(), within(1e-9));
    }

    @Test
    void a_manipulation_check_has_no_evidence() {
        var table = table(people(new Random(6), 20));
        var plan = new Plan(true, null, Set.of(), Set.of(), Set.of("mood"), SmallestEffect.byConvention());
        assertThat(BeliefEvidence.of(table, plan, SharedTrial.findings(table, plan))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        forAll("order of rows", 40, random -> {
            var rows = people(random, 12 + random.nextInt(30));
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            assertSame(evidence(rows), evidence(shuffled), value -> value);
        });
    }

    @Test
    void turning_the_scale_round_turns_every_difference_round() {
        forAll("scale turned", 40, random -> {
            var rows = people(random, 12 + random.nextInt(30));
            var turned = rows.stream()
                    .map(row ->
                            new Row(row.who(), row.arm(), row.guess(), row.confidence(), row.expected(), -row.value()))
                    .toList();
            var here = evidence(rows);
            var there = evidence(turned);
            assertSame(here, there, value -> -value);
            if (mood(here).atChance() instanceof Asked.Known<ChancePosterior>(var one)
                    && mood(there).atChance() instanceof Asked.Known<ChancePosterior>(var other)) {
                assertThat(other.below()).isCloseTo(one.above(), within(1e-6));
                assertThat(other.above()).isCloseTo(one.below(), within(1e-6));
            }
        });
    }

    @Test
    void whoever_is_never_sure_scores_a_quarter_and_is_blind() {
        forAll("never sure", 40, random -> {
            var score = known(evidence(withConfidence(people(random, 12 + random.nextInt(30)), 0))
                    .score());
            assertThat(score.brier().value()).isEqualTo(0.25);
            assertThat(score.area().value()).isEqualTo(0.5);
        });
    }

    @Test
    void whoever_is_always_certain_scores_the_share_of_wrong_guesses() {
        forAll("always certain", 40, random -> {
            var rows = withConfidence(people(random, 12 + random.nextInt(30)), 1);
            var wrong = rows.stream()
                    .filter(row -> !GuessScore.isRight(row.arm(), row.guess()))
                    .count();
            var score = known(evidence(rows).score());
            assertThat(score.brier().value()).isCloseTo(wrong / (double) rows.size(), within(1e-12));
            assertThat(score.calibration().getLast().n()).isEqualTo(rows.size());
        });
    }

    /// Nothing throws, whatever is missing.
    @Test
    void any_small_table_has_evidence() {
        forAll("any small table", 400, random -> {
            var table = TrialTable.builder();
            var people = 1 + random.nextInt(9);
            for (var person = 0; person < people; person++) {
                for (var session = 0; session < 1 + random.nextInt(3); session++) {
                    var who = "p" + person;
                    var when = "s" + session;
                    table.add(
                            1,
                            who,
                            when,
                            "mood",
                            random.nextBoolean() ? Arm.ACTIVE : Arm.PLACEBO,
                            Guess.values()[random.nextInt(4)],
                            random.nextInt(1 + random.nextInt(5)));
                    if (random.nextInt(3) > 0) {
                        table.stateConfidence(1, who, when, random.nextInt(5) / 4.0);
                    }
                }
                if (random.nextInt(3) > 0) {
                    table.stateExpectancy(1, "p" + person, random.nextInt(4));
                }
            }
            var evidence = evidence(table.build());
            assertThat(evidence.outcomes()).hasSize(1);
        });
    }

    @Test
    void the_posterior_of_the_first_week_stands_beside_its_curve() {
        var table = SharedTrial.firstWeek();
        var plan = Plan.exploratory(true);
        var findings = SharedTrial.findings(table, plan);
        for (var belief : BeliefEvidence.of(table, plan, findings).outcomes()) {
            if (belief.atChance() instanceof Asked.Known<ChancePosterior>(var posterior)) {
                var atChance = Found.belief(findings, belief.outcome()).atChance();
                assertThat(posterior.difference().mean())
                        .as(belief.outcome())
                        .isCloseTo(atChance.value(), within(0.1 * atChance.standardError()));
                assertThat(posterior.difference().sd() / atChance.standardError())
                        .as(belief.outcome())
                        .isBetween(0.75, 1.3);
            }
        }
    }

    private static void assertSame(BeliefEvidence one, BeliefEvidence other, UnaryOperator<Double> turned) {
        assertThat(known(other.score()).brier().value())
                .isCloseTo(known(one.score()).brier().value(), within(1e-9));
        assertThat(known(other.score()).area().standardError())
                .isCloseTo(known(one.score()).area().standardError(), within(1e-9));
        if (mood(one).tipping() instanceof Asked.Known<TippingPoint>(var here)
                && mood(other).tipping() instanceof Asked.Known<TippingPoint>(var there)
                && here.exists()) {
            assertClose(there.estimate(), here.estimate(), turned);
        }
        if (mood(one).expectancy() instanceof Asked.Known<ExpectancyFit>(var here)
                && mood(other).expectancy() instanceof Asked.Known<ExpectancyFit>(var there)) {
            assertClose(there.interaction(), here.interaction(), turned);
            assertClose(there.high(), here.high(), turned);
        }
        assertThat(mood(other).atChance().getClass())
                .isEqualTo(mood(one).atChance().getClass());
    }

    private static void assertClose(Estimate found, Estimate expected, UnaryOperator<Double> turned) {
        assertThat(found.value()).isCloseTo(turned.apply(expected.value()), within(1e-7));
        assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-7));
    }

    private static GuessScore known(Asked<GuessScore> score) {
        return ((Asked.Known<GuessScore>) score).value();
    }

    private static <T> String reason(Asked<T> asked) {
        return ((Asked.Unknown<T>) asked).reason();
    }

    private static OutcomeBelief mood(BeliefEvidence evidence) {
        return evidence.outcomes().getFirst();
    }

    private static Row row(String who, Arm arm, Guess guess, double confidence) {
        return new Row(who, arm, guess, confidence, MISSING, who.hashCode() % 5);
    }

    private static List<Row> withConfidence(List<Row> rows, double confidence) {
        return rows.stream()
                .map(row -> new Row(row.who(), row.arm(), row.guess(), confidence, row.expected(), row.value()))
                .toList();
    }

    private static List<Row> people(RandomGenerator random, int count) {
        var rows = new ArrayList<Row>();
        for (var person = 0; person < count; person++) {
            var arm = person % 2 == 0 ? Arm.ACTIVE : Arm.PLACEBO;
            var right = random.nextDouble() < 0.6;
            rows.add(new Row(
                    "p" + person,
                    arm,
                    right == (arm == Arm.ACTIVE) ? Guess.ACTIVE : Guess.PLACEBO,
                    random.nextDouble(),
                    100 * random.nextDouble(),
                    20 + 4 * random.nextGaussian() + (arm == Arm.ACTIVE ? 2 : 0)));
        }
        return rows;
    }

    private static BeliefEvidence evidence(List<Row> rows) {
        return evidence(table(rows));
    }

    private static BeliefEvidence evidence(TrialTable table) {
        var plan = Plan.exploratory(true);
        return BeliefEvidence.of(table, plan, SharedTrial.findings(table, plan));
    }

    private static TrialTable table(List<Row> rows) {
        var table = TrialTable.builder();
        for (var row : rows) {
            assertThat(table.add(1, row.who(), "", "mood", row.arm(), row.guess(), row.value()))
                    .isEmpty();
            if (!Double.isNaN(row.confidence())) {
                table.stateConfidence(1, row.who(), "", row.confidence());
            }
            if (!Double.isNaN(row.expected())) {
                table.stateExpectancy(1, row.who(), row.expected());
            }
        }
        return table.build();
    }
}
