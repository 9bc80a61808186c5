package limen.evidence;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a rule matches: one comparison, perhaps for some time, perhaps together with others.
///
/// @param sustained how long the comparison must have held without a break; none if once is enough
/// @param with alternatives, each a list of comparisons that must all hold; empty if nothing more is asked
public record Condition(Comparison comparison, @Nullable Duration sustained, List<List<Comparison>> with) {
    public Condition {
        with = with.stream().map(List::copyOf).toList();
        if (sustained != null && !sustained.isPositive()) {
            throw new IllegalArgumentException("A condition must last longer than " + sustained);
        }
        if (with.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("An alternative must hold at least one comparison");
        }
    }
}
