package limen.storage.key;

import limen.storage.keeper.Blob;

/// What an opener finds in its lock, whatever stands around it: nobody without that opener could have
/// put it there.
///
/// @param secret the private half of the lock's pair
/// @param verifying tells what the log signed; X.509
record LockHalf(Blob secret, Blob verifying) {
    private static final String KIND = "opened-lock";

    static LockHalf read(byte[] plain) {
        var note = Note.read(KIND, Blob.of(plain));
        return new LockHalf(note.bytes("half"), note.bytes("verifying"));
    }

    byte[] written() {
        return Note.of(KIND)
                .with("half", secret)
                .with("verifying", verifying)
                .blob()
                .bytes();
    }

    /// Nothing of the private half: text ends in logs.
    @Override
    public String toString() {
        return "LockHalf[not shown]";
    }
}
