package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Direction;
import limen.analysis.Finding;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Role;
import limen.analysis.TrialFindings;
import limen.analysis.record.HarmCount;
import limen.report.words.Words;
import org.jspecify.annotations.Nullable;

/// What a table, or the record of a study, can and cannot say about harm; shown before anything that could sound like
/// benefit.
///
/// @param signals the outcomes that moved the harmful way
/// @param statements what was looked for, and what could not be
record Harm(List<OutcomeAnalysis> signals, List<String> statements) {
    /// @param recorded adverse events of the record that the table was made from; null for a table alone
    static Harm of(TrialFindings findings, @Nullable HarmCount recorded) {
        var outcomes = Outcomes.of(findings);
        var signals = outcomes.with(Finding.Kind.HARM_SIGNAL);
        var higher = names(outcomes, Direction.HIGHER_IS_BETTER);
        var lower = names(outcomes, Direction.LOWER_IS_BETTER);
        var silent = names(outcomes, Direction.NOT_STATED);
        var statements = new ArrayList<String>();
        statements.add(
                recorded == null
                        ? "This table holds no adverse events, so the report says nothing about them: not that there were none."
                        : RecordedHarm.sentence(recorded));
        if (signals.isEmpty() && !(higher.isEmpty() && lower.isEmpty())) {
            statements.add("No outcome with a stated direction has its interval wholly on the harmful side.");
        }
        statements.add(directions(higher, lower, silent, recorded == null));
        statements.add((recorded == null
                        ? "The report cannot know what the capsules held."
                        : "What each capsule held says the opened list; nothing here has looked into one.")
                + " A finding about one drug at one dose carries over to no other drug and to no other dose.");
        return new Harm(signals, List.copyOf(statements));
    }

    /// Harm in another outcome stands before a verdict that speaks of none.
    boolean comesFirst() {
        return signals.stream().anyMatch(signal -> signal.role() != Role.PRIMARY);
    }

    /// @param ofATable where a command can name the outcomes of one direction alone; a protocol names each
    private static String directions(List<String> higher, List<String> lower, List<String> silent, boolean ofATable) {
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
                + (ofATable
                        ? " Where the command names the outcomes of one direction only, all others are taken for the other."
                        : " So says the protocol.");
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
