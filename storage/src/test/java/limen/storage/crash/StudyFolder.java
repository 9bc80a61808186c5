package limen.storage.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import limen.storage.DataFolder;
import limen.storage.EventLog;
import limen.storage.StudyAudit;
import limen.storage.chain.AuditBasis;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;

/// A study in a folder, as Limen opens it, with a key file.
final class StudyFolder {
    static final String STUDY = "LIMEN-1";
    static final int FOR_ENTRIES = 11;
    static final int FOR_LIST = 12;
    static final Opener KEY = new Opener.KeyFile(Blob.of(keyBytes(FOR_ENTRIES)));
    static final Opener LIST_KEY = new Opener.KeyFile(Blob.of(keyBytes(FOR_LIST)));

    private StudyFolder() {}

    /// What a key file holds.
    static byte[] keyBytes(int which) {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + which);
        }
        return bytes;
    }

    /// A study in a folder of its own beneath this one, with its backups beside it.
    static DataFolder in(Path folder) {
        return DataFolder.of(folder.resolve("study"));
    }

    /// Where the backups of that study go.
    static Path backups(Path folder) {
        return folder.resolve("backups");
    }

    static EventLog openOrCreate(Path folder) {
        return openOrCreate(folder, InstantSource.system());
    }

    static EventLog openOrCreate(Path folder, InstantSource clock) {
        var study = DataFolder.of(folder);
        return Files.exists(folder.resolve(DataFolder.LOG))
                ? study.open(KEY, clock)
                : study.create(STUDY, KEY, Stretching.STRONG, clock, (_, _) -> {});
    }

    static EventLog open(Path folder) {
        return DataFolder.of(folder).open(KEY, InstantSource.system());
    }

    /// What an audit finds that opens every entry.
    static List<Flaw> audit(Path folder) {
        try (Keeper keeper = DataFolder.of(folder).reading()) {
            return keeper.read(log -> {
                var vault = Vault.open(log, KEY);
                var basis = AuditBasis.of(STUDY, log.checkpoints(), log.erased());
                return StudyAudit.of(log, basis, vault, _ -> {}).flaws();
            });
        }
    }
}
