package limen.study.protocol;

import java.util.HashSet;
import java.util.List;
import limen.notation.Entry;

/// A part of a list as it was read, with the entry that names it, so that a fault found later still gets its line.
record Placed<T>(T value, Entry<String> code) {
    static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }

    /// Rejects each code that stands in the list already.
    static <T> Entry<List<Placed<T>>> distinct(Entry<List<Placed<T>>> list) {
        if (list.isRead()) {
            var seen = new HashSet<String>();
            for (var each : list.get()) {
                if (!seen.add(each.code().get())) {
                    each.code()
                            .reject("\"%s\" stands twice".formatted(each.code().get()), "each code once");
                }
            }
        }
        return list;
    }
}
