package limen.study.schedule;

import java.util.List;
import limen.study.Supervision.Hold;

/// Whether something can be done now.
public sealed interface DueState {
    /// Its time comes.
    record Ahead() implements DueState {}

    /// It can be done now.
    record Open() implements DueState {}

    /// Its time went by, and it is still owed.
    record Overdue() implements DueState {}

    /// A capsule that waits, whatever the clock says.
    ///
    /// @param because every hold that stands
    record Held(List<Hold> because) implements DueState {
        public Held {
            because = List.copyOf(because);
            if (because.isEmpty()) {
                throw new IllegalArgumentException("What is held is held for a reason");
            }
        }
    }
}
