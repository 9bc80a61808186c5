package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.inference.Arm;
import limen.inference.Guess;
import limen.inference.Stratum;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// Tables that hold too little for a model: the outcome cannot tell, and says why; nothing throws, nothing is NaN in
/// words.
class EdgeOfDataTest {
    @Test
    void one_capsule_without_rows() {
        var findings = findings(6, (person, session) -> new Visit(Arm.ACTIVE, Guess.ACTIVE, person));
        assertThat(sentence(findings)).contains("the placebo capsule has no rows");
    }

    @Test
    void every_row_of_a_capsule_the_same() {
        var findings = findings(
                8, (person, session) -> new Visit(arm(person), guess(person / 2), arm(person) == Arm.ACTIVE ? 3 : 2));
        assertThat(sentence(findings)).contains("every row of a capsule has the same value");
    }

    /// Sums of such fractions are off by a rounding error, which must not pass for spread.
    @Test
    void every_row_of_a_capsule_the_same_fraction() {
        var findings = findings(
                21,
                (person, session) -> new Visit(arm(person), guess(person / 2), arm(person) == Arm.ACTIVE ? 0.3 : 0.1));
        assertThat(sentence(findings)).contains("every row of a capsule has the same value");
    }

    @Test
    void people_whose_values_never_change_leave_no_error() {
        var findings = findings(12, 3, (person, session) -> new Visit(arm(person + session), guess(person), person));
        assertThat(sentence(findings)).contains("to tell error from how people differ");
    }

    @Test
    void a_stratum_with_a_single_row() {
        var findings = findings(
                20,
                (person, session) -> new Visit(
                        arm(person),
                        person == 1 ? Guess.PLACEBO : arm(person) == Arm.ACTIVE ? Guess.ACTIVE : guess(person / 2),
                        30 * (person % 2) + person));
        var outcome = findings.outcomes().getFirst();
        assertThat(outcome.belief()).isInstanceOf(Belief.TooThin.class);
        assertThat(((Belief.TooThin) outcome.belief()).thin()).containsExactly(Stratum.AP);
        assertThat(sentence(findings)).contains("too few people on the active capsule guessed placebo");
    }

    /// Ten people, all with the same value, are not too few.
    @Test
    void only_strata_with_too_few_rows_are_called_so() {
        var findings = findings(
                20,
                (person, session) -> arm(person) == Arm.PLACEBO
                        ? new Visit(Arm.PLACEBO, Guess.PLACEBO, 1)
                        : new Visit(Arm.ACTIVE, guess(person / 2), 9 + person % 3));
        assertThat(sentence(findings))
                .contains("too few people on the placebo capsule guessed active.")
                .doesNotContain("guessed placebo");
    }

    @Test
    void strata_without_spread_say_so() {
        var findings = findings(
                20,
                (person, session) -> new Visit(arm(person), guess(person / 2), 7 * (person % 2) + (person / 2) % 2));
        assertThat(((Belief.TooThin) findings.outcomes().getFirst().belief()).thin())
                .isEmpty();
        assertThat(sentence(findings))
                .endsWith("because the values of people with the same capsule and guess vary too little.");
    }

    /// Eighteen right and three wrong guesses in each arm, and a difference that nobody could miss.
    @Test
    void a_stratum_of_three_rows_shows_its_numbers_but_carries_no_finding() {
        var findings = findings(42, (person, session) -> {
            var active = person % 2 == 1;
            var right = person >= 6;
            return new Visit(arm(person), guess(active == right ? 1 : 0), (active ? 50 : 0) + person % 5);
        });
        assertThat(findings.outcomes().getFirst().belief()).isInstanceOf(Belief.Separated.class);
        assertThat(sentence(findings)).contains("groups of fewer than 5 rows");
    }

    @Test
    void a_spread_that_is_only_rounding_is_none() {
        var findings = findings(
                40,
                (person, session) -> new Visit(arm(person), guess(person / 2), 1e9 + person % 2 + 1e-7 * (person % 3)));
        assertThat(sentence(findings)).contains("every row of a capsule has the same value");
    }

    @Test
    void an_unsure_guess_counts_for_the_blinding_and_without_guess_only() {
        var findings = findings(
                40,
                (person, session) -> new Visit(arm(person), person < 4 ? Guess.UNSURE : guess(person / 2), person % 7));
        var outcome = findings.outcomes().getFirst();
        assertThat(outcome.rows()).isEqualTo(40);
        assertThat(((Belief.Separated) outcome.belief())
                        .strata().stream().mapToInt(StratumMean::n).sum())
                .isEqualTo(36);
        assertThat(findings.blinding().getFirst().n()).isEqualTo(20);
        assertThat(findings.quality().unsureGuesses()).isEqualTo(4);
    }

    @Test
    void random_small_tables_always_end_in_a_finding() {
        Seeded.forAll("small tables", 500, random -> {
            var sessions = random.nextInt(1, 4);
            var values = random.nextInt(1, 5);
            var findings = findings(
                    random.nextInt(1, 12),
                    sessions,
                    (person, session) -> new Visit(
                            arm(random.nextInt(2)), Guess.values()[random.nextInt(4)], random.nextInt(values)));
            for (var outcome : findings.outcomes()) {
                assertThat(outcome.finding().sentence()).doesNotContain("NaN", "Infinity", "because .");
            }
        });
    }

    private record Visit(Arm allocation, Guess guess, double value) {}

    private interface Visits {
        Visit of(int person, int session);
    }

    private static TrialFindings findings(int people, Visits visits) {
        return findings(people, 1, visits);
    }

    private static TrialFindings findings(int people, int sessions, Visits visits) {
        var table = TrialTable.builder();
        for (var person = 0; person < people; person++) {
            for (var session = 0; session < sessions; session++) {
                var visit = visits.of(person, session);
                var line = person * sessions + session + 2;
                table.add(line, "p" + person, "s" + session, "score", visit.allocation(), visit.guess(), visit.value());
            }
        }
        var built = table.build();
        return TrialAnalysis.of(built, Plan.exploratory(true), DataQuality.of(built, List.of()));
    }

    private static String sentence(TrialFindings findings) {
        var finding = findings.outcomes().getFirst().finding();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.CANNOT_TELL);
        return finding.sentence();
    }

    private static Arm arm(int number) {
        return number % 2 == 0 ? Arm.PLACEBO : Arm.ACTIVE;
    }

    private static Guess guess(int number) {
        return number % 2 == 0 ? Guess.PLACEBO : Guess.ACTIVE;
    }
}
