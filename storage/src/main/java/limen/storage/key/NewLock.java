package limen.storage.key;

/// A lock that is in no log yet. Making one takes as long as stretching a passphrase takes, so it is
/// made before the transaction that puts it there.
public final class NewLock {
    private final LockNote.Made made;

    NewLock(LockNote.Made made) {
        this.made = made;
    }

    public String name() {
        return made.lock().lock().name();
    }

    LockNote note() {
        return made.lock();
    }

    LockHalf half() {
        return made.half();
    }

    /// Only its name: text ends in logs.
    @Override
    public String toString() {
        return "NewLock[%s]".formatted(name());
    }
}
