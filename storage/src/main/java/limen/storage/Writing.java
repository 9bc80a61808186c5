package limen.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.storage.chain.Chain;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.ErasureProof;
import limen.storage.chain.Signer;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;

/// One transaction: many batches, each taken or not, as rows that follow the last one.
final class Writing {
    private final Keeper.Writing log;
    private final Sealing sealing;
    private final Strands.ForWriting keys;
    private final Signer signer;
    private final Map<Tag, Integer> lengths;
    private final Map<Tag, Row> known;
    private final Map<Tag, Prepared.Item> fresh = new HashMap<>();
    private final Set<Tag> erased;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> milestones = new ArrayList<>();
    private int position;
    private Blob link;

    /// @param signer the log itself, for the proofs of erasures
    Writing(Keeper.Writing log, Sealing sealing, Strands.ForWriting keys, Signer signer, List<Prepared> batches) {
        this.log = log;
        this.sealing = sealing;
        this.keys = keys;
        this.signer = signer;
        this.lengths = new HashMap<>(log.lengths(strands(batches)));
        this.known = log.withIds(ids(batches)).stream().collect(Collectors.toMap(Row::id, Function.identity()));
        this.erased = new HashSet<>(log.erased().keySet());
        keys.expect(lengths, erased);
        var last = log.last();
        this.position = last.map(Row::position).orElse(0);
        this.link = last.map(Row::link).orElseGet(() -> Chain.genesis(sealing.study()));
    }

    /// The new rows at which the log signs where it stands, without being asked.
    List<Row> milestones() {
        return milestones;
    }

    /// Who is erased, once all was written.
    Set<Tag> erased() {
        return Set.copyOf(erased);
    }

    List<Appended> write(List<Prepared> batches) {
        var answers = batches.stream().map(this::take).toList();
        if (!rows.isEmpty()) {
            log.add(rows);
        }
        return answers;
    }

    private Appended take(Prepared batch) {
        if (batch.items().stream().allMatch(this::isThere)) {
            return new Appended.AlreadyThere();
        }
        if (batch.items().stream().anyMatch(item -> erased.contains(item.strand()))) {
            return new Appended.RecordErased();
        }
        var taken = batch.items().stream().filter(item -> isTaken(item.id())).findFirst();
        if (taken.isPresent()) {
            return new Appended.Conflicting(taken.get().event());
        }
        for (var strand : batch.seen().entrySet()) {
            if (!strand.getValue().equals(length(strand.getKey()))) {
                return new Appended.StrandOvertaken(strand.getValue(), length(strand.getKey()));
            }
        }
        var log = batch.batch().log();
        if (log != null && log != position) {
            return new Appended.LogOvertaken(log, position);
        }
        var first = position + 1;
        batch.items().forEach(this::add);
        batch.items().stream()
                .filter(Prepared.Item::erases)
                .map(Prepared.Item::strand)
                .distinct()
                .forEach(this::erase);
        return new Appended.Stored(first, position);
    }

    private boolean isTaken(Tag id) {
        return known.containsKey(id) || fresh.containsKey(id);
    }

    /// Whether this very entry is there. Of one whose strand was erased, only the id can be compared.
    private boolean isThere(Prepared.Item item) {
        var before = fresh.get(item.id());
        if (before != null) {
            return before.strand().equals(item.strand()) && Arrays.equals(before.text(), item.text());
        }
        var row = known.get(item.id());
        return row != null
                && row.strand().equals(item.strand())
                && (erased.contains(row.strand())
                        || Arrays.equals(Sealing.text(sealing.open(row, keys.key(row.strand()))), item.text()));
    }

    private void add(Prepared.Item item) {
        position++;
        var version = length(item.strand()) + 1;
        var payload = sealing.seal(item.text(), keys.key(item.strand()), position, item.strand(), version, item.id());
        link = Chain.next(link, position, item.strand(), version, item.id(), payload);
        var row = new Row(position, item.strand(), version, item.id(), payload, link);
        rows.add(row);
        if (position % Checkpoint.EVERY == 0) {
            milestones.add(row);
        }
        lengths.put(item.strand(), version);
        fresh.put(item.id(), item);
    }

    private void erase(Tag strand) {
        var until = rows.reversed().stream()
                .filter(row -> row.strand().equals(strand))
                .findFirst()
                .map(Row::position)
                .orElse(position);
        keys.destroy(
                strand, ErasureProof.of(sealing.study(), strand, until, signer).blob());
        erased.add(strand);
    }

    private int length(Tag strand) {
        return lengths.getOrDefault(strand, 0);
    }

    private static Set<Tag> strands(List<Prepared> batches) {
        var strands = new HashSet<Tag>();
        batches.stream()
                .flatMap(batch -> Stream.concat(
                        batch.items().stream().map(Prepared.Item::strand), batch.seen().keySet().stream()))
                .forEach(strands::add);
        return strands;
    }

    private static Set<Tag> ids(List<Prepared> batches) {
        var ids = new HashSet<Tag>();
        batches.stream()
                .flatMap(batch -> batch.items().stream())
                .map(Prepared.Item::id)
                .forEach(ids::add);
        return ids;
    }
}
