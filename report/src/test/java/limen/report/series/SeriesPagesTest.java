package limen.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import limen.analysis.Direction;
import limen.analysis.Draw;
import limen.analysis.PersonGuesses;
import limen.inference.Estimate;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;
import org.junit.jupiter.api.Test;

class SeriesPagesTest {
    private static final Draw UNTOLD = new Draw.NotTold();
    private static final String PERSON =
            ExampleDays.person(ExampleDays.days(60, 0.4, 1.2), Direction.HIGHER_IS_BETTER, UNTOLD);
    private static final String STUDY = ExampleDays.study(ExampleDays.people(12, 20, 0.3), Direction.LOWER_IS_BETTER);
    private static final String SETS = ExampleDays.sets(20);

    @Test
    void the_finding_stands_first_then_harm_then_the_effect() {
        for (var page : List.of(PERSON, STUDY)) {
            assertThat(page.indexOf("<h1>")).isPositive().isLessThan(page.indexOf("id=\"harm\""));
            assertThat(page.indexOf("id=\"harm\"")).isLessThan(page.indexOf("id=\"effect\""));
            assertThat(page.indexOf("id=\"effect\"")).isLessThan(page.indexOf("id=\"parameters\""));
            assertThat(page.indexOf("id=\"parameters\"")).isLessThan(page.indexOf("id=\"wrong\""));
        }
    }

    @Test
    void whether_the_capsule_was_known_is_said_where_there_were_guesses() {
        var guesses = new PersonGuesses(28, 19, new Estimate(0.7, 0.08, 27), new Estimate(0.21, 0.03, 27), 28);
        var page = ExampleDays.person(ExampleDays.days(60, 0.4, 1.2), Direction.HIGHER_IS_BETTER, UNTOLD, guesses);
        assertThat(page)
                .contains(
                        "Of 28 guesses, 19 were right.",
                        "This person could tell the capsules apart, so an effect found here may be belief.",
                        "with probability 0.70 (0.54 to 0.86)",
                        "the Brier score is 0.21 (0.15 to 0.27)");
        var few = new PersonGuesses(4, 1, Estimate.UNKNOWN, Estimate.UNKNOWN, 4);
        assertThat(ExampleDays.person(ExampleDays.days(60, 0, 1), Direction.NOT_STATED, UNTOLD, few))
                .contains("Of 4 guesses, 1 was right.", "With fewer than 10 guesses nothing more can be said.");
        assertThat(PERSON).doesNotContain("id=\"known\"");
    }

    @Test
    void no_page_has_a_script_or_asks_for_anything() {
        for (var page : ExampleDays.pages().values()) {
            assertThat(page)
                    .doesNotContain("<script", "<link rel=\"stylesheet\"", "src=", "@import", "url(")
                    .contains("name=\"referrer\" content=\"no-referrer\"");
        }
    }

    @Test
    void a_name_from_the_table_is_text_and_never_markup() {
        for (var page : List.of(STUDY, SETS, ExampleDays.sets(120))) {
            assertThat(page).doesNotContain("<b onclick").contains("&lt;b onclick");
        }
    }

    @Test
    void every_day_with_an_answer_is_a_mark_and_every_other_a_stroke() {
        assertThat(count(PERSON, "<circle class=\"c dot\" cx=\"[0-9.]+%\" cy=\"[0-9.]+\" r=\"(?!5.5)"))
                .isEqualTo(ExampleDays.days(60, 0.4, 1.2).observedActive());
        assertThat(count(PERSON, "<circle class=\"c open\""))
                .isEqualTo(ExampleDays.days(60, 0, 1).observedPlacebo());
        assertThat(count(PERSON, "<line class=\"none\"")).isEqualTo(5);
    }

