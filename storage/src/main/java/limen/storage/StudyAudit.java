package limen.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import limen.storage.key.KeysAtRest;
import limen.storage.key.StrandKey;
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

    private final Set<Tag> spoilt;
    private final Set<Tag> keyed;
    private final Set<Tag> met = new HashSet<>();

    private StudyAudit(Keeper.Reading log, AuditBasis basis, @Nullable Vault vault, IntConsumer progress) {
        this.sealing = new Sealing(basis.study());
        this.keys = vault == null ? null : new Strands(vault).reading(log);
        this.audit = new Audit(vault == null ? basis : basis.signedBy(vault.publicKey()));
        this.progress = progress;
        this.length = log.last().map(Row::position).orElse(1);
        this.spoilt = KeysAtRest.spoiltKeys(log);
        this.keyed = new HashSet<>(log.keys().keySet());
        keyed.addAll(log.erased().keySet());
        if (vault == null) {
            audit.unopened();
        }
    }

    /// Looks at every row, and at what lies beside the rows.
    ///
    /// @param vault with which every row is opened too; null to look at the chain alone
    /// @param progress is told how many percent of the rows have been looked at
    public static AuditReport of(Keeper.Reading log, AuditBasis basis, @Nullable Vault vault, IntConsumer progress) {
        var study = new StudyAudit(log, basis, vault, progress);
        log.rows(0, study::add);
        study.hand();
        var flaws = new ArrayList<Flaw>();
        var unmet =
                study.spoilt.stream().filter(tag -> !study.met.contains(tag)).count();
        if (unmet > 0) {
            flaws.add(new Flaw.KeyDamaged(KeysAtRest.told((int) unmet)));
        }
        flaws.addAll(BesideRows.flaws(log, vault));
        return study.audit.report().and(flaws);
    }

    /// The same, with the list of erasures that lies beside the log.
    ///
    /// @param listed as it stood before this moment of the log
    public static AuditReport of(
            Keeper.Reading log, AuditBasis basis, @Nullable Vault vault, ListedErasures listed, IntConsumer progress) {
        return of(log, basis, vault, progress)
                .and(listed.flaws(log, basis.study(), vault == null ? null : vault.publicKey()));
    }

    private void add(Row row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            hand();
        }
    }

    /// Opening costs more than the rest, so it is done for many rows at once.
    private void hand() {
        var legible = new Legible[waiting.size()];
        IntStream.range(0, legible.length).parallel().forEach(i -> legible[i] = legible(waiting.get(i)));
        for (int i = 0; i < legible.length; i++) {
            var row = waiting.get(i);
            audit.accept(row, legible[i]);
            if (spoilt.contains(row.strand())) {
                met.add(row.strand());
            }
        }
        if (!waiting.isEmpty()) {
            progress.accept(Math.clamp(100L * waiting.getLast().position() / length, 0, 100));
        }
        waiting.clear();
    }

    private Legible legible(Row row) {
        if (!keyed.contains(row.strand())) {
            return Legible.NO_KEY;
        }
        if (spoilt.contains(row.strand())) {
            return Legible.SPOILT_KEY;
        }
        var from = keys;
        return from == null ? Legible.UNKNOWN : legible(row, from);
    }

    private Legible legible(Row row, Strands.ForReading from) {
        try {
            var key = from.key(row.strand());
            if (key == null) {
                return Legible.UNKNOWN;
            }
            return opens(row, key) ? Legible.OPENS : Legible.FAILS;
        } catch (StorageFault _) {
            return Legible.SPOILT_KEY;
        }
    }

    private boolean opens(Row row, StrandKey key) {
        try {
            sealing.open(row, key);
            return true;
        } catch (StorageFault fault) {
            // What opens and cannot be understood was written so: that is no tampering.
            return fault.trouble() instanceof Trouble.Newer || fault.trouble() instanceof Trouble.OurFault;
        }
    }
}
