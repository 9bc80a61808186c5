package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule at its edge: the cases of `rule_examples.csv`, each with all rules that match.
class RuleExamplesTest {
    private static final Judge JUDGE = new Judge(Rules.reviewed(), ObservationTable.reviewed());

    static List<RuleExample> examples() {
        return RuleExample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_rules_say_what_the_example_says(RuleExample example) {
        var judgement = example.judgedBy(JUDGE);
        assertThat(judgement.matches())
                .extracting(match -> match.rule().id().text())
                .containsExactlyElementsOf(example.expectedRules());
        assertThat(judgement.verdict()).isEqualTo(example.expectedVerdict());
    }

    @Test
    void every_example_has_a_name_of_its_own() {
        assertThat(examples()).extracting(RuleExample::name).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_has_an_example_that_matches_and_one_where_it_is_silent() {
        for (var rule : Rules.reviewed().all()) {
            var id = rule.id().text();
            var own = examples().stream()
                    .filter(example -> example.name().startsWith(id + " "))
                    .toList();
            assertThat(own).as(id).anyMatch(example -> example.expectedRules().contains(id));
            assertThat(own).as(id).anyMatch(example -> !example.expectedRules().contains(id));
        }
    }
}
