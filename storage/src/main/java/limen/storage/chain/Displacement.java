package limen.storage.chain;

import java.util.List;

/// Runs that all belong to the chain, but say other numbers than they were written with.
final class Displacement {
    private Displacement() {}

    /// @param placed in the order of the chain
    static void note(List<Run> placed, Damage damage) {
        placed.stream()
                .filter(run -> run.trueFirst() != run.first.position())
                .forEach(run -> damage.displaced(run.first.position(), run.first.position() + run.rows() - 1));
        var inOrder = true;
        for (int i = 1; i < placed.size(); i++) {
            inOrder &= placed.get(i - 1).index < placed.get(i).index;
        }
        if (!inOrder) {
            var still = longestInOrder(placed);
            for (int i = 0; i < placed.size(); i++) {
                var run = placed.get(i);
                if (damage.lostOrAdded() ? !still[i] : run.trueFirst() != run.first.position()) {
                    damage.moved(run.first.position(), run.first.position() + run.rows() - 1, run.trueFirst());
                }
            }
        } else if (!damage.lostOrAdded()) {
            placed.stream()
                    .filter(run -> run.trueFirst() != run.first.position())
                    .forEach(run -> damage.renumbered(
                            run.first.position(), run.first.position() + run.rows() - 1, run.trueFirst()));
        }
    }

    /// Which runs can stay where they are, with as many rows as possible.
    private static boolean[] longestInOrder(List<Run> placed) {
        var most = new long[placed.size()];
        var from = new int[placed.size()];
        var best = -1;
        for (int i = 0; i < placed.size(); i++) {
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                if (placed.get(j).index < placed.get(i).index && most[j] > most[i]) {
                    most[i] = most[j];
                    from[i] = j;
                }
            }
            most[i] += placed.get(i).rows();
            best = best < 0 || most[i] > most[best] ? i : best;
        }
        var still = new boolean[placed.size()];
        for (int i = best; i >= 0; i = from[i]) {
            still[i] = true;
        }
        return still;
    }
}
