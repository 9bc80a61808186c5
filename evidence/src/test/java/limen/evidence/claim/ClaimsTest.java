package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
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
}
