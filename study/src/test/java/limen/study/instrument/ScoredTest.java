package limen.study.instrument;

import static limen.study.instrument.Sheets.all;
import static limen.study.instrument.Sheets.extreme;
import static limen.study.instrument.Sheets.instrument;
import static limen.study.instrument.Sheets.with;
import static limen.study.instrument.Sheets.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import limen.evidence.Instrument.CriticalAnswer;
import limen.evidence.Instruments;
import limen.evidence.MissingItems;
import limen.study.instrument.Scored.Screen.Outcome;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ScoredTest {
    @ParameterizedTest
    @CsvSource({
        "PHQ-9,0,27",
        "GAD-7,0,21",
        "PCL-5,0,80",
        "WHO-5,0,100",
        "SDS,0,15",
        "K6,0,24",
        "IPIP-WARMTH,1,5",
        "IPIP-STABILITY,1,5",
        "UCLA-3,3,9",
        "AUDIT-C,0,12",
        "PC-PTSD-5,0,5",
        "LIMEN-CRAVING,0,15"
    })
    void the_lowest_answers_give_the_lowest_score_and_the_highest_the_highest(
            String id, double lowest, double highest) {
        assertThat(total(id, extreme(id, false))).isEqualTo(lowest);
        assertThat(total(id, extreme(id, true))).isEqualTo(highest);
    }

    @Test
    void the_ends_of_every_score_are_those_of_the_verified_sheet() throws IOException {
        var sheet = JsonMapper.shared().readTree(Files.readString(SharedReference.path("safety/instruments.json")));
        var compared = 0;
        for (var instrument : sheet.get("instruments")) {
            var scoring = instrument.get("scoring");
            var id = instrument.get("id").asString();
            if (scoring.has("max") && Instruments.find(id).isPresent()) {
                assertThat(total(id, extreme(id, false)))
                        .as(id)
                        .isEqualTo(scoring.get("min").asDouble());
                assertThat(total(id, extreme(id, true)))
                        .as(id)
                        .isEqualTo(scoring.get("max").asDouble());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(11);
    }

    @Test
    void every_band_of_the_verified_sheet_begins_and_ends_where_ours_does() throws IOException {
        var sheet = JsonMapper.shared().readTree(Files.readString(SharedReference.path("safety/instruments.json")));
        for (var reference : sheet.get("instruments")) {
            for (var band : reference.get("scoring").path("bands")) {
                var id = reference.get("id").asString();
                for (var end : List.of(band.get(0).asInt(), band.get(1).asInt())) {
                    assertThat(band(id, Sheets.adding(id, end)))
                            .as(id + " " + end)
                            .isEqualTo(band.get(2).asString());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PHQ-9,4,minimal",
        "PHQ-9,5,mild",
        "PHQ-9,9,mild",
        "PHQ-9,10,moderate",
        "PHQ-9,14,moderate",
        "PHQ-9,15,moderately severe",
        "PHQ-9,19,moderately severe",
        "PHQ-9,20,severe",
        "GAD-7,14,moderate",
        "GAD-7,15,severe",
        "K6,12,moderate",
        "K6,13,serious",
        "PC-PTSD-5,2,negative screen",
        "PC-PTSD-5,3,positive screen",
        "SDS,3,below the cut-off used for ecstasy",
        "SDS,4,at or above the cut-off used for ecstasy",
        "PCL-5,30,below the range of post-traumatic stress",
        "PCL-5,31,in the range of post-traumatic stress"
    })
    void a_band_ends_where_the_next_begins(String id, int total, String label) {
        assertThat(band(id, Sheets.adding(id, total))).isEqualTo(label);
    }

    @Test
    void well_being_counts_upwards_in_steps_of_four() {
        assertThat(total("WHO-5", Sheets.adding("WHO-5", 12))).isEqualTo(48);
        assertThat(band("WHO-5", Sheets.adding("WHO-5", 12))).isEqualTo("low well-being");
        assertThat(total("WHO-5", Sheets.adding("WHO-5", 13))).isEqualTo(52);
        assertThat(band("WHO-5", Sheets.adding("WHO-5", 13))).isEqualTo("not low");
    }

    @ParameterizedTest
    @CsvSource({"IPIP-WARMTH,7,3.2", "IPIP-WARMTH,8,2.8", "IPIP-STABILITY,5,3.2", "IPIP-STABILITY,6,2.8"})
    void a_reversed_item_pulls_the_other_way(String id, String item, double mean) {
        assertThat(total(id, all(id, 3))).isEqualTo(3);
        assertThat(total(id, with(all(id, 3), item, 5))).isEqualTo(mean);
    }

    @Test
    void up_to_two_missing_answers_of_the_phq9_are_stood_in_for_by_the_mean() {
        assertThat(Scored.of(instrument("PHQ-9"), without(all("PHQ-9", 1), "3")))
                .isInstanceOfSatisfying(Scored.Score.class, score -> {
                    assertThat(score.total()).isEqualTo(9);
                    assertThat(score.answered()).isEqualTo(8);
                    assertThat(score.prorated()).isTrue();
                });
        // 4 over eight answers is 4.5 over nine, and half a point counts as one.
        var four = with(with(all("PHQ-9", 0), "1", 3), "2", 1);
        assertThat(total("PHQ-9", without(four, "3"))).isEqualTo(5);
        assertThat(total("PHQ-9", without(without(four, "3"), "4"))).isEqualTo(5);
        assertThat(Scored.of(instrument("PHQ-9"), without(without(without(four, "3"), "4"), "5")))
                .isEqualTo(new Scored.Incomplete(List.of("3", "4", "5"), new MissingItems.Prorate(2), List.of()));
    }

    @Test
    void an_item_outside_the_score_may_be_left_out_and_changes_nothing() {
        assertThat(Scored.of(instrument("PHQ-9"), with(all("PHQ-9", 1), "10", 3)))
                .isEqualTo(Scored.of(instrument("PHQ-9"), without(all("PHQ-9", 1), "10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAD-7", "PCL-5", "WHO-5", "K6", "SDS", "UCLA-3", "LIMEN-CRAVING"})
    void elsewhere_one_missing_answer_means_no_score(String id) {
        assertThat(Scored.of(instrument(id), without(all(id, 1), missing(id))))
                .isEqualTo(new Scored.Incomplete(List.of(missing(id)), new MissingItems.NoneAllowed(), List.of()));
    }

    @Test
    void nothing_answered_is_no_score_and_no_error() {
        for (var instrument : Instruments.all()) {
            assertThat(Scored.of(instrument, Map.of())).as(instrument.id()).isNotInstanceOf(Scored.Score.class);
        }
    }

    @Test
    void the_slightest_answer_to_item_nine_is_critical_even_without_a_score() {
        var critical = List.of(new CriticalAnswer("9", 1));
        assertThat(Scored.of(instrument("PHQ-9"), all("PHQ-9", 0)).critical()).isEmpty();
        assertThat(Scored.of(instrument("PHQ-9"), with(all("PHQ-9", 0), "9", 1)).critical())
                .isEqualTo(critical);
        assertThat(Scored.of(instrument("PHQ-9"), Map.of("9", 1)))
                .isInstanceOf(Scored.Incomplete.class)
                .extracting(Scored::critical)
                .isEqualTo(critical);
        assertThat(Scored.of(instrument("PHQ-9"), Map.of("9", 3, "1", 7)))
                .isInstanceOf(Scored.Refused.class)
                .extracting(Scored::critical)
                .isEqualTo(critical);
    }

    @Test
    void a_yes_or_a_refusal_makes_the_suicide_screen_positive() {
        assertThat(asq(Map.of("1", 0, "2", 0, "3", 0, "4", 0))).isEqualTo(Outcome.NEGATIVE);
        for (int item = 1; item <= 4; item++) {
            var denied = Map.of("1", 0, "2", 0, "3", 0, "4", 0);
            assertThat(asq(with(with(denied, "" + item, 1), "5", 0))).isEqualTo(Outcome.POSITIVE);
            assertThat(asq(with(without(denied, "" + item), "5", 0))).isEqualTo(Outcome.POSITIVE);
            assertThat(asq(with(without(denied, "" + item), "5", 1))).isEqualTo(Outcome.ACUTE);
        }
        assertThat(asq(Map.of())).isEqualTo(Outcome.POSITIVE);
        assertThat(asq(Map.of("1", 0, "2", 0, "3", 0, "4", 0, "5", 1))).isEqualTo(Outcome.ACUTE);
        assertThat(Scored.of(instrument("ASQ"), Map.of("1", 1, "2", 0, "3", 0, "4", 0)))
                .isInstanceOfSatisfying(
                        Scored.Screen.class,
                        screen -> assertThat(screen.unanswered()).containsExactly("5"));
    }

    @Test
    void the_trauma_screen_counts_only_behind_its_first_question() {
        assertThat(total("PC-PTSD-5", Map.of("gate", 0))).isZero();
        var yes = Map.of("1", 1, "2", 1, "3", 1, "4", 0, "5", 0);
        assertThat(total("PC-PTSD-5", with(yes, "gate", 1))).isEqualTo(3);
        assertThat(Scored.of(instrument("PC-PTSD-5"), yes))
                .isEqualTo(new Scored.Incomplete(List.of("gate"), new MissingItems.NoneAllowed(), List.of()));
        assertThat(Scored.of(instrument("PC-PTSD-5"), with(yes, "gate", 0)))
                .isInstanceOfSatisfying(
                        Scored.Refused.class,
                        refused -> assertThat(refused.sentences())
                                .first()
                                .isEqualTo(
                                        "PC-PTSD-5, item 1: answered with 1, though it is not asked after these answers"));
    }

    @Test
    void who_never_drinks_is_not_asked_how_much() {
        assertThat(total("AUDIT-C", Map.of("1", 0))).isZero();
        assertThat(total("AUDIT-C", Map.of("1", 4, "2", 1, "3", 0))).isEqualTo(5);
        assertThat(Scored.of(instrument("AUDIT-C"), Map.of("1", 1)))
                .isEqualTo(new Scored.Incomplete(List.of("2", "3"), new MissingItems.NoneAllowed(), List.of()));
    }

    @Test
    void own_items_stand_for_themselves() {
        assertThat(Scored.of(instrument("LIMEN-ACUTE"), Map.of("effect", 40, "like", 100)))
                .isEqualTo(new Scored.ItemWise(
                        Map.of("effect", 40, "like", 100),
                        List.of("high", "dislike", "more", "perceptible"),
                        List.of()));
    }

    @Test
    void an_answer_that_cannot_be_is_refused_with_what_was_expected() {
        assertThat(sentences("PHQ-9", with(with(all("PHQ-9", 1), "3", 4), "11", 0)))
                .containsExactly(
                        "PHQ-9 has no item 11; expected one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                        "PHQ-9, item 3: 4 is no answer; expected one of 0, 1, 2, 3");
        assertThat(sentences("LIMEN-ACUTE", Map.of("effect", 101)))
                .containsExactly("LIMEN-ACUTE, item effect: 101 is no answer; expected 0 to 100");
        assertThat(sentences("LIMEN-SLEEP", Map.of("bed", 1440, "latency", 721)))
                .containsExactly(
                        "LIMEN-SLEEP, item bed: 1440 is no answer; expected minutes after midnight, 0 to 1439",
                        "LIMEN-SLEEP, item latency: 721 is no answer; expected 0 to 720 min");
        assertThat(sentences("LIMEN-DAY", Map.of("symptoms", 1)))
                .containsExactly(
                        "LIMEN-DAY, item symptoms: 1 is no answer; expected symptoms by their names, as observations");
    }

    @Test
    void a_score_never_leaves_its_range_whatever_is_answered_or_missing() {
        Seeded.forAll("any answers", 300, random -> {
            for (var instrument : Instruments.all()) {
                var answers = Sheets.random(instrument, random);
                if (Scored.of(instrument, answers) instanceof Scored.Score score) {
                    var id = instrument.id();
                    assertThat(score.total())
                            .as(id)
                            .isBetween(total(id, extreme(id, false)), total(id, extreme(id, true)));
                    assertThat(score.band() == null)
                            .isEqualTo(instrument.bands().isEmpty());
                }
            }
        });
    }

    @Test
    void a_change_counts_from_its_threshold_on() {
        assertThat(change("PHQ-9", 10, 14)).isEqualTo(new ScoreChange(4, ScoreChange.Size.SMALLER));
        assertThat(change("PHQ-9", 10, 5)).isEqualTo(new ScoreChange(-5, ScoreChange.Size.REACHED));
        assertThat(change("GAD-7", 10, 7)).isEqualTo(new ScoreChange(-3, ScoreChange.Size.SMALLER));
        assertThat(change("GAD-7", 10, 6)).isEqualTo(new ScoreChange(-4, ScoreChange.Size.REACHED));
        assertThat(change("PCL-5", 40, 26)).isEqualTo(new ScoreChange(-14, ScoreChange.Size.SMALLER));
        assertThat(change("PCL-5", 40, 25)).isEqualTo(new ScoreChange(-15, ScoreChange.Size.REACHED));
        assertThat(change("WHO-5", 10, 12)).isEqualTo(new ScoreChange(8, ScoreChange.Size.SMALLER));
        assertThat(change("WHO-5", 10, 13)).isEqualTo(new ScoreChange(12, ScoreChange.Size.REACHED));
        assertThat(change("K6", 10, 24)).isEqualTo(new ScoreChange(14, ScoreChange.Size.UNKNOWN));
        var phq9 = instrument("PHQ-9");
        assertThat(ScoreChange.between(phq9, Scored.of(phq9, Map.of()), Scored.of(phq9, all("PHQ-9", 1))))
                .isEmpty();
    }

    @Test
    void a_prorated_sum_is_the_mean_of_the_answered_items_times_their_number() {
        IntStream.rangeClosed(0, 3)
                .forEach(value -> assertThat(total("PHQ-9", without(without(all("PHQ-9", value), "2"), "8")))
                        .isEqualTo(9.0 * value));
    }

    private static ScoreChange change(String id, int before, int now) {
        var instrument = instrument(id);
        return ScoreChange.between(
                        instrument,
                        Scored.of(instrument, Sheets.adding(id, before)),
                        Scored.of(instrument, Sheets.adding(id, now)))
                .orElseThrow();
    }

    private static double total(String id, Map<String, Integer> answers) {
        return score(id, answers).total();
    }

    private static String band(String id, Map<String, Integer> answers) {
        var band = score(id, answers).band();
        return band == null ? "none" : band.label();
    }

    private static Scored.Score score(String id, Map<String, Integer> answers) {
        var scored = Scored.of(instrument(id), answers);
        assertThat(scored).isInstanceOf(Scored.Score.class);
        return (Scored.Score) scored;
    }

    private static Outcome asq(Map<String, Integer> answers) {
        var scored = Scored.of(instrument("ASQ"), answers);
        assertThat(scored).isInstanceOf(Scored.Screen.class);
        return ((Scored.Screen) scored).outcome();
    }

    private static List<String> sentences(String id, Map<String, Integer> answers) {
        var scored = Scored.of(instrument(id), answers);
        assertThat(scored).isInstanceOf(Scored.Refused.class);
        return ((Scored.Refused) scored).sentences();
    }

    private static String missing(String id) {
        return id.equals("LIMEN-CRAVING") ? "thoughts" : "2";
    }
}
