package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.evidence.Observation.Kind;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleNotationTest {
    private static final List<Observation> OBSERVATIONS =
            ObservationTable.reviewed().all();

    @Test
    void the_printed_form_of_every_reviewed_rule_reads_back_as_the_same_condition() {
        assertThat(Rules.reviewed().all())
                .allSatisfy(rule -> assertThat(RuleNotation.when(RuleText.when(rule.when())))
                        .as(rule.id().text())
                        .isEqualTo(rule.when()));
    }

    @Test
    void the_printed_form_of_any_condition_reads_back_as_the_same_condition() {
        Seeded.forAll("printed conditions read back", 2_000, random -> {
            var condition = condition(random);
            assertThat(RuleNotation.when(RuleText.when(condition))).isEqualTo(condition);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BP_A|systolic_bp >= 140",
                "BP_A-RISE|change of systolic_bp from baseline >= 20",
                "WHO5_A-FALL|change of who5_percent from previous <= -10",
                "PCL_A-NEW|pcl5_total >= 31 and previous pcl5_total < 31",
                "DBP_E-1H|diastolic_bp >= 110 for 60 min",
                "BP_E-SYM|systolic_bp any and (chest_pain or neurological_sign or severe_headache)",
                "QT-M|qtcf > 450 and sex = male",
                "MAOI|medicine_group in (maoi, maoi_antibiotic)",
                "CHEST|chest_pain",
                "HUNT-5|hypertonia and (body_temperature > 38 and ocular_clonus or body_temperature > 38 and inducible_clonus)",
            })
    void a_condition_is_printed_in_one_line(String id, String line) {
        var rule = Rules.reviewed().find(new RuleId(id)).orElseThrow();
        assertThat(RuleText.when(rule.when())).isEqualTo(line);
    }

    @Test
    void a_rule_is_printed_with_context_verdict_source_and_certainty() {
        assertThat(RuleText.sentence(Rules.reviewed().find(new RuleId("BP_A")).orElseThrow()))
                .isEqualTo("when systolic_bp >= 140 in any then hold because vitals BP rows: CTCAE v5 and v6"
                        + " (v6 transcript, seen); README 3.1 G2 140-159 (secondary)");
    }

    @Test
    void the_line_of_a_protocol_reads_as_its_columns_would() {
        assertThat(RuleNotation.when("systolic_bp >= 140 for 60 min and (chest_pain or severe_headache)"))
                .isEqualTo(RuleNotation.condition(
                        "systolic_bp", ">=", "140", "absolute", "chest_pain;severe_headache", "60"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the name of an observation at its end",
                "systolic_bp >=|a number at its end",
                "systolic_bp >= high|a number at \"high\"",
                "systolic_bp 140|\"for ... min\", \"and\" or the end at \"140\"",
                "systolic_bp >= 140 for 0 min|whole minutes, at least 1 at \"0\"",
                "systolic_bp >= 140 for 60|\"min\" at its end",
                "systolic_bp >= 140 and|the name of an observation at its end",
                "systolic_bp >= 140 and chest_pain or fainting|\"and\" or the end at \"or\"",
                "systolic_bp >= 140 and (chest_pain|\")\" at its end",
                "medicine_group in maoi|\"(\" at \"maoi\"",
                "medicine_group in ()|a word at \")\"",
                "change of systolic_bp >= 20|\"from\" at \">=\"",
                "change of systolic_bp from yesterday >= 20|\"baseline\" or \"previous\" at \"yesterday\"",
                "systolic_bp => 140|a word at \">\"",
                "chest_pain; fainting|names, numbers, signs and brackets at \"; fainting\"",
            })
    void a_line_that_cannot_be_understood_is_refused_at_its_place(String line, String expected) {
        assertThatThrownBy(() -> RuleNotation.when(line))
                .isInstanceOf(UnreadableCell.class)
                .hasMessage("when: \"%s\"; expected %s".formatted(line, expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chest_pain >= 1",
                "systolic_bp = yes",
                "sex = mail",
                "change of systolic_bp from baseline >= 900"
            })
    void a_comparison_that_its_observation_can_never_meet_is_refused(String line) {
        var condition = RuleNotation.when(line);
        assertThatThrownBy(() -> ObservationTable.reviewed().check(condition)).isInstanceOf(UnreadableCell.class);
    }

    private static Condition condition(RandomGenerator random) {
        var with = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> comparison(random))
                        .toList())
                .toList();
        var sustained = random.nextBoolean() ? null : Duration.ofMinutes(1 + random.nextInt(10_000));
        return new Condition(comparison(random), sustained, with);
    }

    private static Comparison comparison(RandomGenerator random) {
        var observation = OBSERVATIONS.get(random.nextInt(OBSERVATIONS.size()));
        var of = Reading.Of.values()[random.nextInt(4)];
        var reading = new Reading(observation.name(), of);
        if (random.nextInt(10) == 0) {
            return new Comparison(reading, Comparator.ANY, new Operand.Nothing());
        }
        return switch (observation.kind()) {
            case Kind.Number number -> {
                var signs = List.of(Comparator.AT_LEAST, Comparator.ABOVE, Comparator.AT_MOST, Comparator.BELOW);
                var value = number.step() * Math.rint(random.nextDouble(-300, 300));
                yield new Comparison(reading, signs.get(random.nextInt(4)), new Operand.Threshold(value));
            }
            case Kind.YesNo _ ->
                new Comparison(
                        reading, Comparator.EQUAL, new Operand.Words(List.of(random.nextBoolean() ? "yes" : "no")));
            case Kind.Word(var words) ->
                random.nextBoolean()
                        ? new Comparison(reading, Comparator.IN, new Operand.Words(words))
                        : new Comparison(reading, Comparator.EQUAL, new Operand.Words(List.of(words.getFirst())));
        };
    }
}
