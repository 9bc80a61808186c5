package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import limen.evidence.ObservationTable;
import limen.evidence.Rule;
import limen.evidence.RuleNotation;
import limen.evidence.Rules;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeverMatchesTest {
    private final NeverMatches never = new NeverMatches(ObservationTable.reviewed());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heart_rate > 300",
                "heart_rate < 15",
                "change of heart_rate from baseline > 285",
                "previous phq9_item9 > 3",
                "headache and phq9_item9 > 3",
                "heart_rate >= 95 and heart_rate < 90",
                "heart_rate > 95 and heart_rate <= 95",
                "heart_rate > 90 and heart_rate < 120 and heart_rate >= 120",
                "headache and headache = no",
                "headache and (nausea or headache = no)",
                "sex = male and sex = female",
                "diabetes in (type1, type2) and diabetes = unstable"
            })
    void a_condition_that_nothing_can_meet_has_a_reason(String when) {
        assertThat(never.reason(RuleNotation.when(when))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heart_rate >= 300",
                "heart_rate <= 15",
                "change of heart_rate from baseline >= 285",
                "heart_rate >= 95 and heart_rate < 96",
                "heart_rate >= 95 and heart_rate <= 95",
                "heart_rate >= 95 and previous heart_rate < 90",
                "heart_rate >= 95 and change of heart_rate from baseline < 0",
                "much_drinking and (headache or nausea)",
                "diabetes in (type1, type2) and diabetes = type2",
                "medicine_group = ssri and medicine_group = lithium",
                "echo_finding = ar_trace and echo_finding = mr_mild",
                "heart_rate any"
            })
    void a_condition_that_something_can_meet_has_none(String when) {
        assertThat(never.reason(RuleNotation.when(when))).isEmpty();
    }

    @Test
    void no_reviewed_rule_is_silent_for_ever() {
        assertThat(Rules.reviewed().all())
                .extracting(Rule::when)
                .allSatisfy(when -> assertThat(never.reason(when)).isEmpty());
    }

    @Test
    void the_fault_says_why_the_rule_would_be_silent() throws IOException {
        assertThat(sentence("heart_rate > 300"))
                .isEqualTo("line 149: rules[1].when: the rule would be silent: \"heart_rate > 300\" can never be, for"
                        + " heart_rate goes from 15 to 300; expected a condition that can be met");
        assertThat(sentence("heart_rate >= 95 and heart_rate < 90"))
                .isEqualTo("line 149: rules[1].when: the rule would be silent: \"heart_rate >= 95\" and"
                        + " \"heart_rate < 90\" can never be at once; expected a condition that can be met");
    }

    private static String sentence(String when) throws IOException {
        var faults = ProtocolFiles.faults(ProtocolFiles.example("n-of-1.yaml").replace("heart_rate >= 95", when));
        assertThat(faults).hasSize(1);
        return faults.stream().map(Fault::sentence).findFirst().orElseThrow();
    }
}
