package limen.storage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import limen.storage.keeper.Keeper;
import limen.storage.key.Opener;
import limen.storage.key.SealedBox;
import limen.study.randomisation.AllocationList;

/// The list of allocations in a log: sealed under a key of its own, which opens nothing else, and
/// which nothing else opens.
public final class SealedAllocations {
    private static final String NOTE = "sealed/allocations";

    private SealedAllocations() {}

    /// Puts the list into the log.
    public static void put(Keeper.Writing log, String study, AllocationList list, Opener opener) {
        var plain = AllocationText.write(list).getBytes(StandardCharsets.UTF_8);
        log.putNote(NOTE, SealedBox.seal(plain, opener));
    }

    /// Opens it; empty if there is none.
    public static Optional<AllocationList> open(Keeper.Reading log, String study, Opener opener) {
        return log.note(NOTE)
                .map(sealed -> SealedBox.open(sealed, opener))
                .map(plain -> AllocationText.read(new String(plain, StandardCharsets.UTF_8)));
    }
}
