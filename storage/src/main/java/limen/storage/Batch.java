package limen.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import limen.study.Entry;
import org.jspecify.annotations.Nullable;

/// Entries that enter the log together or not at all, and what whoever decided on them had seen.
///
/// @param entries in order; at least one, each id once
/// @param seen how long each strand was that the decision looked at; a strand that is not named is not checked
/// @param log how long the whole log was, where the decision rests on everybody's entries; null where it does not
public record Batch(
        List<Entry> entries,
        Map<Strand, Integer> seen,
        @Nullable Integer log) {
    public Batch {
        entries = List.copyOf(entries);
        seen = Map.copyOf(seen);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A batch needs at least one entry");
        }
        var ids = new HashSet<>();
        if (!entries.stream().allMatch(entry -> ids.add(entry.id()))) {
            throw new IllegalArgumentException("A batch of %d entries has an id twice".formatted(entries.size()));
        }
        if (seen.values().stream().anyMatch(length -> length < 0) || Objects.requireNonNullElse(log, 0) < 0) {
            throw new IllegalArgumentException("A strand or log cannot be shorter than nothing: %s".formatted(seen));
        }
    }

    /// Entries that rest on nothing that others could have written meanwhile.
    public static Batch of(List<Entry> entries) {
        return new Batch(entries, Map.of(), null);
    }

    /// Entries that rest on everybody's: on the whole log, and on some strands of which the length is known.
    ///
    /// @param length of the log when the decision looked at it
    public static Batch onAll(List<Entry> entries, Map<Strand, Integer> seen, int length) {
        return new Batch(entries, seen, length);
    }

    /// Entries that rest on one strand.
    public static Batch of(List<Entry> entries, Strand strand, int length) {
        return new Batch(entries, Map.of(strand, length), null);
    }
}
