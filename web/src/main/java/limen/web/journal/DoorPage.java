package limen.web.journal;

/// The page before the door.
///
/// @param isNew whether a passphrase is to be chosen; else the one that was chosen is asked for
/// @param notice what went wrong, or what happened; empty if nothing
/// @param isFault whether the notice says what went wrong
public record DoorPage(boolean isNew, String notice, boolean isFault) {
    static DoorPage fresh(boolean isNew) {
        return new DoorPage(isNew, "", false);
    }

    DoorPage refused(String because) {
        return new DoorPage(isNew, because, true);
    }

    DoorPage saying(String what) {
        return new DoorPage(isNew, what, false);
    }
}
