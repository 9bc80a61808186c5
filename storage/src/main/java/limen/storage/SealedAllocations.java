package limen.storage;

import java.util.Optional;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.key.Manifest;
import limen.storage.key.Opener;
import limen.storage.key.SealedBox;
import limen.storage.key.Stretching;
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
        put(log, vault, list, opener, Stretching.STRONG);
    }

    /// Puts the list into the log of a study, which signs that it was given it.
    ///
    /// @param opener of the list, and of nothing else
    /// @param stretching what it costs to try one passphrase
    public static void put(Keeper.Writing log, Vault vault, SealedList list, Opener opener, Stretching stretching) {
        put(log, vault, sealed(vault.study(), list, opener, stretching));
    }

    static Blob sealed(String study, SealedList list, Opener opener, Stretching stretching) {
        return new SealedBox(study, WHAT).seal(list.text(), opener, stretching);
    }

    static void put(Keeper.Writing log, Vault vault, Blob box) {
        log.putNote(NOTE, box);
        Manifest.add(log, vault, NOTE);
    }

    /// Opens it; empty if there is none.
    ///
    /// @throws limen.storage.keeper.StorageFault as a wrong key, or as damaged
    public static Optional<SealedList> open(Keeper.Reading log, String study, Opener opener) {
        return box(log).map(box -> opened(box, study, opener));
    }

    static Optional<Blob> box(Keeper.Reading log) {
        return log.note(NOTE);
    }

    static SealedList opened(Blob box, String study, Opener opener) {
        return SealedList.read(new SealedBox(study, WHAT).open(box, opener));
    }
}
