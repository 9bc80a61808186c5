package limen.evidence.claim;

import java.util.List;

/// What became of trying a criterion on a study, with every reason.
public sealed interface Tried {
    List<String> reasons();

    /// The study was good enough, and reached what was asked.
    record Met(List<String> reasons) implements Tried {
        public Met {
            reasons = List.copyOf(reasons);
        }
    }

    /// The study was good enough, and did not reach it.
    record NotMet(List<String> reasons) implements Tried {
        public NotMet {
            reasons = List.copyOf(reasons);
        }
    }

    /// The study cannot decide, or only a person can.
    record CannotTell(List<String> reasons) implements Tried {
        public CannotTell {
            reasons = List.copyOf(reasons);
        }
    }
}
