package limen.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known at one moment, by the names of the catalogue. One name may hold several values,
/// such as two medicines or two readings; a rule matches if any of them matches.
public final class Observations {
    private static final Observations NONE = new Observations(Map.of());

    private final Map<String, List<Observed>> byName;

    private Observations(Map<String, List<Observed>> byName) {
        this.byName = byName;
    }

    public static Observations none() {
        return NONE;
    }

    public static Observations of(Map<String, List<Observed>> byName) {
        var copy = new LinkedHashMap<String, List<Observed>>();
        byName.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        return new Observations(Collections.unmodifiableMap(copy));
    }

    /// These and one more value under that name.
    public Observations with(String name, Observed observed) {
        return and(new Observations(Map.of(name, List.of(observed))));
    }

    public Observations with(String name, Value value) {
        return with(name, Observed.of(value));
    }

    public Observations yes(String name) {
        return with(name, Value.yes());
    }

    /// All values of both.
    public Observations and(Observations other) {
        if (byName.isEmpty() || other.byName.isEmpty()) {
            return byName.isEmpty() ? other : this;
        }
        var both = new LinkedHashMap<>(byName);
        other.byName.forEach((name, values) -> both.merge(name, values, Observations::joined));
        return new Observations(Collections.unmodifiableMap(both));
    }

    /// The values under that name; empty if nobody looked.
    public List<Observed> of(String name) {
        return byName.getOrDefault(name, List.of());
    }

    public Set<String> names() {
        return byName.keySet();
    }

    private static List<Observed> joined(List<Observed> first, List<Observed> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observations that && byName.equals(that.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
