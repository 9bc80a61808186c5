package limen.storage;

import java.util.Optional;
import limen.storage.keeper.Keeper;
import limen.storage.key.Manifest;
import limen.storage.key.Opener;
import limen.storage.key.SealedBox;
import limen.storage.key.Vault;
import limen.study.randomisation.SealedList;

/// The list of allocations in a log: sealed under a key of its own, which opens nothing else, and
/// which nothing else opens.
public final class SealedAllocations {
    private static final String NOTE = "sealed/allocations";
    private static final String WHAT = "allocations";

    private SealedAllocations() {}

    /// Puts the list into the log of a study, which signs that it was given it.
    ///
    /// @param opener of the list, and of nothing else
    public static void put(Keeper.Writing log, Vault vault, SealedList list, Opener opener) {
        log.putNote(NOTE, new SealedBox(vault.study(), WHAT).seal(list.text(), opener));
        Manifest.add(log, vault, NOTE);
    }

    /// Opens it; empty if there is none.
    ///
    /// @throws limen.storage.keeper.StorageFault as a wrong key, or as damaged
    public static Optional<SealedList> open(Keeper.Reading log, String study, Opener opener) {
        return log.note(NOTE)
                .map(box -> new SealedBox(study, WHAT).open(box, opener))
                .map(SealedList::read);
    }
}
