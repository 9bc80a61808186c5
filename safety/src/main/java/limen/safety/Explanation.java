package limen.safety;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.evidence.Codes;
import limen.evidence.Rule;
import limen.evidence.RuleText;

/// Why a rule matched, for the investigator: the row of the table as it stands, and the numbers put
/// into it.
///
/// @param measured "upper blood pressure (systolic) 148 mmHg, 26 mmHg more than the 122 mmHg before
/// the first dose"
/// @param arithmetic "148 - 122 = 26, limit from 20"; empty where words are compared
/// @param nearest the nearest value that would not have matched; empty where words are compared
public record Explanation(Rule rule, String measured, String arithmetic, String nearest) {

    /// All of it, one thing a line.
    public String text() {
        return Stream.of(
                        rule.id().text(),
                        RuleText.sentence(rule),
                        "measured: " + measured,
                        arithmetic,
                        nearest,
                        "source: " + rule.source(),
                        "certainty: " + Codes.of(rule.certainty()),
                        "lifted by: " + Codes.of(rule.lifter()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
