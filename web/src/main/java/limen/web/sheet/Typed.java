package limen.web.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody typed into a form, word for word, so that a form can show it again.
public record Typed(Map<String, List<String>> values) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, each) -> copy.put(name, List.copyOf(each)));
        values = Collections.unmodifiableMap(copy);
    }

    /// The first value of that name; empty if nothing was typed.
    public String of(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public Typed with(String name, String value) {
        return with(name, List.of(value));
    }

    public Typed with(String name, List<String> some) {
        var copy = new LinkedHashMap<>(values);
        copy.put(name, new ArrayList<>(some));
        return new Typed(copy);
    }
}
