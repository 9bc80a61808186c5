package limen.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import limen.storage.chain.Audit;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Flaw;
import limen.storage.chain.Legible;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Row;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.KeysAtRest;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;

/// A whole log held against its chain, its checkpoints and, where there is a key, against its keys.
public final class StudyAudit {
    private static final int AT_ONCE = 2_048;

    private final Sealing sealing;
    private final Strands.@Nullable ForReading keys;
    private final Audit audit;
    private final IntConsumer progress;
    private final int length;
    private final List<Row> waiting = new ArrayList<>(AT_ONCE);

    private StudyAudit(Keeper.Reading log, AuditBasis basis, @Nullable Vault vault, IntConsumer progress) {
        this.sealing = new Sealing(basis.study());
        this.keys = vault == null ? null : new Strands(vault).reading(log);
        this.audit = new Audit(vault == null ? basis : basis.signedBy(vault.publicKey()));
        this.progress = progress;
        this.length = log.last().map(Row::position).orElse(1);
    }

    /// Looks at every row.
    ///
    /// @param vault with which every row is opened too; null to look at the chain alone
    /// @param progress is told how many percent of the rows have been looked at
    public static AuditReport of(Keeper.Reading log, AuditBasis basis, @Nullable Vault vault, IntConsumer progress) {
        var study = new StudyAudit(log, basis, vault, progress);
        log.rows(0, study::add);
        study.hand();
        return study.audit
                .report()
                .and(KeysAtRest.damaged(log).stream()
                        .<Flaw>map(Flaw.KeyDamaged::new)
                        .toList());
    }

    private void add(Row row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            hand();
        }
    }

    /// Opening costs more than the rest, so it is done for many rows at once.
    private void hand() {
        var known = keys;
        if (known == null) {
            waiting.forEach(audit);
        } else {
            var legible = new Legible[waiting.size()];
            IntStream.range(0, legible.length).parallel().forEach(i -> legible[i] = legible(waiting.get(i), known));
            for (int i = 0; i < legible.length; i++) {
                audit.accept(waiting.get(i), legible[i]);
            }
        }
        if (!waiting.isEmpty()) {
            progress.accept(Math.clamp(100L * waiting.getLast().position() / length, 0, 100));
        }
        waiting.clear();
    }

    private Legible legible(Row row, Strands.ForReading from) {
        try {
            var key = from.key(row.strand());
            if (key == null) {
                return Legible.UNKNOWN;
            }
            sealing.open(row, key);
            return Legible.OPENS;
        } catch (StorageFault fault) {
            // What opens and cannot be understood was written so: that is no tampering.
            return fault.trouble() instanceof Trouble.Newer || fault.trouble() instanceof Trouble.OurFault
                    ? Legible.OPENS
                    : Legible.FAILS;
        }
    }
}
