package limen.report.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import limen.pharmacology.Extent;
import limen.pharmacology.Parameter;
import limen.pharmacology.Parameters;
import limen.pharmacology.Phenotype;
import limen.pharmacology.Regimen;
import limen.pharmacology.Variable;
import limen.report.ExampleFindings;
import limen.report.words.Amounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PharmacologyPageTest {
    private static final Simulated WEEKS = ExampleRegimens.amongPeople(ExampleRegimens.weeks(), 40);
    private static final String PAGE = html(WEEKS);
    private static final String FULL = html(ExampleRegimens.alone(ExampleRegimens.fullTwice()));
    private static final int FIGURES = 7;

    @Test
    void every_figure_says_on_itself_that_it_is_extrapolated() {
        assertThat(figures(PAGE))
                .hasSize(FIGURES)
                .allSatisfy(figure -> assertThat(figure)
                        .contains(">extrapolated, not advice</text>")
                        .doesNotContain("outside anything Limen studies"));
    }

    @Test
    void a_regimen_beyond_a_ceiling_stands_under_a_banner_and_says_so_in_every_figure() {
        assertThat(FULL)
                .contains(
                        "Outside anything Limen studies, not advice",
                        "at most 30 mg of hydrochloride per dose and at least 72 h from dose to dose");
        assertThat(figures(FULL))
                .hasSize(FIGURES)
                .allSatisfy(figure ->
                        assertThat(figure).contains(">outside anything Limen studies</text>", "not advice</text>"));
        assertThat(FULL.indexOf("class=\"outside\"")).isLessThan(FULL.indexOf("<h1>"));
        assertThat(PAGE).doesNotContain("class=\"outside\"");
    }

    @Test
    void a_low_dose_inside_a_regimen_of_full_ones_is_extrapolated_as_well() {
        var mixed = new Regimen.Every(ExampleRegimens.milligrams(49), 24, new Extent.Doses(2));
        assertThat(figures(html(ExampleRegimens.alone(mixed))))
                .allSatisfy(figure -> assertThat(figure)
                        .contains(">extrapolated, not advice</text>", ">outside anything Limen studies</text>"));
    }

    @Test
    void the_figures_hold_the_numbers_of_the_model() {
        var course = WEEKS.first();
        assertThat(figure(PAGE, "plasma-title"))
                .contains(
                        "MDMA, peak " + Amounts.inTable(course.peak(Variable.MDMA)), "MDMA, peak 22.5", "linear, peak");
        assertThat(figure(PAGE, "effect-title")).contains(">effect, peak 2.90");
        assertThat(figure(PAGE, "beside-mdma-ng-ml-title")).contains("15 mg, peak 22.5", "100 mg, peak 197");
        for (var phenotype : Phenotype.values()) {
            assertThat(figure(PAGE, "fan-title")).contains(">%s ".formatted(phenotype));
        }
        assertThat(figure(PAGE, "enzyme-title")).contains("1, before the first dose");
    }

    @Test
    void both_structures_both_recoveries_and_both_sets_of_potencies_are_there() {
        assertThat(PAGE)
                .contains("Two models, one dose", "with the other published recovery, 51 h")
                .contains("Setola 2003 set, the worse one", "Basel calcium assay set");
        assertThat(PAGE.indexOf("Setola 2003 set")).isLessThan(PAGE.indexOf("Basel calcium assay set"));
    }

    @Test
    void a_margin_is_called_an_unknown_risk_and_stands_beside_the_trials() {
        assertThat(PAGE)
                .contains("unknown long-term risk", "That clears nothing", "the long-term risk is unknown")
                .contains("three doses of 120 mg", "1,825\u00a0mg in a year are as much as 15 of the full doses");
    }

    @Test
    void harm_comes_before_every_number_of_the_dose() {
        assertThat(PAGE.indexOf("id=\"harm\"")).isLessThan(PAGE.indexOf("<svg class=\"fig\""));
        assertThat(PAGE).contains("Do not stop a medicine to take part");
    }

    @Test
    void every_parameter_stands_there_with_status_and_source() {
        for (var parameter : Parameters.reviewed().all()) {
            assertThat(PAGE).contains(row(parameter));
        }
        assertThat(PAGE).contains("unverified</span>", "assumed</span>", "derived</span>", "reported</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe", "significant", "recommend", "beneficial", "therapeutic dose", "optimal", "ideal"})
    void no_word_praises_or_clears(String word) {
        assertThat(text(PAGE)).doesNotContain(word);
        assertThat(text(FULL)).doesNotContain(word);
    }

    @Test
    void it_stands_alone_and_needs_no_script() {
        assertThat(PAGE)
                .doesNotContain("<script", "src=", "http:", "https:", "url(", "@import", "<input", "<form", "NaN");
        assertThat(PAGE.length()).isLessThan(150_000);
    }

    @Test
    void without_people_no_band_is_drawn_and_the_page_says_so() {
        assertThat(FULL).contains("no band is drawn").doesNotContain("class=\"cb\"");
        assertThat(PAGE).contains("class=\"cb\"", "40 simulated people, seed 1");
    }

    @Test
    void a_single_dose_has_a_report_too() {
        assertThat(html(ExampleRegimens.alone(new Regimen.Once(ExampleRegimens.milligrams(5)))))
                .contains("5\u00a0mg once", ">extrapolated, not advice</text>");
    }

    @Test
    void the_same_simulation_gives_the_same_bytes() {
        assertThat(html(WEEKS)).isEqualTo(PAGE);
    }

    private static String html(Simulated simulated) {
        return PharmacologyPage.html(simulated, ExampleFindings.PROVENANCE);
    }

    private static List<String> figures(String page) {
        return Pattern.compile("<figure>.*?</figure>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static String figure(String page, String title) {
        return figures(page).stream()
                .filter(figure -> figure.contains("id=\"" + title + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String row(Parameter parameter) {
        return ">%s</span></td><td data-l=\"Source\">%s</td>"
                .formatted(parameter.status().name().toLowerCase(Locale.ROOT), parameter.source());
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .toLowerCase(Locale.ROOT);
    }
}
