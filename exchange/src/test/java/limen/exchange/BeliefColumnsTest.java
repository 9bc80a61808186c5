package limen.exchange;

import static limen.exchange.Tables.LABELS;
import static limen.testkit.Seeded.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import limen.analysis.TrialTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The columns that say how sure people were and what they had expected, and every way in which they can be bad.
class BeliefColumnsTest {
    private static final Columns COLUMNS =
            new Columns("id", "session", "scale", "score", "capsule", "guess", "sure", "hoped");
    private static final String HEADER = "id,session,scale,score,capsule,guess,sure,hoped\n";
    private static final String FIRST = "p1,s1,mood,3.5,AC,PL,%s,7\n";
    private static final String SECOND = "p2,s1,mood,-2,PL,PL,%s,-1.5\n";

    @Test
    void confidences_up_to_100_are_shares_of_it_and_the_notes_say_so() {
        var read = accepted(HEADER + FIRST.formatted(80) + SECOND.formatted(0));
        assertThat(read.table().confidenceAt(0)).isEqualTo(0.8);
        assertThat(read.table().confidenceAt(1)).isZero();
        assertThat(read.quality().notes())
                .containsExactly("Confidences were read from 0, a pure guess, to 100, certain.");
    }

    @Test
    void confidences_of_at_most_1_are_shares_as_they_are() {
        var read = accepted(HEADER + FIRST.formatted("0.8") + SECOND.formatted(1));
        assertThat(read.table().confidenceAt(0)).isEqualTo(0.8);
        assertThat(read.table().confidenceAt(1)).isEqualTo(1);
        assertThat(read.quality().notes())
                .containsExactly("Confidences were read from 0, a pure guess, to 1, certain, because none is above 1.");
    }

