package limen.storage;

import java.time.InstantSource;
import java.util.List;
import java.util.function.IntConsumer;
import limen.storage.chain.Chain;
import limen.storage.chain.Checkpoint;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.key.Manifest;
import limen.storage.key.Vault;
import limen.study.Rights;

/// A study all of whose entries are known before its log is made: it is there with all of them, or not at all.
///
/// @param code of the study
/// @param contents what it begins with, beside its keys
/// @param batches in order; nobody is erased in them
public record WholeStudy(String code, StudyKind kind, DataFolder.Contents contents, List<Batch> batches) {
    private static final int AT_ONCE = 256;

    public WholeStudy {
        batches = List.copyOf(batches);
        if (batches.stream()
                .flatMap(batch -> batch.entries().stream())
                .anyMatch(entry -> entry.event() instanceof Rights.Erased)) {
            throw new IllegalArgumentException("A study begins with whoever is in it; somebody was erased from it");
        }
    }

    /// The name of its log.
    String name() {
        return kind.nameOf(code);
    }

    /// Writes everything but the keys, as one transaction.
    ///
    /// @param progress is told how many percent have been written; what it throws ends the work
    /// @return how many entries there are
    int write(Keeper.Writing log, Vault vault, InstantSource clock, IntConsumer progress) {
        contents.put(log, vault);
        Manifest.begin(log, vault);
        sign(log, vault, clock, 0, Chain.genesis(vault.study()));
        var sealing = new Sealing(vault.study());
        var strands = new Strands(vault);
        var keys = strands.writing(log);
        for (int i = 0; i < batches.size(); i += AT_ONCE) {
            var some = batches.subList(i, Math.min(batches.size(), i + AT_ONCE)).stream()
                    .map(batch -> Prepared.of(batch, strands))
                    .toList();
            var writing = new Writing(log, sealing, keys, new VaultSigner(vault), some);
            requireStored(writing.write(some), i);
            writing.milestones().forEach(row -> sign(log, vault, clock, row.position(), row.link()));
            progress.accept((int) (100L * (i + some.size()) / batches.size()));
        }
        var last = log.last();
        last.filter(row -> row.position() % Checkpoint.EVERY != 0)
                .ifPresent(row -> sign(log, vault, clock, row.position(), row.link()));
        return last.map(Row::position).orElse(0);
    }

    private static void requireStored(List<Appended> answers, int before) {
        for (int i = 0; i < answers.size(); i++) {
            if (!(answers.get(i) instanceof Appended.Stored)) {
                throw new IllegalArgumentException("Batch %d does not enter a log that holds only those before it: %s"
                        .formatted(before + i + 1, answers.get(i)));
            }
        }
    }

    private static void sign(Keeper.Writing log, Vault vault, InstantSource clock, int position, Blob link) {
        log.addCheckpoint(Checkpoint.of(vault.study(), position, link, clock.instant())
                .signed(new VaultSigner(vault))
                .blob());
    }
}
