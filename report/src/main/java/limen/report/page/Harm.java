package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.TrialFindings;
import limen.report.words.Words;

/// What the table can and cannot say about harm; shown before anything that could sound like benefit.
///
/// @param signals the outcomes that moved the harmful way
/// @param statements what was looked for, and what could not be
record Harm(List<OutcomeAnalysis> signals, List<String> statements) {
    static Harm of(TrialFindings findings) {
        var outcomes = Outcomes.of(findings);
        var signals = outcomes.with(Finding.Kind.HARM_SIGNAL);
        var higher = names(outcomes, Direction.HIGHER_IS_BETTER);
        var lower = names(outcomes, Direction.LOWER_IS_BETTER);
        var silent = names(outcomes, Direction.NOT_STATED);
        var statements = new ArrayList<String>();
        statements.add(
                "This table holds no adverse events, so the report says nothing about them: not that there were none.");
        if (signals.isEmpty() && !(higher.isEmpty() && lower.isEmpty())) {
            statements.add("No outcome with a stated direction has its interval wholly on the harmful side.");
        }
        statements.add(directions(higher, lower, silent));
        statements.add(
                "The report cannot know what the capsules held. A finding about one drug at one dose carries over"
                        + " to no other drug and to no other dose.");
        return new Harm(signals, List.copyOf(statements));
    }

    /// Harm in another outcome stands before a verdict that speaks of none.
    boolean comesFirst() {
        return signals.stream().anyMatch(signal -> signal.role() != Role.PRIMARY);
    }

    private static String directions(List<String> higher, List<String> lower, List<String> silent) {
        if (higher.isEmpty() && lower.isEmpty()) {
            return "Nobody stated which way of an outcome is the better one, so no move could be called harmful.";
        }
        var stated = new ArrayList<String>();
        if (!higher.isEmpty()) {
            stated.add("higher in " + Words.list(higher));
        }
        if (!lower.isEmpty()) {
            stated.add("lower in " + Words.list(lower));
        }
        var sentence = "Taken as better: " + String.join("; ", stated) + "."
                + " Where the command names the outcomes of one direction only, all others are taken for the other.";
        return silent.isEmpty()
                ? sentence
                : sentence
                        + " Nothing was stated for %s: there, no move could be called harmful."
                                .formatted(Words.list(silent));
    }

    private static List<String> names(Outcomes outcomes, Direction direction) {
        return outcomes.all().stream()
                .filter(o -> o.direction() == direction)
                .map(OutcomeAnalysis::name)
                .toList();
    }
}
