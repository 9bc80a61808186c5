package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Theme;
import limen.evidence.law.Laws;
import limen.evidence.law.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCommandTest {
    @Test
    void without_a_query_the_contents_count_every_claim_harm_first_and_say_how_to_ask() {
        var contents = ask();

        assertThat(contents).contains("62 claims", "./limen evidence A06").startsWith("No controlled study");
        assertThat(contents).containsSubsequence("Risks", "Law", "Mood", "Trauma");
        for (var theme : Theme.values()) {
            assertThat(contents)
                    .containsPattern(theme.title() + " +" + Claims.of(theme).size() + "\\b");
        }
    }

    @Test
    void every_claim_answers_with_verdict_grade_status_and_date() {
        assertThat(Claims.reviewed())
                .hasSize(62)
                .allSatisfy(claim -> assertThat(answer(claim.id()))
                        .startsWith(claim.id() + " ")
                        .contains(claim.verdict(), "The claim: " + claim.paraphrase())
                        .contains(
                                "Certainty",
                                "How much was read: ",
                                "What would change our mind: ",
                                "Last looked at on "));
    }

    @Test
    void the_verdict_stands_before_the_claim_and_a_retracted_work_is_no_support() {
        assertThat(joined(ask("a27")))
                .containsSubsequence("A27 [misleading] Does not transfer", "The claim:", "No support: [Mithoefer2019]")
                .contains("Retracted on 2024-08-10; it supports nothing.");
    }

    @Test
    void a_grade_that_is_not_stated_says_whose_it_is() {
        assertThat(joined(ask("A03"))).contains("Certainty at small doses: none (derived from other facts");
        assertThat(joined(ask("A14"))).contains("low (a proposal of Limen, not yet signed)");
    }

    @Test
    void a_theme_lists_its_claims_the_most_dangerous_first() {
        var said = ask("methods and schedules");
        assertThat(said).startsWith("Methods and schedules (13):").containsSubsequence("[dangerous]", "[misleading]");
        assertThat(ask("anxiety and stress")).contains("A10 ", "A11 ");
    }

    @Test
    void words_find_claims() {
        assertThat(ask("grey", "area")).contains("B29 [wrong]");
        assertThat(ask("empathy")).contains("A14 ", "B03 ", "B10 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zoloft|SSRI: it must not meet this drug",
                "lithium carbonate 400 mg|Lithium: it must not meet this drug",
                "lisinopril Herbalux|We do not know \"herbalux\"",
            })
    void a_medicine_answers_with_its_verdict_and_nobody_is_to_stop_one(String medicine, String said) {
        assertThat(joined(ask(medicine))).contains(said).containsIgnoringCase("do not stop a medicine to take part");
    }

    @Test
    void a_misspelled_medicine_is_asked_about_and_not_taken_for_the_near_one() {
        assertThat(joined(ask("sertralin")))
                .contains("We do not know \"sertralin\"", "Did you mean sertraline?", "counts as unknown")
                .doesNotContain("SSRI");
    }

    @Test
    void each_medicine_of_a_list_is_answered() {
        assertThat(joined(ask("Zoloft,", "nosuchmed;", "lithium")))
                .containsSubsequence("SSRI:", "Nothing is known here of \"nosuchmed\"", "Lithium:");
    }

    @Test
    void of_every_country_only_what_was_confirmed_is_shown() {
        assertThat(Laws.reviewed()).hasSize(32).allSatisfy(country -> {
            var said = answer(country.code());
            assertThat(said).contains("This is not legal advice.", "In danger now: ");
            switch (country.position()) {
                case Position.Fact fact -> assertThat(said).contains(fact.held(), "on " + fact.verifiedOn());
                case Position.AssumeIllegal _ ->
                    assertThat(said)
                            .contains("assume that it is illegal")
                            .doesNotContain(country.schedule().text());
            }
        });
        assertThat(ask("Portugal")).isEqualTo(ask("pt"));
    }

    @Test
    void a_number_that_was_checked_too_long_ago_is_not_shown() {
        var now = new EvidenceAnswer("us", LocalDate.of(2027, 5, 20)).lines();
        var later = new EvidenceAnswer("us", LocalDate.of(2027, 5, 21)).lines();

        assertThat(String.join(" ", now)).contains("In danger now: 911");
        assertThat(String.join(" ", later))
                .contains("your local emergency number")
                .doesNotContain("911");
    }

    @Test
    void a_source_says_which_claims_it_stands_for() {
        assertThat(joined(ask("Bedi2009"))).contains("Bedi, Gillinder", "Funder: not noted", "Stands for: A05");
        assertThat(joined(ask("Mithoefer2019"))).contains("Stands for nothing, but is listed in: A18, A27.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "Atlantis", "ibuprofen", "\u0007bell", ","})
    void what_is_not_known_is_said_to_be_unknown_and_is_no_error(String query) {
        var run = CommandRun.of("evidence", query);
        assertThat(run.exitCode()).isZero();
        assertThat(joined(run.out()))
                .contains("Nothing is known here", "not the same as no interaction", "assume that it is illegal")
                .doesNotContain("\u0007");
    }

    @Test
    void the_help_says_what_can_be_asked() {
        assertThat(CommandRun.of("evidence", "--help").out())
                .contains("Without QUERY: the contents", "A06", "never taken for it", "exit code 0");
    }

    @Test
    void the_worst_flag_comes_first_in_every_theme() {
        for (var theme : Theme.values()) {
            assertThat(Claims.of(theme).stream()
                            .map(EvidenceCommandTest::danger)
                            .toList())
                    .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
        }
    }

    private static int danger(Claim claim) {
        var flag = claim.flag();
        return flag == null ? -1 : flag.ordinal();
    }

    private static String answer(String query) {
        return String.join(" ", new EvidenceAnswer(query, LocalDate.of(2026, 12, 1)).lines())
                .replaceAll(" +", " ");
    }

    private static String ask(String... query) {
        var arguments = new ArrayList<>(List.of("evidence"));
        arguments.addAll(List.of(query));
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    /// Without the breaks of the lines.
    private static String joined(String lines) {
        return lines.replaceAll("\\R *", " ");
    }
}
