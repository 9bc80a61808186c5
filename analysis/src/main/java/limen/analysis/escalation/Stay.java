package limen.analysis.escalation;

import java.util.Optional;
import limen.inference.escalation.Observed;

/// One person at one level: how much of the window was watched, and what happened in it. Whose stay
/// it is, is not in it.
///
/// @param watched share of the window, 0 to 1, whatever happened in it
/// @param goesOn whether there is more to watch: the person neither left nor went to another level
/// @param whole whether a whole capsule was taken; part of one reassures nobody, but what follows
/// it counts
record Stay(int level, double watched, boolean goesOn, boolean whole, boolean harmed, boolean noticed) {
    /// Who has been watched to the end counts as one person, nobody else.
    double toTheEnd() {
        return whole && watched >= 1 ? 1 : 0;
    }

    /// Who is still being watched counts in part.
    double soFar() {
        return whole ? watched : 0;
    }

    /// Whether this person has a place in the cohort of the level: watched to the end, or still to
    /// be.
    boolean hasPlace() {
        return watched >= 1 || goesOn || harmed;
    }

    /// What this says to a design about an event; nothing where somebody without one was not yet watched.
    ///
    /// @param share with which somebody without an event counts
    Optional<Observed> observed(boolean event, double share) {
        if (event) {
            return Optional.of(Observed.whole(level, true));
        }
        return share > 0 ? Optional.of(new Observed(level, false, share)) : Optional.empty();
    }
}
