package limen.storage.keeper;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A log in memory as it was at one moment.
class MemoryReading implements Keeper.Reading {
    MemoryRows rows;

    MemoryReading(MemoryRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Row> last() {
        return rows.entries().isEmpty()
                ? Optional.empty()
                : Optional.of(rows.entries().lastEntry().getValue());
    }

    @Override
    public void rows(int after, Consumer<Row> each) {
        var all = rows.entries();
        (after == 0 ? all : all.tailMap(after, false)).values().forEach(each);
    }

    @Override
    public List<Row> strand(Tag strand) {
        return List.copyOf(rows.strand(strand).values());
    }

    @Override
    public Map<Tag, Integer> lengths(Collection<Tag> strands) {
        var lengths = new HashMap<Tag, Integer>();
        strands.forEach(strand -> {
            var kept = rows.strand(strand);
            lengths.put(strand, kept.isEmpty() ? 0 : kept.lastKey());
        });
        return lengths;
    }

    @Override
    public Set<Tag> known(Collection<Tag> ids) {
        var known = new HashSet<>(ids);
        known.removeIf(id -> !rows.ids().contains(id));
        return known;
    }

    @Override
    public List<Row> withIds(Collection<Tag> ids) {
        var known = known(ids);
        return known.isEmpty()
                ? List.of()
                : rows.entries().values().stream()
                        .filter(row -> known.contains(row.id()))
                        .toList();
    }

    @Override
    public Map<Tag, Blob> keys() {
        return rows.keys();
    }

    @Override
    public Optional<Blob> key(Tag strand) {
        return Optional.ofNullable(rows.keys().get(strand));
    }

    @Override
    public Map<Tag, Blob> keysOf(Collection<Tag> strands) {
        var keys = new HashMap<>(rows.keys());
        keys.keySet().retainAll(Set.copyOf(strands));
        return keys;
    }

    @Override
    public Map<Tag, Blob> erased() {
        return rows.erased();
    }

    @Override
    public Set<Tag> erasedOf(Collection<Tag> strands) {
        var erased = new HashSet<>(strands);
        erased.retainAll(rows.erased().keySet());
        return erased;
    }

    @Override
    public List<Blob> checkpoints() {
        return rows.checkpoints();
    }

    @Override
    public Optional<Blob> note(String name) {
        return Optional.ofNullable(rows.notes().get(name));
    }

    @Override
    public Map<String, Blob> notes() {
        return rows.notes();
    }

    /// Nobody else can put anything there.
    @Override
    public List<String> unlikeMade() {
        return List.of();
    }
}
