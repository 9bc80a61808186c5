package limen.storage;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import limen.storage.chain.Chain;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.ErasureProof;
import limen.storage.chain.Verification;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.Manifest;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.ParticipantId;
import limen.study.randomisation.SealedList;

/// The one implementation of a log: sealed and chained rows in any keeper.
public final class SealedLog implements EventLog {
    private final Keeper keeper;
    private final Vault vault;
    private final Sealing sealing;
    private final Strands strands;
    private final Erasures erasures;
    private final InstantSource clock;
    private final GroupCommit<Prepared, Appended> writer;
    private volatile Set<Tag> remembered = Set.of();

    private SealedLog(Keeper keeper, Vault vault, Erasures erasures, InstantSource clock) {
        this.keeper = keeper;
        this.vault = vault;
        this.sealing = new Sealing(vault.study());
        this.strands = new Strands(vault);
        this.erasures = erasures;
        this.clock = clock;
        this.writer = new GroupCommit<>("log of " + vault.study(), this::write);
    }

    /// A log in a keeper that has its keys.
    ///
    /// @param clock for the times of checkpoints; entries bring their own
    public static SealedLog open(Keeper keeper, Vault vault, Erasures erasures, InstantSource clock) {
        var log = new SealedLog(keeper, vault, erasures, clock);
        try {
            // What was erased a moment before a crash may not have been remembered elsewhere yet.
            log.remember();
            // So that whoever has no key finds out whose signatures to expect, from the first row on.
            if (keeper.read(Keeper.Reading::checkpoints).isEmpty()) {
                keeper.write(rows -> {
                    Manifest.begin(rows, vault);
                    return rows;
                });
                log.checkpoint();
            }
            return log;
        } catch (RuntimeException e) {
            log.writer.close();
            throw e;
        }
    }

    @Override
    public Appended append(Batch batch) {
        return writer.submit(Prepared.of(batch, strands));
    }

    @Override
    public Appended append(Batch batch, SealedList list, Opener opener, Stretching stretching) {
        return writer.submit(
                Prepared.of(batch, strands).with(SealedAllocations.sealed(vault.study(), list, opener, stretching)));
    }

    @Override
    public Optional<SealedList> allocations(Opener opener) {
        // A passphrase takes its time, and nobody shall wait for it.
        return keeper.read(SealedAllocations::box).map(box -> SealedAllocations.opened(box, vault.study(), opener));
    }

    private List<Appended> write(List<Prepared> batches) {
        var answers = keeper.write(log -> {
            var keys = strands.writing(log);
            var writing = new Writing(log, sealing, keys, new VaultSigner(vault), batches);
            var taken = writing.write(batches);
            for (int i = 0; i < taken.size(); i++) {
                var list = batches.get(i).allocations();
                if (list != null && taken.get(i) instanceof Appended.Stored) {
                    SealedAllocations.put(log, vault, list);
                }
            }
            writing.milestones().forEach(row -> sign(log, row.position(), row.link()));
            return new Outcome(taken, keys, writing.erased());
        });
        answers.keys().committed();
        if (!remembered.containsAll(answers.erased())) {
            try {
                remember();
            } catch (StorageFault _) {
                // The batches are on the disk, and answered so. It is tried again with the next, and at the end.
            }
        }
        return answers.taken();
    }

    /// Hands on what the log erased itself. What somebody else wrote among it is the audit's to name.
    private void remember() {
        var erased = keeper.read(Keeper.Reading::erased);
        var proven = new HashMap<Tag, Blob>();
        erased.forEach((strand, proof) -> {
            if (ErasureProof.holds(proof, vault.study(), strand, vault.publicKey())) {
                proven.put(strand, proof);
            }
        });
        erasures.remember(proven);
        remembered = Set.copyOf(erased.keySet());
    }

    private record Outcome(List<Appended> taken, Strands.ForWriting keys, Set<Tag> erased) {}

    @Override
    public void read(int after, Consumer<Recorded> each) {
        keeper.read(log -> {
            var opening = new Opening(sealing, strands.reading(log), after, each);
            log.rows(after, opening::add);
            opening.finish();
            return after;
        });
    }

    @Override
    public List<Recorded.Kept> strand(Strand strand) {
        var tag = strands.tag(strand);
        return keeper.read(log -> {
            var rows = requireAll(log.strand(tag));
            var key = rows.isEmpty() ? null : strands.reading(log, tag).key(tag);
            return key == null
                    ? List.of()
                    : rows.stream()
                            .map(row -> new Recorded.Kept(row.position(), row.version(), sealing.open(row, key)))
                            .toList();
        });
    }

    /// A row that was taken out must not turn a record into another one.
    private static List<Row> requireAll(List<Row> strand) {
        for (int i = 0; i < strand.size(); i++) {
            if (strand.get(i).version() != i + 1) {
                throw new StorageFault(new Trouble.Damaged("entry %d is number %d of its strand where %d was expected"
                        .formatted(strand.get(i).position(), strand.get(i).version(), i + 1)));
            }
        }
        return strand;
    }

    @Override
    public boolean isErased(ParticipantId participant) {
        var tag = strands.tag(Strand.of(participant));
        return keeper.read(log -> log.erasedOf(List.of(tag)).contains(tag));
    }

    @Override
    public int length() {
        return keeper.read(log -> log.last().map(Row::position).orElse(0));
    }

    @Override
    public List<Documents.Document> documents() {
        return keeper.read(new Documents(vault)::all);
    }

    @Override
    public String keep(String name, String text) {
        return keeper.write(log -> new Documents(vault).put(log, name, text));
    }

    @Override
    public Checkpoint checkpoint() {
        return keeper.write(log -> {
            var last = log.last();
            var position = last.map(Row::position).orElse(0);
            var link = last.map(Row::link).orElseGet(() -> Chain.genesis(vault.study()));
            return signedAt(log.checkpoints(), position, link).orElseGet(() -> sign(log, position, link));
        });
    }

    @Override
    public WholeLog whole() {
        return new WholeLog(this, keeper, vault, erasures);
    }

    /// Where nothing came since the last checkpoint, that one stands; not one that somebody else put there.
    private Optional<Checkpoint> signedAt(List<Blob> stored, int position, Blob link) {
        return !stored.isEmpty()
                        && Checkpoint.read(stored.getLast()) instanceof Checkpoint.Understood(var last)
                        && last.position() == position
                        && last.link().equals(link)
                        && last.study().equals(vault.study())
                        && isOwn(last)
                ? Optional.of(last)
                : Optional.empty();
    }

    private boolean isOwn(Checkpoint checkpoint) {
        var verified = checkpoint.verify(Set.of(vault.publicKey()));
        return !verified.isEmpty() && verified.stream().allMatch(Verification.Valid.class::isInstance);
    }

    private Checkpoint sign(Keeper.Writing log, int position, Blob link) {
        var signed =
                Checkpoint.of(vault.study(), position, link, clock.instant()).signed(new VaultSigner(vault));
        log.addCheckpoint(signed.blob());
        return signed;
    }

    /// Writes what waits, signs where the log stands, and lets go of it.
    @Override
    public void close() {
        writer.close();
        try {
            checkpoint();
            if (!remembered.containsAll(keeper.read(Keeper.Reading::erased).keySet())) {
                remember();
            }
        } finally {
            keeper.close();
        }
    }
}
