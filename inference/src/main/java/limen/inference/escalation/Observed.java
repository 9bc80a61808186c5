package limen.inference.escalation;

/// One person at one level: whether the event came, and how much of the time in which it counts has
/// been watched.
///
/// @param level 1 is the lowest
/// @param watched share of the window that has passed, 0 to 1; 1 once the event came
public record Observed(int level, boolean event, double watched) {
    public Observed {
        if (level < 1 || !(watched >= 0 && watched <= 1) || (event && watched != 1)) {
            throw new IllegalArgumentException(
                    "level %d, event %s, watched %s; expected a level from 1, a share from 0 to 1, and 1 with an event"
                            .formatted(level, event, watched));
        }
    }

    /// Somebody who was watched to the end.
    public static Observed whole(int level, boolean event) {
        return new Observed(level, event, 1);
    }
}
