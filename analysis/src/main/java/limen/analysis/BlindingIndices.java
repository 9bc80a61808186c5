package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.GuessTally;

/// The blinding indices of a table: pooled over sessions, then session by session. One guess per visit.
final class BlindingIndices {
    private BlindingIndices() {}

    static List<BlindingIndex> of(TrialTable table) {
        var pooled = new GuessTally(table.participants());
        var bySession = table.sessions().stream()
                .map(session -> new GuessTally(table.participants()))
                .toList();
        for (var visit = 0; visit < table.visits(); visit++) {
            var participant = table.participantAt(visit);
            var allocation = table.allocationAt(visit);
            var guess = table.guessAt(visit);
            pooled.count(participant, allocation, guess);
            bySession.get(table.sessionAt(visit)).count(participant, allocation, guess);
        }
        var indices = new ArrayList<BlindingIndex>();
        addIndices(indices, BlindingIndex.ALL, pooled);
        for (var session = 0; session < bySession.size(); session++) {
            var name = table.sessions().get(session);
            if (!name.isEmpty()) {
                addIndices(indices, name, bySession.get(session));
            }
        }
        return indices;
    }

    private static void addIndices(List<BlindingIndex> indices, String scope, GuessTally tally) {
        for (var arm : List.of(Arm.ACTIVE, Arm.PLACEBO)) {
            add(indices, scope, arm.code(), BlindingIndex.Kind.BANG, tally.bang(arm), tally.guesses(arm));
        }
        add(indices, scope, BlindingIndex.ALL, BlindingIndex.Kind.JAMES, tally.james(), tally.guesses());
        add(
                indices,
                scope,
                BlindingIndex.ALL,
                BlindingIndex.Kind.CORRECT_GUESS_RATE,
                tally.correctGuessRate(),
                tally.decided());
        for (var arm : List.of(Arm.ACTIVE, Arm.PLACEBO)) {
            add(
                    indices,
                    scope,
                    arm.code(),
                    BlindingIndex.Kind.CORRECT_GUESS_RATE,
                    tally.correctGuessRate(arm),
                    tally.decided(arm));
        }
    }

    private static void add(
            List<BlindingIndex> indices, String scope, String arm, BlindingIndex.Kind kind, Estimate estimate, int n) {
        indices.add(new BlindingIndex(scope, arm, kind, estimate, n));
    }
}
