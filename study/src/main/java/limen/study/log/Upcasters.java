package limen.study.log;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// The steps that turn the line of an older format into one of today's: the first from format 1 to 2, and so on.
record Upcasters(List<UnaryOperator<ObjectNode>> steps) {
    /// Format 1 is the only one so far.
    static final Upcasters ALL = new Upcasters(List.of());

    Upcasters {
        steps = List.copyOf(steps);
    }

    /// The format that is written today.
    int current() {
        return steps.size() + 1;
    }

    ObjectNode lift(ObjectNode line, int format) {
        var lifted = line;
        for (var step : steps.subList(format - 1, steps.size())) {
            lifted = step.apply(lifted);
        }
        return lifted;
    }
}
