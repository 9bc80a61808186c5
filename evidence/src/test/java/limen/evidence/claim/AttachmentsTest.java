package limen.evidence.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import limen.evidence.Resource;
import limen.evidence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentsTest {
    private static final String HEADER =
            Resource.text("attachments.csv").lines().findFirst().orElseThrow();
    private static final String ROW =
            "A08,S1,PHQ-9,beyond_belief,randomised_blinded,120,0.55,0.1,repeated_low_doses,no,2.5,4,2,low doses of the protocol,J. Lind,2026-11-21,moderate,one study";

    @Test
    void no_study_has_been_run_yet_and_the_table_says_so_by_being_empty() {
        assertThat(Attachments.reviewed()).isEmpty();
        assertThat(Attachments.of(Claims.find("A08").orElseThrow())).isEmpty();
    }

    @Test
    void a_row_is_read_and_can_be_tried_against_what_would_change_our_mind() {
        var attachment = read(ROW).getFirst();

        assertThat(attachment.study().participants()).isEqualTo(120);
        assertThat(attachment.certainty()).isEqualTo(Grade.MODERATE);
        assertThat(Criteria.of(Claims.find("A08").orElseThrow()).triedOn(attachment.study()))
                .isInstanceOf(Tried.Met.class);
    }

    @Test
    void what_was_not_measured_is_left_empty() {
        assertThat(read(ROW.replace("0.55,0.1", ",")).getFirst().study().bang()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A08,S1            | Z9,S1          | claim: "Z9"; expected a claim of the register
            beyond_belief     | wonderful      | finding: "wonderful"; expected one of cannot_tell, no_difference, belief_explains, beyond_belief, harm_signal
            randomised_blinded| blinded        | design: "blinded"; expected one of uncontrolled, observational, randomised_open, randomised_blinded
            120               | 0              | participants: "0"; expected at least 1
            120               | 12.5           | participants: "12.5"; expected a whole number such as 100
            0.55              | 1.2            | correct_guess_rate: "1.2"; expected 0.0 to 1.0
            2.5,4             | 5,4            | lower: "5.0"; expected at most the upper end, 4.0
            4,2,low           | 4,0,low        | smallest_effect: "0.0"; expected above 0
            J. Lind           | ''             | curator: ""; expected a text
            2026-11-21        | yesterday      | attached_on: "yesterday"; expected a day such as 2026-11-21
            moderate          | good           | certainty: "good"; expected one of none, very_low, low, moderate, high
            """)
    void a_fault_is_named_with_its_place(String part, String instead, String expected) {
        assertThatThrownBy(() -> read(ROW.replace(part, instead))).hasMessage("t.csv, line 2, " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.55,0.1|0.7,0.1", ",no,|,yes,", ",120,|,99,", "2.5,4|-1,4"})
    void a_curator_cannot_grade_a_study_higher_than_the_rules_do(String part, String fault) {
        var high = ROW.replace(",moderate,", ",high,");

        assertThat(read(high)).hasSize(1);
        assertThatThrownBy(() -> read(high.replace(part, fault)))
                .hasMessage("t.csv, line 2, certainty: \"high\";"
                        + " expected at most moderate, as the grading rules give this study");
    }

    private static List<Attachment> read(String row) {
        return Attachments.read(Table.of("t.csv", HEADER + "\n" + row + "\n"), Claims.reviewed());
    }
}
