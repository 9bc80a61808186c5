package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import limen.evidence.Table;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void the_register_says_what_the_reviewed_sheet_says() throws IOException {
        var sheet = Table.of("sheet", Files.readString(SharedReference.path("safety/claims.csv")));
        var register = Table.resource("claims.csv");

        assertThat(register.rows()).hasSameSizeAs(sheet.rows());
        for (var i = 0; i < sheet.rows().size(); i++) {
            assertThat(register.rows().get(i).cells())
                    .containsAllEntriesOf(sheet.rows().get(i).cells());
        }
    }

    @Test
    void every_claimed_benefit_has_exactly_one_outcome_or_a_reason_why_not() {
        assertThat(Claims.outcomes().stream().map(ClaimOutcome::claim))
                .containsExactlyElementsOf(Claims.reviewed().stream()
                        .filter(claim -> claim.kind() == Claim.Kind.BENEFIT)
                        .map(Claim::id)
                        .toList());
    }

    @Test
    void no_claimed_benefit_of_a_small_dose_has_more_than_very_low_certainty() {
        // A06 and A27 speak of full doses, B25 of testimonials.
        assertThat(Claims.reviewed())
                .filteredOn(claim -> claim.kind() == Claim.Kind.BENEFIT)
                .filteredOn(claim -> Claims.outcome(claim.id()).orElseThrow() instanceof ClaimOutcome.Measured)
                .hasSize(16)
                .allSatisfy(claim -> assertThat(claim.atMicrodose())
                        .isInstanceOfSatisfying(
                                Rating.AtDoses.class,
                                rating -> assertThat(rating.grade()).isLessThanOrEqualTo(Grade.VERY_LOW)));
    }

    @Test
    void a_row_that_measures_nothing_and_says_no_reason_is_refused() {
        assertThatThrownBy(() -> Claims.outcomes(Table.of("t.csv", "claim,measured_by,note\nA02,not measured,\n")))
                .hasMessage("t.csv, line 2, note: \"\"; expected a text");
        assertThatThrownBy(() -> Claims.outcomes(Table.of("t.csv", "claim,measured_by,note\nA02,,\n")))
                .hasMessage("t.csv, line 2, claim A02 is measured by nothing");
    }

    @Test
    void the_anchors_of_the_sheet_are_graded_as_it_says() {
        assertThat(claim("A06").atFullDose()).isInstanceOfSatisfying(Rating.AtDoses.class, rating -> {
            assertThat(rating.grade()).isEqualTo(Grade.LOW);
            assertThat(rating.origin()).isEqualTo(Rating.Origin.STATED);
        });
        for (var id : List.of("A03", "A20")) {
            assertThat(claim(id).atFullDose())
                    .isInstanceOfSatisfying(
                            Rating.AtDoses.class,
                            rating -> assertThat(rating.grade()).isEqualTo(Grade.HIGH));
        }
        assertThat(Claims.reviewed())
                .filteredOn(claim -> claim.flag() == Claim.Flag.DANGEROUS)
                .hasSize(8);
    }

    @Test
    void a_benefit_is_nowhere_more_certain_than_low_at_full_doses() {
        assertThat(Claims.reviewed())
                .filteredOn(claim -> claim.kind() == Claim.Kind.BENEFIT)
                .extracting(Claim::atFullDose)
                .filteredOn(Rating.AtDoses.class::isInstance)
                .allSatisfy(
                        rating -> assertThat(((Rating.AtDoses) rating).grade()).isLessThanOrEqualTo(Grade.LOW));
    }

    @Test
    void a_risk_that_nobody_studied_is_not_read_as_no_risk() {
        assertThat(claim("A21").atMicrodose().sentence()).contains("none", "not the same as no risk");
    }

    @Test
    void every_claim_has_a_theme_and_every_theme_a_claim() {
        assertThat(List.of(Theme.values()))
                .allSatisfy(
                        theme -> assertThat(Claims.of(theme)).as(theme.title()).isNotEmpty());
        assertThat(List.of(Theme.values()).stream()
                        .mapToInt(theme -> Claims.of(theme).size())
                        .sum())
                .isEqualTo(62);
    }

    @Test
    void the_words_of_a_question_must_all_begin_a_word_of_the_claim() {
        assertThat(Claims.saying("Grey AREA")).extracting(Claim::id).containsExactly("B29");
        assertThat(Claims.saying("depress")).extracting(Claim::id).contains("A08", "B02");
        assertThat(Claims.saying("rey area")).isEmpty();
        assertThat(Claims.saying(" , ")).isEmpty();
    }

    private static Claim claim(String id) {
        return Claims.find(id).orElseThrow();
    }
}
