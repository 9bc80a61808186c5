package limen.study.decision;

import static org.assertj.core.api.Assertions.assertThat;

import limen.evidence.Operand;
import limen.evidence.RuleId;
import limen.evidence.Rules;
import org.junit.jupiter.api.Test;

class PreDoseFactsTest {
    /// Doses are counted since the last rest; a shorter one than the rule's would forget doses that still count.
    @Test
    void a_course_ends_with_the_rest_that_the_rule_asks_for() {
        var rule = Rules.reviewed().find(new RuleId("COURSE-OFF")).orElseThrow();
        assertThat(rule.when().comparison().operand())
                .isEqualTo(new Operand.Threshold(PreDoseFacts.REST_AFTER_COURSE.toDays()));
    }
}
