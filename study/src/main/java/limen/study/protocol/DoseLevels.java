package limen.study.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.quantity.Dose;
import org.jspecify.annotations.Nullable;

/// The dose levels that a protocol has written for an arm, the lowest first: its own dose, then its
/// titration steps.
///
/// There is no other level: what is not written here can be neither recommended nor signed.
public record DoseLevels(List<Level> levels) {
    /// One of them.
    ///
    /// @param number from 1
    /// @param step that leads to it; none for the dose that everybody begins with
    public record Level(int number, Dose dose, @Nullable TitrationStep step) {}

    public DoseLevels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("No dose level is written; expected the dose of an arm");
        }
    }

    /// The levels of an arm that holds a dose; none of a placebo.
    static Optional<DoseLevels> of(Arm arm, List<TitrationStep> steps) {
        var start = arm.dose();
        if (start == null) {
            return Optional.empty();
        }
        var levels = new ArrayList<Level>();
        levels.add(new Level(1, start, null));
        for (var step : steps) {
            if (step.arm().equals(arm.code())) {
                levels.add(new Level(levels.size() + 1, step.dose(), step));
            }
        }
        return Optional.of(new DoseLevels(levels));
    }

    public int size() {
        return levels.size();
    }

    /// The level of a number from 1 to [#size].
    public Level at(int number) {
        return levels.get(number - 1);
    }

    /// The level that a titration step leads to.
    public Optional<Level> reachedBy(TitrationStep step) {
        return levels.stream().filter(level -> step.equals(level.step())).findFirst();
    }
}
