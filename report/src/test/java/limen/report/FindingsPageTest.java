package limen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.analysis.BeliefEvidence;
import limen.analysis.TrialFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsPageTest {
    private static final String TWENTY = html(ExampleFindings.twenty());

    static Stream<String> pages() {
        return Stream.of(
                TWENTY,
                html(ExampleFindings.withoutPrimary()),
                html(ExampleFindings.withoutGuesses()),
                html(ExampleFindings.withRepeatedSessions()),
                html(ExampleFindings.one()),
                html(ExampleFindings.twenty(), ExampleEvidence.ofGuesses(ExampleFindings.twenty())),
                html(ExampleFindings.twenty(), ExampleEvidence.none()));
    }

    @Test
    void harm_comes_before_a_verdict_without_it_then_detail_and_provenance_last() {
        var places = Stream.of(
                        "id=\"harm\"",
                        "<h1>Belief explains the difference.</h1>",
                        "id=\"outcomes\"",
                        "id=\"belief\"",
                        "id=\"readings\"",
                        "id=\"blinding\"",
                        "id=\"needed\"",
                        "id=\"models\"",
                        "id=\"methods\"",
                        "id=\"quality\"",
                        "id=\"sources\"",
                        "01234567 89abcdef 01234567")
                .map(TWENTY::indexOf)
                .toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    void where_nothing_moved_the_harmful_way_the_verdict_comes_first() {
        var page = html(ExampleFindings.one());
        assertThat(page.indexOf("<h1>")).isPositive().isLessThan(page.indexOf("id=\"harm\""));
    }

    @Test
    void without_a_primary_outcome_the_heading_counts() {
        assertThat(html(ExampleFindings.withoutPrimary()))
                .contains(
                        "<h1>Of 20 outcomes, 1 carries a signal of harm; 1 shows no difference that matters;"
                                + " 1 stands beyond belief; belief explains 2; for 15 these data cannot tell.</h1>",
                        "No outcome was named primary before the data were read");
    }

    @Test
    void one_outcome_without_a_role_speaks_for_itself_but_explores() {
        assertThat(html(ExampleFindings.one()))
                .contains("<h1>Belief explains the difference.</h1>", "this explores and does not confirm");
    }

    @Test
    void harm_is_named_and_nothing_is_said_of_what_the_table_does_not_hold() {
        assertThat(TWENTY)
                .contains(
                        "<strong class=\"harmful\">anxiety.</strong>",
                        "This table holds no adverse events, so the report says nothing about them",
                        "lower in anxiety, reaction_time, depression and stress",
                        "Nothing was stated for energy",
                        "carries over to no other drug and to no other dose");
        assertThat(html(ExampleFindings.one()))
                .contains("No outcome with a stated direction has its interval wholly on the harmful side.");
    }

    @Test
    void without_guesses_belief_is_one_sentence() {
        assertThat(html(ExampleFindings.withoutGuesses()))
                .contains("No guesses were given to this analysis", "<h2 id=\"outcomes-title\">By capsule</h2>")
                .doesNotContain("id=\"readings\"", "id=\"blinding\"", "id=\"needed\"", "id=\"share\"", "id=\"curves\"");
    }

    @Test
    void beside_the_curve_stands_what_was_asked_and_nothing_else() {
        var twenty = ExampleFindings.twenty();
        assertThat(TWENTY).contains("id=\"tipping\"", "id=\"sure\"", "id=\"expectancy\"", "It was asked here");
        assertThat(html(twenty, ExampleEvidence.ofGuesses(twenty)))
                .contains("id=\"tipping\"", "At chance, in probabilities")
                .doesNotContain("id=\"sure\"", "id=\"expectancy\"", "It was asked here");
        assertThat(html(ExampleFindings.withoutGuesses()))
                .doesNotContain("id=\"tipping\"", "id=\"sure\"", "id=\"expectancy\"", "The same of every outcome");
    }

    @Test
    void the_tipping_point_stands_with_its_interval_and_what_it_is_made_of() {
        assertThat(TWENTY)
                .contains(
                        "For belief alone to make the whole difference in positive_affect, thinking it active would have to"
                                + " move the score by +13.4 (+2.2 to +24.7). From +2.2 on, zero could no longer be ruled out.",
                        "on the active capsule than on placebo: 23 percentage points");
    }

    @Test
    void both_readings_say_what_becomes_of_the_tipping_point() {
        assertThat(TWENTY)
                .contains(
                        "thinking it active would have to be worth the tipping point",
                        "The tipping point then measures nothing");
    }

    @Test
    void a_group_of_guesses_too_small_to_tell_is_named_and_not_drawn() {
        assertThat(TWENTY).contains(">too few</text>", "50 to 75 percent sure: 7 guesses, which tell nothing.");
    }

    @Test
    void sessions_have_their_own_indices() {
        assertThat(html(ExampleFindings.withRepeatedSessions()))
                .contains(
                        "Session by session",
                        "w2s2",
                        "n\u00a0=\u00a01,631 rows of 233 people",
                        "random intercept per person");
        assertThat(TWENTY).doesNotContain("Session by session");
    }

    @Test
    void what_could_not_be_estimated_says_why() {
        assertThat(TWENTY)
                .contains(
                        "There is no comparison, because nobody on placebo has a value.",
                        "too few people on the placebo capsule guessed active");
    }

    @Test
    void a_hostile_name_stays_text() {
        var page =
                html(ExampleFindings.named("</script><script>alert(1)</script><img src=x onerror=\"alert(2)\">&amp;'"));
        assertThat(page).doesNotContain("<script>alert", "<img").contains("&lt;/script", "\\u003c/script");
        assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_fetched(String page) {
        assertThat(page)
                .doesNotContainPattern("(?i)(src|href|action|poster|data)\\s*=\\s*[\"']?(https?:|//)")
                .doesNotContainPattern("(?i)url\\(|@import|fetch\\(|XMLHttpRequest|<iframe|<img");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_figure_has_a_title_and_a_caption(String page) {
        var drawings = count(page, "<svg class=\"fig\"");
        assertThat(count(page, "role=\"img\" aria-labelledby=\""))
                .isEqualTo(drawings)
                .isPositive();
        assertThat(count(page, "<title id=")).isEqualTo(drawings);
        assertThat(count(page, "<figcaption>"))
                .isEqualTo(count(page, "<figure>"))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_table_has_a_caption_and_headers(String page) {
        assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table")).isPositive();
        assertThat(page).doesNotContainPattern("<th(?![^>]*scope)[ >]");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void names_of_places_are_unique(String page) {
        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("(?:href=\"#|aria-labelledby=\"|<label for=\")([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1)))
                .allSatisfy(id -> assertThat(ids).contains(id));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_unknown_number_and_no_promise_is_printed(String page) {
        var spoken = page.replaceAll("(?s)<style>.*?</style>|<script.*?</script>", "");
        assertThat(spoken)
                .doesNotContain("NaN", "Infinity", "null")
                .doesNotContainPattern("(?i)\\b(significant|safe|proves?|beneficial)\\b");
    }

    @Test
    void twenty_outcomes_weigh_less_than_150_kilobytes() {
        assertThat(TWENTY.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
    }

    @Test
    void the_same_findings_give_the_same_bytes() {
        assertThat(html(ExampleFindings.twenty())).isEqualTo(TWENTY);
    }

    @Test
    void the_language_of_the_machine_changes_no_byte() {
        var findings = ExampleFindings.twenty();
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(html(findings)).isEqualTo(TWENTY);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_table_without_anything_to_compare_still_makes_a_page() {
        var nothing =
                new TrialFindings(List.of(), List.of(), ExampleFindings.twenty().quality());
        assertThat(html(nothing)).contains("This table holds no outcome to compare.", "nothing could be compared");
    }

    @Test
    void the_slider_holds_the_numbers_of_the_curve_file() {
        assertThat(TWENTY)
                .contains(
                        "\"name\":\"positive_affect\",\"decimals\":1,\"observed\":63.52,\"seen\":\"64\u00a0%\",\"end\":12,\"tick\":\"10\",\"estimate\":[-5.8,");
        var curves = Pattern.compile("\"estimate\":\\[([^\\]]*)\\]")
                .matcher(TWENTY)
                .results()
                .toList();
        assertThat(curves)
                .hasSize(18)
                .allSatisfy(curve -> assertThat(curve.group(1).split(",", -1)).hasSize(101));
    }

    @Test
    void provenance_without_a_hash_or_a_date_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provenance("a.csv", "abc", "limen", "0.1", "2026-11-21"))
                .withMessageContaining("SHA-256 is 'abc'; expected 64 hexadecimal digits");
        assertThatThrownBy(() -> new Provenance("a.csv", "0".repeat(64), "limen", "0.1", "today"))
                .hasMessageContaining("today");
    }

    private static int count(String page, String what) {
        return (int)
                Pattern.compile(Pattern.quote(what)).matcher(page).results().count();
    }

    private static String html(TrialFindings findings, BeliefEvidence evidence) {
        return FindingsPage.html(findings, evidence, ExampleFindings.PROVENANCE);
    }

    private static String html(TrialFindings findings) {
        return html(findings, ExampleEvidence.beside(findings));
    }
}
