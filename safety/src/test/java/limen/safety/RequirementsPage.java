package limen.safety;

import java.util.List;
import java.util.stream.Collectors;
import limen.evidence.Codes;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.evidence.RuleText;
import limen.evidence.Rules;

/// `docs/safety-requirements.md`: hazard, requirement, rule, and the example that breaks when the
/// rule is changed.
final class RequirementsPage {
    private static final List<RuleExample> EXAMPLES = RuleExample.all();

    private RequirementsPage() {}

    static String markdown() {
        var requirements = SafetyRequirement.all();
        var mutations = Rules.reviewed().all().stream()
                .mapToLong(rule -> RuleMutation.of(rule).size())
                .sum();
        return """
                # Safety requirements

                Hazard -> requirement -> rule -> test. This page is printed by the build: a test fails when it differs from what the
                tables say today, when a rule serves no requirement, or when a requirement has no test. To print it again:
                `./mvnw test -pl safety -am -Dtest=SafetyRequirementsTest -Dlimen.draw=true -Dsurefire.failIfNoSpecifiedTests=false`.

                The rules are the %d rows of `evidence/src/main/resources/limen/evidence/rules.csv`; the hazards stand in
                `safety/src/main/resources/limen/safety/requirements.csv`. **No physician has signed either.** The tests are the %d
                named examples of `rule_examples.csv` beside `RuleExamplesTest`, each of which says exactly which rules match. For every
                rule, `RuleMutationTest` deletes it, and moves each of its thresholds by one step of the observation up and
                down (%d changes in all): the columns on the right name an example that fails then, and how many do. A rule of yes and no
                has no threshold to move.

                What rules cannot express - repeating a reading, which of several values counts, grading an event, who is told - is not on
                this page.

                | hazard | requirement | rules |
                |---|---|---|
                %s
                %s""".formatted(
                        Rules.reviewed().all().size(),
                        EXAMPLES.size(),
                        mutations,
                        requirements.stream()
                                .map(one -> "| %s %s | %s | %d |\n"
                                        .formatted(
                                                one.hazardId(),
                                                one.hazard(),
                                                one.requirement(),
                                                one.rules().size()))
                                .collect(Collectors.joining()),
                        requirements.stream().map(RequirementsPage::section).collect(Collectors.joining("\n")));
    }

    private static String section(SafetyRequirement requirement) {
        return """
                ## %s %s

                %s

                | rule | when | in | then | certainty | fails when deleted | fails one step up | fails one step down |
                |---|---|---|---|---|---|---|---|
                %s""".formatted(
                requirement.hazardId(),
                requirement.hazard(),
                requirement.requirement(),
                requirement.rules().stream()
                        .map(id -> row(Rules.reviewed().find(new RuleId(id)).orElseThrow()))
                        .collect(Collectors.joining()));
    }

    private static String row(Rule rule) {
        return "| `%s` | `%s` | %s, %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        RuleText.when(rule.when()),
                        Codes.of(rule.in()),
                        Codes.of(rule.scope()),
                        rule.then().code(),
                        Codes.of(rule.certainty()),
                        caught(rule, RuleMutation.Kind.DELETED),
                        caught(rule, RuleMutation.Kind.UP),
                        caught(rule, RuleMutation.Kind.DOWN));
    }

    private static String caught(Rule rule, RuleMutation.Kind kind) {
        return RuleMutation.of(rule).stream()
                .filter(mutation -> mutation.kind() == kind)
                .map(mutation -> caught(mutation, mutation.caughtBy(EXAMPLES)))
                .collect(Collectors.joining("; "));
    }

    private static String caught(RuleMutation mutation, List<RuleExample> by) {
        var what = mutation.kind() == RuleMutation.Kind.DELETED ? "" : mutation.what() + ": ";
        if (by.isEmpty()) {
            return what + "**nothing**";
        }
        var own = by.stream()
                .filter(example -> example.name().startsWith(mutation.rule().id() + " "))
                .findFirst()
                .orElse(by.getFirst());
        return what + own.name() + (by.size() > 1 ? " (%d)".formatted(by.size()) : "");
    }
}
