package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import limen.evidence.claim.Claim;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Criteria;
import limen.evidence.claim.Rating;
import limen.evidence.reference.References;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The register in a browser's eyes: every claim with its verdict, grades, sources and date.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePagesTest {
    private Served served;

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW);
    }

    @AfterAll
    void close() {
        served.close();
    }

    private static Stream<String> claims() {
        return Claims.reviewed().stream().map(Claim::id);
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claim_has_its_verdict_first_then_grades_sources_criterion_and_date(String id) throws Exception {
        var claim = Claims.find(id).orElseThrow();
        var page = served.text("/evidence/" + id);
        var verdict = page.indexOf(claim.verdict().substring(1));
        assertThat(verdict).isPositive().isLessThan(page.indexOf("How certain the evidence is"));
        assertThat(page)
                .containsPattern("At small (?:doses|and at full doses)")
                .containsPattern("At (?:full doses|small and at full doses)")
                .contains("What would change this verdict", claim.checkedOn().toString())
                .contains(claim.bestEvidence().substring(1))
                .contains(Criteria.of(claim).words().substring(1))
                .contains("Status of the sources: ");
        assertThat(Pattern.compile("aria-current=\"true\"")
                        .matcher(page)
                        .results()
                        .count())
                .as("grades that stand on the line")
                .isEqualTo(
                        claim.atMicrodose() instanceof Rating.OfStatement
                                ? 1
                                : Stream.of(claim.atMicrodose(), claim.atFullDose())
                                        .filter(rating -> !(rating instanceof Rating.NotApplicable))
                                        .count());
        if (claim.flag() != null) {
            assertThat(page)
                    .contains("<li class=\"chip wrong\">%s</li>"
                            .formatted(claim.flag().words()));
        }
        for (var key : claim.support().retracted()) {
            assertThat(page)
                    .contains("retracted on %s; it supports nothing"
                            .formatted(References.reviewed()
                                    .find(key)
                                    .orElseThrow()
                                    .retracted()));
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_claimed_benefit_never_stands_before_its_harm(String id) throws Exception {
        var page = served.get("/evidence/" + id).body();
        switch (Claims.find(id).orElseThrow().kind()) {
            case BENEFIT, MECHANISM ->
                assertThat(page.indexOf("Harm first"))
                        .isPositive()
                        .isLessThan(page.indexOf("The best evidence there is"));
            case RISK, METHOD, LAW -> assertThat(page).doesNotContain("Harm first");
        }
    }

    @Test
    void the_list_holds_every_claim_once_and_risks_first() throws Exception {
        var page = served.get("/evidence").body();
        assertThat(Pattern.compile("href=\"/evidence/([A-Z0-9]+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(claims().toList());
        assertThat(page.indexOf(">Risks</h2>")).isPositive().isLessThan(page.indexOf(">Mood</h2>"));
    }

    @Test
    void a_question_finds_the_claims_that_hold_all_its_words() throws Exception {
        var page = served.get("/evidence?q=STEADY%20%20lift").body();
        assertThat(page).contains("href=\"/evidence/A08\"").doesNotContain("href=\"/evidence/A22\"");
        assertThat(Claims.saying("steady lift")).hasSize(1);
        assertThat(page).contains("1 claim holds all words of");
        assertThat(served.get("/evidence?q=mood").body())
                .contains("%d claims hold".formatted(Claims.saying("mood").size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00\uD83E\uDDEA",
                "\u202E\u0631\u0627\u062D\u0629",
                "<script>alert(1)</script>",
                "\"><q7>",
                "\u0000\u0007",
                "' ZZ 1=1 --",
                "%zz",
                "mood\r\nSet-Cookie: a=b"
            })
    void a_strange_question_is_shown_again_and_harms_nothing(String question) throws Exception {
        var answer = served.get("/evidence?q=" + Served.encoded(question));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("No claim was found").doesNotContain("<script", "\"><q7>");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_question_longer_than_anyone_types_finds_nothing_and_is_cut() throws Exception {
        var answer = served.get("/evidence?q=" + "\uD83D\uDE00".repeat(500));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\u2026</bdi>\u201D", "No claim was found")
                .hasSizeLessThan(8_000);
    }

    @Test
    void the_same_claim_is_found_by_its_id_in_any_case() throws Exception {
        assertThat(served.get("/evidence/a08").body())
                .isEqualTo(served.get("/evidence/A08").body());
    }

    @Test
    void the_grades_page_shows_each_step_of_its_examples() throws Exception {
        assertThat(served.get("/grading").body())
                .contains("Bias: 0.7 of the guesses were right, above 0.6 \u2192 moderate.")
                .contains("Imprecision: 40 people, fewer than 100 \u2192 low.");
    }

    @Test
    void nothing_that_was_asked_is_logged() throws Exception {
        served.get("/evidence?q=heartbreak");
        assertThat(served.log()).isEqualTo(List.of());
    }
}
