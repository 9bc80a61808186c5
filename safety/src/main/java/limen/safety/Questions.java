package limen.safety;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.evidence.Context;
import limen.evidence.Mode;

/// The rules of one moment and mode, found by the observation that they look at.
///
/// Nearly all of them look at something that nobody observed, and are silent: they need not be asked.
final class Questions {
    private final List<RuleQuestion> inOrder;
    /// Places in `inOrder`.
    private final BitSet always = new BitSet();

    private final Map<String, BitSet> byName = new HashMap<>();

    private Questions(List<RuleQuestion> inOrder) {
        this.inOrder = inOrder;
        for (int place = 0; place < inOrder.size(); place++) {
            var question = inOrder.get(place);
            var found = question.asksForNoValue() ? always : byName.computeIfAbsent(question.name(), _ -> new BitSet());
            found.set(place);
        }
    }

    /// Those of `all` that apply.
    static Questions of(List<RuleQuestion> all, Context moment, Mode mode) {
        return new Questions(all.stream()
                .filter(question -> question.rule().in().covers(moment)
                        && question.rule().scope().covers(mode))
                .toList());
    }

    /// Those that are not silent about what was observed, in the order of the table.
    List<RuleQuestion> about(Observations observations) {
        var places = (BitSet) always.clone();
        for (var name : observations.names()) {
            var looking = byName.get(name);
            if (looking != null) {
                places.or(looking);
            }
        }
        var questions = new ArrayList<RuleQuestion>(places.cardinality());
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            questions.add(inOrder.get(place));
        }
        return questions;
    }
}
