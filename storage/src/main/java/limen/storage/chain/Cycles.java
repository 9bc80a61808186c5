package limen.storage.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rows that changed places among themselves, one group for each circle.
final class Cycles {
    private Cycles() {}

    static List<Flaw.Moved> of(List<Flaw.Moved.Place> places) {
        var groups = new ArrayList<List<Flaw.Moved.Place>>();
        for (var place : places) {
            var group = new ArrayList<>(List.of(place));
            groups.removeIf(other -> {
                var same = other.stream().anyMatch(one -> meets(one, place) || meets(place, one));
                if (same) {
                    group.addAll(other);
                }
                return same;
            });
            groups.add(group);
        }
        return groups.stream()
                .map(group -> group.stream()
                        .sorted(Comparator.comparingInt(Flaw.Moved.Place::first))
                        .toList())
                .map(Flaw.Moved::new)
                .sorted(Comparator.comparingInt(
                        moved -> moved.places().getFirst().first()))
                .toList();
    }

    /// Whether one belongs where the other stands.
    private static boolean meets(Flaw.Moved.Place one, Flaw.Moved.Place other) {
        return one.belongs() <= other.last() && other.first() <= one.belongs() + one.last() - one.first();
    }
}
