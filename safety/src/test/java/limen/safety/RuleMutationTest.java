package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import org.junit.jupiter.api.Test;

/// The examples are worth something: each rule that is deleted, and each threshold that moves by
/// one step, breaks one.
class RuleMutationTest {
    private static final List<RuleExample> EXAMPLES = RuleExample.all();

    @Test
    void every_deleted_rule_and_every_moved_threshold_changes_an_example() {
        var survivors = Rules.reviewed().all().stream()
                .flatMap(rule -> RuleMutation.of(rule).stream())
                .filter(mutation -> mutation.caughtBy(EXAMPLES).isEmpty())
                .toList();
        assertThat(survivors).isEmpty();
    }

    @Test
    void every_threshold_is_moved_both_ways() {
        var mutations = Rules.reviewed().all().stream()
                .flatMap(rule -> RuleMutation.of(rule).stream())
                .toList();
        assertThat(mutations)
                .filteredOn(one -> one.kind() == RuleMutation.Kind.DELETED)
                .hasSize(193);
        assertThat(mutations)
                .filteredOn(one -> one.kind() == RuleMutation.Kind.UP)
                .hasSize(98);
        assertThat(mutations)
                .filteredOn(one -> one.kind() == RuleMutation.Kind.DOWN)
                .hasSize(98);
    }

    /// The check of the check: an example that agrees with the changed rule catches nothing.
    @Test
    void a_threshold_that_no_example_stands_at_survives() {
        var rule = Rules.reviewed().all().stream()
                .filter(one -> one.id().text().equals("BP_E"))
                .findFirst()
                .orElseThrow();
        var without = EXAMPLES.stream()
                .filter(example -> example.observations().of("systolic_bp").isEmpty())
                .toList();
        assertThat(RuleMutation.of(rule))
                .allMatch(mutation -> mutation.caughtBy(without).isEmpty());
    }

    /// Mutations are judged with the changed rule alone, which is sound only if rules do not hear
    /// of each other.
    @Test
    void the_whole_table_says_what_its_rules_say_one_by_one() {
        var whole = new Judge(Rules.reviewed(), ObservationTable.reviewed());
        var alone = Rules.reviewed().all().stream()
                .map(rule -> new Judge(new limen.evidence.RuleTable(List.of(rule)), ObservationTable.reviewed()))
                .toList();
        for (var example : EXAMPLES) {
            var together = alone.stream()
                    .map(judge -> judge.judge(example.observations(), example.context(), example.mode()))
                    .reduce(new Judgement(List.of(), List.of()), Judgement::and);
            assertThat(whole.judge(example.observations(), example.context(), example.mode()))
                    .as(example.name())
                    .isEqualTo(together);
        }
    }
}