    @Test
    void expectancies_belong_to_people_in_any_unit() {
        var table = accepted(HEADER + FIRST.formatted(80) + SECOND.formatted(0)).table();
        assertThat(table.expectancyOf(0)).isEqualTo(7);
        assertThat(table.expectancyOf(1)).isEqualTo(-1.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", " ", "nan"})
    void what_was_not_answered_is_missing(String missing) {
        var table = accepted(HEADER + FIRST.formatted(missing) + SECOND.formatted(50))
                .table();
        assertThat(table.confidenceAt(0)).isNaN();
        assertThat(table.confidenceAt(1)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "1e3", "-0.5"})
    void a_confidence_beside_both_scales_is_refused(String confidence) {
        assertThat(refused(HEADER + SECOND.formatted(0) + FIRST.formatted(confidence)))
                .isEqualTo("trial.csv, line 3, column \"sure\": \"" + confidence
                        + "\" is no confidence; expected 0 (a pure guess) to 1 or to 100 (certain), or NA or nothing where"
                        + " none was given.");
    }

    @Test
    void a_column_with_both_scales_is_refused_whichever_comes_first() {
        assertThat(refused(HEADER + FIRST.formatted("0.8") + SECOND.formatted(80)))
                .isEqualTo(
                        "trial.csv, line 3, column \"sure\": \"80\" is above 1, but the confidence on line 2 is a fraction;"
                                + " expected 0 to 1 in every row, or 0 to 100 in every row.");
        assertThat(refused(HEADER + FIRST.formatted("80") + SECOND.formatted(0.8)))
                .isEqualTo(
                        "trial.csv, line 3, column \"sure\": \"0.8\" is a fraction, but the confidence on line 2 is above 1;"
                                + " expected 0 to 1 in every row, or 0 to 100 in every row.");
    }

    @Test
    void a_word_is_refused_in_either_column() {
        assertThat(refused(HEADER + FIRST.formatted("very") + SECOND.formatted(80)))
                .startsWith("trial.csv, line 2, column \"sure\": \"very\" is not a number;");
        assertThat(refused(HEADER + FIRST.formatted(80).replace(",7\n", ",much\n") + SECOND.formatted(80)))
                .startsWith("trial.csv, line 2, column \"hoped\": \"much\" is not a number;");
    }

    @Test
    void two_confidences_of_one_guess_are_refused_with_both_lines() {
        assertThat(refused(HEADER + FIRST.formatted(80) + SECOND.formatted(10) + "p1,s1,calm,1,AC,PL,70,7\n"))
                .isEqualTo(
                        "trial.csv, lines 2 and 4: two different confidences (column \"sure\") for the same participant and"
                                + " session; expected the same confidence in all their rows.");
    }

    @Test
    void two_expectancies_of_one_participant_are_refused_with_both_lines() {
        assertThat(refused(HEADER + FIRST.formatted(80) + SECOND.formatted(10) + "p1,s2,mood,1,PL,PL,70,8\n"))
                .isEqualTo(
                        "trial.csv, lines 2 and 4: two different expectancies (column \"hoped\") for the same participant;"
                                + " expected what was answered once, before the first capsule, in all their rows.");
    }

    @Test
    void a_column_without_any_number_is_refused() {
        assertThat(refused(HEADER + FIRST.formatted("") + SECOND.formatted("NA")))
                .isEqualTo("trial.csv holds no number in column \"sure\" (--confidence); expected one in some row."
                        + " Without it, leave out --confidence.");
        assertThat(refused((HEADER + FIRST.formatted(1) + SECOND.formatted(0))
                        .replace(",7\n", ",\n")
                        .replace(",-1.5\n", ",NA\n")))
                .startsWith("trial.csv holds no number in column \"hoped\" (--expectancy)");
    }

    @Test
    void decimal_commas_are_read_where_cells_are_separated_by_semicolons() {
        var read = accepted(
                (HEADER + FIRST + SECOND).replace(',', ';').replace('.', ',').formatted("0,25", "0,5"));
        assertThat(read.table().confidenceAt(0)).isEqualTo(0.25);
        assertThat(read.table().expectancyOf(1)).isEqualTo(-1.5);
        assertThat(read.quality().notes()).contains("Values written with a decimal comma: 4.");
    }

    @Test
    void a_column_named_twice_is_refused() {
        var twice = new Columns("id", "session", "scale", "score", "capsule", "guess", "sure", "sure");
        var text = HEADER + FIRST.formatted(80) + SECOND.formatted(0);
        assertThat(Tables.refused(Tables.read(text.getBytes(StandardCharsets.UTF_8), twice, LABELS)))
                .contains("\"sure\" is named for both --confidence and --expectancy");
    }

    /// Either scale, any order of rows, stated on all rows of a visit or on one.
    @Test
    void any_way_to_write_the_same_confidences_reads_the_same() {
        forAll("confidences", 200, random -> {
            var people = 2 + random.nextInt(6);
            var rows = new ArrayList<String>();
            var percents = new ArrayList<String>();
            var sure = new int[people];
            for (var person = 0; person < people; person++) {
                sure[person] = person == 0 ? 50 : random.nextInt(101);
                for (var scale : new String[] {"mood", "calm"}) {
                    var stated = scale.equals("mood") || random.nextBoolean();
                    var start = "p%d,s1,%s,1,%s,PL,".formatted(person, scale, person % 2 == 0 ? "AC" : "PL");
                    rows.add(start + (stated ? String.valueOf(sure[person] / 100.0) : "") + "," + person);
                    percents.add(start + (stated ? String.valueOf(sure[person]) : "NA") + "," + person);
                }
            }
            Collections.shuffle(rows, new Random(random.nextLong()));
            var shares = accepted(HEADER + String.join("\n", rows)).table();
            var outOf100 = accepted(HEADER + String.join("\n", percents)).table();
            for (var person = 0; person < people; person++) {
                assertThat(outOf100.confidenceAt(person)).isEqualTo(sure[person] / 100.0);
            }
            assertThat(confidences(shares)).containsExactlyInAnyOrderElementsOf(confidences(outOf100));
        });
    }

    private static List<Double> confidences(TrialTable table) {
        var confidences = new ArrayList<Double>();
        for (var visit = 0; visit < table.visits(); visit++) {
            confidences.add(table.confidenceAt(visit) + 1000 * table.expectancyOf(table.participantAt(visit)));
        }
        return confidences;
    }

    private static TableRead.Read accepted(String text) {
        return Tables.accepted(Tables.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, LABELS));
    }

    private static String refused(String text) {
        return Tables.refused(Tables.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, LABELS));
    }
}
