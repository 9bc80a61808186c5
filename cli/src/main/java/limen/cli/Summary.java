package limen.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.TrialFindings;
import limen.exchange.Printable;

/// The findings on a terminal: what was read, harm first, then the primary outcome, then a count of the rest.
record Summary(TrialFindings findings) {
    static Summary of(TrialFindings findings) {
        return new Summary(findings);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var quality = findings.quality();
        lines.add(String.format(
                Locale.ROOT,
                "%,d rows of %,d people: %,d used%s.",
                quality.rowsRead(),
                quality.participants(),
                quality.rowsUsed(),
                quality.missingValues() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %,d left out because their value is missing",
                                quality.missingValues())));
        lines.addAll(quality.notes());
        lines.add("");
        outcomes().stream()
                .filter(outcome -> isHarm(outcome) || outcome.role() == Role.PRIMARY)
                .sorted(Comparator.comparing(outcome -> !isHarm(outcome)))
                .forEach(outcome -> {
                    lines.add(line(outcome));
                    lines.add("  " + outcome.finding().sentence());
                });
        for (var kind : Finding.Kind.values()) {
            var names = outcomes().stream()
                    .filter(outcome ->
                            outcome.finding().kind() == kind && outcome.role() == Role.EXPLORATORY && !isHarm(outcome))
                    .map(outcome -> Printable.of(outcome.name()))
                    .toList();
            if (!names.isEmpty()) {
                lines.add("%s, exploratory: %s.".formatted(kind.code(), String.join(", ", names)));
            }
        }
        lines.add("");
        return lines;
    }

    private List<OutcomeAnalysis> outcomes() {
        return findings.outcomes().stream()
                .filter(outcome -> outcome.role() != Role.MANIPULATION_CHECK)
                .toList();
    }

    private static boolean isHarm(OutcomeAnalysis outcome) {
        return outcome.finding().kind() == Finding.Kind.HARM_SIGNAL;
    }

    private static String line(OutcomeAnalysis outcome) {
        return "%s: %s%s"
                .formatted(
                        Printable.of(outcome.name()),
                        outcome.finding().kind().code(),
                        outcome.role() == Role.PRIMARY ? ", primary outcome" : ", exploratory");
    }
}
