package limen.safety;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One observation as it is now, with what it was before as far as that is known.
///
/// @param baseline its value before the first dose
/// @param previous its value last time
/// @param earlier its values on the way to now, the latest first; from them follows how long
/// something has lasted
public record Observed(
        Value now, @Nullable Value baseline, @Nullable Value previous, List<Earlier> earlier) {
    private static final Comparator<Earlier> LATEST_FIRST = Comparator.comparing(Earlier::ago)
            .thenComparing(value -> value.value().toString());

    public Observed {
        earlier = earlier.size() < 2
                ? List.copyOf(earlier)
                : earlier.stream().sorted(LATEST_FIRST).toList();
    }

    public static Observed of(Value now) {
        return new Observed(now, null, null, List.of());
    }

    public Observed withBaseline(Value value) {
        return new Observed(now, value, previous, earlier);
    }

    public Observed withPrevious(Value value) {
        return new Observed(now, baseline, value, earlier);
    }

    public Observed withEarlier(List<Earlier> values) {
        return new Observed(now, baseline, previous, values);
    }
}