    @Test
    void the_test_without_a_model_says_what_was_assumed() {
        assertThat(PERSON).contains("The table does not tell how the capsules were drawn. Assumed: a capsule on every");
        var days = ExampleDays.days(60, 0.4, 1.2);
        var everyThird = IntStream.range(0, 20).mapToObj(day -> 3.0 * day + 1).toList();
        assertThat(ExampleDays.person(days, Direction.NOT_STATED, new Draw.OnDays(everyThird)))
                .contains("There is no randomisation test: 20 of 20 capsule days are active");
        var blocks = IntStream.range(0, 10)
                .mapToObj(block -> IntStream.range(0, 6)
                        .mapToObj(day -> 6.0 * block + day + 1)
                        .toList())
                .toList();
        assertThat(ExampleDays.person(days, Direction.NOT_STATED, new Draw.InBlocks(blocks)))
                .contains("Read from the table: 10 blocks", "from 199 drawn allocations");
    }

    @Test
    void few_days_are_shown_without_an_estimate() {
        var few = ExampleDays.person(ExampleDays.days(6, 1, 1), Direction.HIGHER_IS_BETTER, UNTOLD);
        assertThat(few)
                .contains("These days cannot tell.", "Why there is no estimate", "nothing is known of harm either")
                .doesNotContain("id=\"parameters\"");
    }

    @Test
    void a_placebo_result_is_a_result() {
        assertThat(ExampleDays.person(ExampleDays.days(200, 0, 0.5), Direction.NOT_STATED, UNTOLD))
                .contains(
                        "No difference that matters.",
                        "Nobody stated which way of this item is the worse one",
                        "These days were enough to tell an effect of 0.50 points from none");
    }

    @Test
    void harm_is_said_in_the_first_line() {
        assertThat(ExampleDays.person(ExampleDays.days(60, -3, 0.8), Direction.HIGHER_IS_BETTER, UNTOLD))
                .contains("<h1>A signal of harm.</h1>", "almost certain (above 99\u00a0%) that days with the active");
    }

    @Test
    void a_term_that_never_changes_has_a_row_that_says_so() {
        var still = ExampleDays.days(60, 0, 1).with(SeriesTerm.WEEKEND, new double[60]);
        assertThat(ExampleDays.person(still, Direction.NOT_STATED, UNTOLD))
                .contains("Saturday and Sunday; never changed on a day with an answer");
    }

    @Test
    void a_study_shows_everybody_the_average_and_a_new_person() {
        assertThat(STUDY)
                .contains(
                        ">on average</text>", ">a new person</text>", ">Participant-…</text>", "below 0.7 they can be");
        assertThat(count(STUDY, "<th scope=\"row\">Participant-")).isEqualTo(11);
    }

    @Test
    void a_study_that_cannot_be_estimated_says_why() {
        assertThat(ExampleDays.study(ExampleDays.people(1, 20, 0), Direction.NOT_STATED))
                .contains("there is no result, because", "id=\"wrong\"")
                .doesNotContain("id=\"people\"");
    }

    @Test
    void sets_are_counted_and_each_is_listed() {
        assertThat(SETS).contains("Harm signal: ", "20 series, each by itself");
        assertThat(count(SETS, "<th scope=\"row\">")).isEqualTo(20);
        assertThat(count(ExampleDays.sets(120), "c hairline")).isGreaterThan(90);
    }

    @Test
    void a_page_of_values_far_apart_is_drawn_all_the_same() {
        var wide = Series.derived(
                IntStream.range(0, 12).mapToDouble(day -> 1e6 * day).toArray(),
                IntStream.range(0, 12).mapToDouble(day -> day % 2).toArray(),
                IntStream.range(0, 12).mapToDouble(day -> day % 5 * 1e8).toArray());
        assertThat(ExampleDays.person(wide, Direction.NOT_STATED, UNTOLD)).contains("<h1>");
    }

    @Test
    void no_sentence_calls_anything_safe() {
        for (var page : ExampleDays.pages().values()) {
            assertThat(page.toLowerCase(Locale.ROOT)).doesNotContainPattern("\\bsafe\\b");
        }
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
