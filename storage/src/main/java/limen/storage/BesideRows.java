package limen.storage;

import java.util.ArrayList;
import java.util.List;
import limen.storage.chain.Flaw;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.KeysAtRest;
import limen.storage.key.Manifest;
import limen.storage.key.Vault;
import org.jspecify.annotations.Nullable;

/// What an audit finds beside the rows of a log: tables, locks, documents and sealed lists.
final class BesideRows {
    private BesideRows() {}

    /// @param vault with which documents are opened too; null to look without a key
    static List<Flaw> flaws(Keeper.Reading log, @Nullable Vault vault) {
        var flaws = new ArrayList<Flaw>();
        log.unlikeMade().stream().map(Flaw.LayoutChanged::new).forEach(flaws::add);
        var spoilt = KeysAtRest.spoiltNotes(log);
        spoilt.stream().map(Flaw.KeyDamaged::new).forEach(flaws::add);
        if (vault != null && spoilt.isEmpty()) {
            locks(log, vault, flaws);
        }
        var broken = Manifest.broken(log, vault == null ? null : vault.publicKey());
        broken.stream().map(Manifest.Broken::words).map(Flaw.GivenChanged::new).forEach(flaws::add);
        if (vault != null) {
            var named = broken.stream().map(Manifest.Broken::note).toList();
            new Documents(vault)
                    .unreadable(log, named).stream()
                            .map("%s cannot be opened"::formatted)
                            .map(Flaw.GivenChanged::new)
                            .forEach(flaws::add);
        }
        return flaws;
    }

    /// A lock that was taken away without the keys opens nothing any more, and nobody has said so.
    private static void locks(Keeper.Reading log, Vault vault, List<Flaw> flaws) {
        try {
            vault.locks(log);
        } catch (StorageFault fault) {
            flaws.add(new Flaw.KeyDamaged(
                    fault.trouble() instanceof Trouble.Damaged(var what)
                            ? what
                            : fault.trouble().sentence()));
        }
    }
}
