package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import limen.evidence.Interactions;
import limen.evidence.claim.Claims;
import limen.evidence.claim.Criteria;
import limen.evidence.claim.Rating;
import limen.evidence.law.Country;
import limen.evidence.law.Laws;
import limen.evidence.words.Reach;
import limen.evidence.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What Limen says on its pages, held to the list of what is not said. Claims are quoted, titles of
/// works are others', and the cells of the tables are held to the list where they lie.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoiceTest {
    /// Without their first letter, which a page may have made a capital.
    private static final List<String> CELLS = cells().filter(cell -> cell.length() > 8)
            .map(cell -> cell.substring(1))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private Served served;

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW);
    }

    @AfterAll
    void close() {
        served.close();
    }

    @Test
    void no_page_says_what_is_not_said() throws Exception {
        for (var path : new Routes(served).reachable()) {
            if (!path.startsWith("/asset/")) {
                assertThat(notSaid(served.get(path).body())).as(path).isEmpty();
            }
        }
        assertThat(notSaid(served.get("/nowhere").body())).isEmpty();
    }

    @Test
    void no_answer_about_a_medicine_says_what_is_not_said() throws Exception {
        for (var group : Interactions.reviewed().all()) {
            for (var name : group.names().stream().limit(1).toList()) {
                assertThat(notSaid(served.post("/medicines", "names", name).body()))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_list_is_looked_for_in_what_a_page_says() {
        assertThat(notSaid("<p>It is <b>safe</b>.</p>")).containsExactly("safe: safe");
    }

    private static Stream<String> cells() {
        return Stream.of(
                        Claims.reviewed().stream()
                                .flatMap(claim -> Stream.of(
                                        claim.verdict(),
                                        claim.bestEvidence(),
                                        why(claim.atMicrodose()),
                                        why(claim.atFullDose()),
                                        Criteria.of(claim).words())),
                        Interactions.reviewed().all().stream()
                                .flatMap(group -> Stream.of(group.effect(), group.disagreement(), group.source())),
                        Laws.reviewed().stream()
                                .flatMap(country -> Stream.of(
                                                country.schedule(),
                                                country.possession(),
                                                country.medicalPath(),
                                                country.researchPath())
                                        .map(Country.Part::text)),
                        Laws.reviewed().stream()
                                .flatMap(country -> Stream.of(country.source().split("(?<=[.;])\\s+", -1))))
                .flatMap(cells -> cells);
    }

    private static String why(Rating rating) {
        return switch (rating) {
            case Rating.AtDoses at -> at.why();
            case Rating.OfStatement _ -> "";
            case Rating.NotApplicable not -> not.why();
        };
    }

    private static List<String> notSaid(String html) {
        var said = html.replaceAll("(?s)<svg.*?</svg>", " ")
                .replaceAll("(?s)\u201C.*?\u201D", " ")
                .replaceAll("(?s)<cite>.*?</cite>", " ")
                .replaceAll("<textarea.*?</textarea>", " ")
                .replaceAll("<(?!/?(?:b|a|bdi|span)\\b)[^>]*>", " . ")
                .replaceAll("<[^>]*>", "");
        var own = Served.plain(said);
        for (var cell : CELLS) {
            own = own.replace(cell, " ");
        }
        return Words.in(own, EnumSet.of(Reach.EVERYBODY, Reach.LIMEN)).stream()
                .map(found -> found.phrase().id() + ": " + found.words())
                .toList();
    }
}
