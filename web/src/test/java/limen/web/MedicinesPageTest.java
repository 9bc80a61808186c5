package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import limen.evidence.InteractionGroup;
import limen.evidence.Interactions;
import limen.testkit.Seeded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of medicines as people type them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MedicinesPageTest {
    private static final String DO_NOT_STOP = "Do not stop a medicine to take part in anything.";

    private Served served;

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW);
    }

    @AfterAll
    void close() {
        assertThat(served.log()).as("what was logged of all these lists").isEmpty();
        served.close();
    }

    private String answer(String names) throws Exception {
        var answer = served.post("/medicines", "names", names);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prozac",
                "fluoxetine",
                "FLUOXETINE 20 mg capsules",
                "prozac, lithium",
                "aspirin\r\nZoloft;",
                "Nardil",
                "SSRI",
                "beta-blockers",
                "MAO inhibitors"
            })
    void a_medicine_that_must_not_meet_the_drug_is_said_first(String names) throws Exception {
        var page = answer(names);
        assertThat(page).contains("<section class=\"verdict stop\"", "must not meet MDMA.", DO_NOT_STOP);
        assertThat(page.indexOf("must not meet MDMA.")).isLessThan(page.indexOf("<ul class=\"rows"));
    }

    @Test
    void every_name_of_the_table_is_known_and_none_is_waved_through() throws Exception {
        for (InteractionGroup group : Interactions.reviewed().all()) {
            for (var name : group.names()) {
                assertThat(answer(name))
                        .as(name)
                        .contains(DO_NOT_STOP)
                        .doesNotContain("We do not know \u201C<bdi>" + name);
            }
        }
    }

    @Test
    void an_unknown_name_stays_unknown() throws Exception {
        assertThat(answer("zzyzx forte"))
                .contains(
                        "<h1 id=\"answer-title\">We do not know.</h1>",
                        "That is not the same as no interaction",
                        DO_NOT_STOP)
                .doesNotContainPattern("Did you mean");
    }

    @Test
    void a_misspelling_is_a_question_and_until_it_is_answered_the_name_is_unknown() throws Exception {
        var page = answer("fluoxetin\nlithium");
        assertThat(page).contains("We do not know \u201C<bdi>fluoxetin</bdi>\u201D", "Did you mean fluoxetine?");
        var corrected = Pattern.compile("name=\"names\" value=\"([^\"]*)\"").matcher(page);
        assertThat(corrected.find()).isTrue();
        assertThat(corrected.group(1)).isEqualTo("fluoxetine\nlithium");
        assertThat(answer(corrected.group(1))).contains("SSRI, long-lasting").doesNotContain("We do not know");
    }

    @Test
    void what_was_typed_stands_in_no_address() throws Exception {
        assertThat(answer("Prozac")).doesNotContainPattern("(?:href|action|src)=\"[^\"]*(?i:prozac|fluoxetine)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC8A\uD83D\uDC8A",
                "\u202E\u0641\u0644\u0648\u0643\u0633\u064A\u062A\u064A\u0646",
                "<img src=x onerror=alert(1)>",
                "\"><script>",
                "\u0000\u0001",
                "'; DROP TABLE"
            })
    void a_strange_name_is_shown_again_and_stays_unknown(String name) throws Exception {
        assertThat(answer(name)).contains("We do not know", DO_NOT_STOP).doesNotContain("<img", "<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\r\n,;\n"})
    void an_empty_list_is_asked_again(String names) throws Exception {
        var answer = served.post("/medicines", "names", names);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "No name was typed.", "id=\"names-err\"");
    }

    @Test
    void a_list_too_long_is_said_to_be_and_what_was_typed_stays_in_the_field() throws Exception {
        var many = IntStream.range(0, 41).mapToObj("lithium %d"::formatted).collect(Collectors.joining("\n"));
        var answer = served.post("/medicines", "names", many);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("These are 41 names; a page answers at most 40 at once.", "lithium 40");
        assertThat(served.post("/medicines", "names", "x".repeat(101)).body())
                .contains("A name is at most 100 characters long; one line here has 101.");
    }

    @Test
    void whatever_is_typed_the_answer_is_a_page_that_says_not_to_stop_a_medicine() {
        Seeded.forAll("typed text", 60, random -> {
            var typed = new StringBuilder();
            for (var i = random.nextInt(1, 60); i > 0; i--) {
                typed.appendCodePoint(
                        random.nextInt(4) == 0 ? random.nextInt(0x20, 0xD7FF) : random.nextInt(0x20, 0x7F));
            }
            var answer = served.post("/medicines", "names", typed.toString());
            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(answer.body())
                    .containsIgnoringCase("do not stop a medicine")
                    .contains("</html>");
        });
    }
}
