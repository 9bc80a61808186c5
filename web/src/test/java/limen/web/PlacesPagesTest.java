package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.evidence.Rule;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import limen.evidence.crisis.CrisisResources;
import limen.evidence.crisis.Help;
import limen.evidence.crisis.Line;
import limen.evidence.law.Country;
import limen.evidence.law.Laws;
import limen.evidence.law.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Law and help by country: only what was checked, and only for as long as it holds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesPagesTest {
    private static final Pattern CALL = Pattern.compile("href=\"tel:(\\d+)\"");

    private Served served;
    private Served later;

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW);
        later = Served.on(Served.NOW.plus(Duration.ofDays(2 * 366)));
    }

    @AfterAll
    void close() {
        served.close();
        later.close();
    }

    private static Stream<String> countries() {
        return Laws.reviewed().stream().map(Country::code);
    }

    private static Stream<String> places() {
        return CrisisResources.places().stream().map(CrisisResources.Place::code);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void a_country_shows_what_was_confirmed_or_is_assumed_illegal(String code) throws Exception {
        var page = served.text("/law/" + code);
        assertThat(page)
                .contains(Position.NO_ADVICE, Position.NO_EXEMPTION)
                .containsIgnoringCase("assume that it is illegal");
        switch (Laws.position(code)) {
            case Position.AssumeIllegal _ -> assertThat(page).contains("<h1>Assume that it is illegal.</h1>");
            case Position.Fact fact -> {
                assertThat(page)
                        .contains(fact.verifiedOn().toString(), fact.standing().words(), "What was read");
                // What the table says was not found is no source, and the amounts named there are nobody's.
                assertThat(page).doesNotContainPattern("\\bNOT\\b");
                for (var part :
                        new Country.Part[] {fact.schedule(), fact.possession(), fact.medicalPath(), fact.researchPath()
                        }) {
                    if (part.confirmed()) {
                        assertThat(page).contains(part.text().substring(1));
                    } else if (part.text().length() > 12) {
                        assertThat(page).doesNotContain(part.text().substring(1));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void a_row_that_nobody_looked_at_for_long_is_no_fact(String code) throws Exception {
        assertThat(later.get("/law/" + code).body()).contains("<h1>Assume that it is illegal.</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "Atlantis", "%F0%9F%98%80", "call%20555%201234"})
    void an_unknown_place_is_assumed_illegal_and_its_name_is_not_repeated(String place) throws Exception {
        var answer = served.get("/law/" + place);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Assume that it is illegal.")
                .doesNotContain("Atlantis", "555", "\uD83D\uDE00");
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_number_to_tap_was_confirmed_and_looked_at_not_long_ago(String code) throws Exception {
        var page = served.get("/unwell?country=" + code).body();
        var today = java.time.LocalDate.ofInstant(Served.NOW, java.time.ZoneOffset.UTC);
        if (CrisisResources.in(code, today) instanceof Help.Numbers numbers
                && numbers.emergencyLine() instanceof Line.Checked line) {
            assertThat(CALL.matcher(page).results().map(match -> match.group(1)))
                    .isNotEmpty()
                    .allSatisfy(number ->
                            assertThat(line.text().split("\\s*/\\s*", -1)).contains(number));
            assertThat(page).contains("call now.", numbers.verifiedOn().toString());
        } else {
            assertThat(page).doesNotContain("tel:").contains("call your local emergency number now.");
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_number_is_shown_once_it_has_grown_old(String code) throws Exception {
        var page = later.get("/unwell?country=" + code).body();
        assertThat(page)
                .doesNotContain("tel:")
                .contains("call your local emergency number now.", "more than 180 days ago");
        assertThat(page).doesNotContain("class=\"numbers\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ", "\uD83D\uDE00", "<b>", "DE, call 555"})
    void without_a_known_country_the_local_number_is_the_one_to_call(String country) throws Exception {
        var answer = served.get("/unwell?country=" + Served.encoded(country));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("call your local emergency number now.")
                .doesNotContain("tel:", "555", "<b>");
    }

    @Test
    void danger_is_asked_before_anything_else() throws Exception {
        var page = served.get("/unwell").body();
        var main = page.substring(page.indexOf("<main"));
        assertThat(main.indexOf("Are you in danger now?")).isPositive().isLessThan(main.indexOf("<h2"));
        assertThat(main.indexOf("class=\"care\"")).isLessThan(main.indexOf("<form"));
        assertThat(page).doesNotContainIgnoringCase("plenty of water").doesNotContainIgnoringCase("are you sure");
    }

    @Test
    void every_sign_that_the_rules_call_urgent_and_a_person_can_notice_is_named() throws Exception {
        var page = served.get("/unwell").body();
        var words = Map.ofEntries(
                Map.entry("CHEST", "Chest pain"),
                Map.entry("FAINT", "fainting"),
                Map.entry("PALP", "heart that races or stumbles"),
                Map.entry("BREATH", "Trouble breathing, even at rest"),
                Map.entry("SEIZURE", "A seizure"),
                Map.entry("CONFUSION", "confusion"),
                Map.entry("STROKE-F", "drooping face"),
                Map.entry("STROKE-A", "weak arm"),
                Map.entry("STROKE-S", "trouble speaking"),
                Map.entry("HEADACHE-SEV", "sudden severe headache"),
                Map.entry("HYPERTH-NOW", "Very hot skin"),
                Map.entry("T_E", "high fever"),
                Map.entry("T_E-SYM", "high fever"),
                Map.entry("RIGID", "stiff muscles"),
                Map.entry("HUNT-LAY", "jerking, shaking or sweating"),
                Map.entry("HYPONA-H", "Headache or vomiting after drinking a lot"),
                Map.entry("HYPONA-V", "vomiting after drinking a lot"),
                Map.entry("MAOI-POST", "MAO inhibitor"),
                Map.entry("BOOST-POST", "ritonavir"),
                Map.entry("ASQ-5", "mean to end your life"),
                Map.entry("SUI-PLAN", "have a plan to"));
        var measured = Pattern.compile("BP_E.*|DBP_E.*|HR_E.*|SPO2|NA_E.*|QT_E|HUNT-\\d");
        for (Rule rule : Rules.reviewed().all()) {
            if (rule.then() == Verdict.SEEK_CARE
                    && !measured.matcher(rule.id().text()).matches()) {
                assertThat(words)
                        .as("the words for rule %s", rule.id().text())
                        .containsKey(rule.id().text());
                assertThat(page).contains(words.get(rule.id().text()));
            }
        }
    }
}
