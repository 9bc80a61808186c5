package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.evidence.Rule;
import limen.evidence.Rules;
import org.junit.jupiter.api.Test;

/// The page of safety requirements is the one that the tables make, and leaves no rule and no
/// requirement alone.
class SafetyRequirementsTest {
    private static final Path PAGE = Path.of("..", "docs", "safety-requirements.md");

    private final List<SafetyRequirement> requirements = SafetyRequirement.all();

    @Test
    void the_page_is_the_one_that_the_tables_make() throws IOException {
        var printed = RequirementsPage.markdown();
        if (Boolean.getBoolean("limen.draw")) {
            Files.writeString(PAGE, printed);
        }
        assertThat(PAGE)
                .as("print it again with ./mvnw test -pl safety -am -Dtest=SafetyRequirementsTest -Dlimen.draw=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(printed);
    }

    @Test
    void every_rule_serves_exactly_one_requirement() {
        assertThat(requirements.stream().flatMap(one -> one.rules().stream()))
                .containsExactlyInAnyOrderElementsOf(Rules.reviewed().all().stream()
                        .map(Rule::id)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void every_requirement_has_a_rule_and_every_rule_of_it_a_test() {
        var examples = RuleExample.all();
        assertThat(requirements).hasSizeGreaterThanOrEqualTo(25).allSatisfy(requirement -> {
            assertThat(requirement.rules()).isNotEmpty();
            assertThat(requirement.rules())
                    .allMatch(id -> examples.stream()
                            .anyMatch(example -> example.expectedRules().contains(id)));
        });
    }

    @Test
    void every_hazard_is_named_once() {
        assertThat(requirements).extracting(SafetyRequirement::hazardId).doesNotHaveDuplicates();
        assertThat(requirements).extracting(SafetyRequirement::hazard).doesNotHaveDuplicates();
    }
}
