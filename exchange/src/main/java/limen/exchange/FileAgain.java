package limen.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A file of a passport beside the same file computed anew.
///
/// @param sentence what differs first; empty if nothing does
public record FileAgain(String name, boolean isSame, String sentence) {
    /// Every file of either, by name.
    public static List<FileAgain> of(Map<String, String> carried, Map<String, String> computed) {
        var names = new TreeSet<>(carried.keySet());
        names.addAll(computed.keySet());
        var again = new ArrayList<FileAgain>();
        for (var name : names) {
            again.add(of(name, carried.get(name), computed.get(name)));
        }
        return List.copyOf(again);
    }

    private static FileAgain of(String name, @Nullable String carried, @Nullable String computed) {
        if (carried == null || computed == null) {
            return new FileAgain(
                    name,
                    false,
                    carried == null
                            ? "it was computed, and the passport has none"
                            : "the passport has it, and nothing computes it");
        }
        if (carried.equals(computed)) {
            return new FileAgain(name, true, "");
        }
        var before = carried.split("\n", -1);
        var now = computed.split("\n", -1);
        var line = 0;
        while (line < before.length && line < now.length && before[line].equals(now[line])) {
            line++;
        }
        return new FileAgain(name, false, "from line %d on".formatted(line + 1));
    }
}
