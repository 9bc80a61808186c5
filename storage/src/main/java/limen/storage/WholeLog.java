package limen.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.AuditReport;
import limen.storage.chain.Checkpoint;
import limen.storage.chain.Code;
import limen.storage.keeper.Keeper;
import limen.storage.key.Vault;
import limen.study.Entry;

/// A log that is open, seen as a whole: read, held against its chain, handed out and copied while others write. It
/// changes nothing but the list of its checkpoints.
public final class WholeLog {
    private final EventLog log;
    private final Keeper keeper;
    private final Vault vault;
    private final Erasures erasures;

    WholeLog(EventLog log, Keeper keeper, Vault vault, Erasures erasures) {
        this.log = log;
        this.keeper = keeper;
        this.vault = vault;
        this.erasures = erasures;
    }

    public StudyKind kind() {
        return StudyKind.of(vault.study());
    }

    public int length() {
        return log.length();
    }

    /// Everything, the oldest first.
    ///
    /// @param after the position behind which to begin; 0 for all
    public void read(int after, Consumer<Recorded> each) {
        log.read(after, each);
    }

    /// Signs where the log stands now.
    public Checkpoint checkpoint() {
        return log.checkpoint();
    }

    /// What was signed last; none if it cannot be read.
    public Optional<Checkpoint> signedLast() {
        var stored = keeper.read(Keeper.Reading::checkpoints);
        return !stored.isEmpty() && Checkpoint.read(stored.getLast()) instanceof Checkpoint.Understood(var last)
                ? Optional.of(last)
                : Optional.empty();
    }

    /// Whether every row is what was written, and if not, where.
    ///
    /// @param checkpoints that were kept elsewhere
    /// @param codes of others
    /// @param progress is told how many percent of the rows have been looked at
    public AuditReport audit(List<Checkpoint> checkpoints, List<Code> codes, IntConsumer progress) {
        var listed = erasures instanceof ErasureList list ? Optional.of(ListedErasures.now(list)) : noList();
        return keeper.read(rows -> {
            var basis = AuditBasis.of(vault.study(), rows.checkpoints(), rows.erased())
                    .holding(checkpoints, codes);
            return listed.map(beside -> StudyAudit.of(rows, basis, vault, beside, progress))
                    .orElseGet(() -> StudyAudit.of(rows, basis, vault, progress));
        });
    }

    private static Optional<ListedErasures> noList() {
        return Optional.empty();
    }

    /// Writes the whole study as one zip, readable for anybody who has it.
    ///
    /// @param shown what whoever asks may read of an entry
    public Exported export(OutputStream out, UnaryOperator<Entry> shown) throws IOException {
        // It is closed with the log, not here.
        return new ReadOnlyLog(keeper, vault, Set.of()).export(out, shown, _ -> {});
    }

    /// Copies the log, as encrypted as it is, into a file that is not there yet.
    ///
    /// @throws limen.storage.keeper.StorageFault if the log is not whole, or the file cannot be written
    public Backup.Copied backup(Path to) {
        return Backup.write(keeper, erasures instanceof ErasureList list ? list.read() : Map.of(), to, _ -> {});
    }
}
