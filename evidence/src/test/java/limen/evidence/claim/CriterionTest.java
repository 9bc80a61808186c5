package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import limen.evidence.Table;
import limen.evidence.claim.StudySummary.Design;
import limen.evidence.claim.StudySummary.Exposure;
import limen.evidence.claim.StudySummary.FindingCode;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {
    private static final Criterion MOOD = Criteria.of(Claims.find("A08").orElseThrow());

    @Test
    void every_claim_has_a_criterion_and_a_measured_one_names_its_measures() {
        assertThat(Criteria.reviewed())
                .extracting(Criterion::claim)
                .containsExactlyElementsOf(
                        Claims.reviewed().stream().map(Claim::id).toList());
        for (var claim : Claims.reviewed()) {
            var measured = Claims.outcome(claim.id()).orElse(null);
            if (measured instanceof ClaimOutcome.Measured(var id, var by, var note)) {
                assertThat(Criteria.of(claim)).isInstanceOfSatisfying(Criterion.ByStudy.class, criterion -> {
                    assertThat(criterion.outcomes()).isEqualTo(by);
                    assertThat(criterion.leastParticipants()).isEqualTo(Grading.LEAST_PARTICIPANTS);
                    assertThat(criterion.highestGuessRate()).isEqualTo(Grading.HIGHEST_GUESS_RATE);
                    assertThat(criterion.highestBang()).isEqualTo(Grading.HIGHEST_BANG);
                });
            } else {
                assertThat(Criteria.of(claim)).isInstanceOf(Criterion.ByReading.class);
            }
        }
    }

    @Test
    void a_criterion_suggests_no_amount_to_anybody() {
        assertThat(Criteria.reviewed()).noneMatch(criterion -> criterion.words().matches("(?i).*\\d ?mg\\b.*"));
    }

    @Test
    void a_sound_study_whose_interval_lies_beyond_the_smallest_effect_meets_it() {
        assertThat(MOOD.triedOn(study(2.5, 4)))
                .isInstanceOfSatisfying(
                        Tried.Met.class,
                        met -> assertThat(met.reasons())
                                .contains("the interval is 2.5 to 4, and 2 is the smallest effect that matters")
                                .hasSize(6));
    }

    @Test
    void a_sound_study_whose_interval_ends_below_it_does_not_meet_it() {
        assertThat(MOOD.triedOn(study(0.5, 2))).isInstanceOf(Tried.NotMet.class);
    }

    @Test
    void an_interval_on_both_sides_cannot_tell() {
        assertThat(MOOD.triedOn(study(1, 4))).isInstanceOf(Tried.CannotTell.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HARM_SIGNAL,NotMet",
        "BELIEF_EXPLAINS,NotMet",
        "NO_DIFFERENCE,NotMet",
        "CANNOT_TELL,CannotTell",
    })
    void the_study_s_own_finding_comes_before_its_interval(FindingCode finding, String expected) {
        var tried = MOOD.triedOn(study(
                "PHQ-9", finding, Design.RANDOMISED_BLINDED, 120, 0.55, 0.1, Exposure.REPEATED_LOW_DOSES, 2.5, 4, 2.0));
        assertThat(tried.getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void a_study_that_cannot_decide_names_every_reason() {
        var poor = study(
                "UCLA-3",
                FindingCode.BEYOND_BELIEF,
                Design.UNCONTROLLED,
                12,
                null,
                null,
                Exposure.FULL_DOSES,
                2.5,
                4,
                2.0);

        assertThat(MOOD.triedOn(poor))
                .isInstanceOfSatisfying(
                        Tried.CannotTell.class,
                        tried -> assertThat(tried.reasons())
                                .satisfiesExactly(
                                        reason -> assertThat(reason).contains("UCLA-3", "PHQ-9"),
                                        reason -> assertThat(reason).contains("repeated low doses"),
                                        reason -> assertThat(reason).contains("by lot"),
                                        reason -> assertThat(reason).contains("12 people; at least 100"),
                                        reason -> assertThat(reason).contains("not fully measured")));
    }

    @Test
    void without_a_smallest_effect_agreed_beforehand_nothing_is_met() {
        var study = study(
                "PHQ-9",
                FindingCode.BEYOND_BELIEF,
                Design.RANDOMISED_BLINDED,
                120,
                0.55,
                0.1,
                Exposure.REPEATED_LOW_DOSES,
                2.5,
                4,
                null);
        assertThat(MOOD.triedOn(study)).isInstanceOf(Tried.CannotTell.class);
    }

    @Test
    void what_needs_reading_is_never_decided_by_a_number() {
        var law = Criteria.of(Claims.find("B29").orElseThrow());

        assertThat(law.triedOn(study(2.5, 4))).isInstanceOf(Tried.CannotTell.class);
    }

    @Test
    void nothing_worse_than_a_study_that_fails_ever_meets_the_criterion() {
        Seeded.forAll("worse", 500, random -> {
            var lower = random.nextDouble(-5, 5);
            var study = study(
                    "PHQ-9",
                    FindingCode.BEYOND_BELIEF,
                    Design.RANDOMISED_BLINDED,
                    1 + random.nextInt(200),
                    random.nextDouble(),
                    random.nextDouble(-1, 1),
                    Exposure.REPEATED_LOW_DOSES,
                    lower,
                    lower + random.nextDouble(4),
                    2.0);
            var worse = study(
                    "PHQ-9",
                    study.finding(),
                    study.design(),
                    1 + random.nextInt(study.participants()),
                    Math.min(1, study.correctGuessRate() + random.nextDouble(0.2)),
                    Math.min(1, study.bang() + random.nextDouble(0.2)),
                    study.exposure(),
                    study.lower() - random.nextDouble(),
                    study.upper(),
                    2.0);
            if (MOOD.triedOn(worse) instanceof Tried.Met) {
                assertThat(MOOD.triedOn(study)).isInstanceOf(Tried.Met.class);
            }
        });
    }

    @Test
    void a_claim_without_a_row_and_a_row_without_a_claim_are_faults() {
        var header = "claim,words,outcomes,least_participants,highest_guess_rate,highest_bang\n";
        var claims =
                List.of(Claims.find("A01").orElseThrow(), Claims.find("A02").orElseThrow());

        assertThatThrownBy(() -> Criteria.read(Table.of("t.csv", header + "A01,A study.,,,,\n"), claims))
                .hasMessage("t.csv: no row of claim A02; expected one for each");
        assertThatThrownBy(() -> Criteria.read(Table.of("t.csv", header + "Z9,A study.,,,,\n"), claims))
                .hasMessage("t.csv, line 2, claim: \"Z9\"; expected a claim of the register that has no row yet");
        assertThatThrownBy(() -> Criteria.read(Table.of("t.csv", header + "A01,,,,,\n"), claims))
                .hasMessage("t.csv, line 2, words: \"\"; expected a text");
        assertThatThrownBy(() -> Criteria.read(Table.of("t.csv", header + "A01,A study.,PHQ-9,many,0.6,0.3\n"), claims))
                .hasMessage("t.csv, line 2, least_participants: \"many\"; expected a whole number such as 100");
    }

    private static StudySummary study(double lower, double upper) {
        return study(
                "PHQ-9",
                FindingCode.BEYOND_BELIEF,
                Design.RANDOMISED_BLINDED,
                120,
                0.55,
                0.1,
                Exposure.REPEATED_LOW_DOSES,
                lower,
                upper,
                2.0);
    }

    private static StudySummary study(
            String outcome,
            FindingCode finding,
            Design design,
            int people,
            Double rate,
            Double bang,
            Exposure exposure,
            double lower,
            double upper,
            Double smallest) {
        return new StudySummary(
                "S1", outcome, finding, design, people, rate, bang, exposure, false, lower, upper, smallest);
    }
}
