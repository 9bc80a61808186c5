package limen.storage.key;

import limen.storage.keeper.Keeper;

/// Whose log this is, as it stands in the clear, for whoever has no key.
public final class StudyName {
    private StudyName() {}

    /// The study code. That nobody changed it shows in the chain, which begins with it.
    ///
    /// @throws limen.storage.keeper.StorageFault if there is no log, or its note is damaged or newer
    public static String of(Keeper.Reading log) {
        return Note.read(Keys.PLACE, Locks.keys(log)).field("study");
    }
}
