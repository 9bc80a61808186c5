package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.evidence.Comparator;
import limen.evidence.Operand;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import limen.pharmacology.Ceiling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ceilings under whose banner `limen pk` computes are those that the reviewed rules hold a study to. Module
/// `pharmacology` knows no rules, so the two meet here.
class CeilingsTest {
    @ParameterizedTest
    @EnumSource
    void a_ceiling_of_the_model_is_the_one_of_the_rules(Ceiling ceiling) {
        for (var id : rules(ceiling)) {
            var comparison =
                    Rules.reviewed().find(new RuleId(id)).orElseThrow().when().comparison();
            assertThat(comparison.operand()).as(id).isEqualTo(new Operand.Threshold(ceiling.limit()));
        }
    }

    /// What stands exactly at the limit is within, on both sides.
    @ParameterizedTest
    @EnumSource
    void a_plan_at_the_limit_passes_the_rule_as_it_passes_the_ceiling(Ceiling ceiling) {
        var plan = Rules.reviewed()
                .find(new RuleId(rules(ceiling).getFirst()))
                .orElseThrow()
                .when()
                .comparison();
        assertThat(plan.comparator()).isEqualTo(ceiling == Ceiling.INTERVAL ? Comparator.BELOW : Comparator.ABOVE);
    }

    @ParameterizedTest
    @EnumSource
    void its_sentence_says_its_number(Ceiling ceiling) {
        assertThat(ceiling.sentence()).contains(" %.0f ".formatted(ceiling.limit()));
    }

    /// About a plan first, then about what was taken.
    private static List<String> rules(Ceiling ceiling) {
        return switch (ceiling) {
            case DOSE -> List.of("DOSE-PLAN", "DOSE-MAX");
            case INTERVAL -> List.of("INTERVAL-PLAN", "INTERVAL");
            case COURSE -> List.of("COURSE-PLAN", "COURSE");
            case YEAR -> List.of("YEAR-PLAN", "YEAR");
        };
    }
}
