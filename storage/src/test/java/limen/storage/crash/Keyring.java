package limen.storage.crash;

import java.util.HexFormat;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;

/// The keys that locks are given while their log is being killed. Which one it is follows from the deed that gave it.
final class Keyring {
    /// With which a log is made.
    static final String FIRST = "0-0";
    /// The lock by which it is opened.
    static final String FIRST_LOCK = "first";
    /// A passphrase must not take longer than what it is tried on.
    static final Stretching CHEAP = new Stretching(8, 1, 1);

    private Keyring() {}

    /// A key file or a passphrase.
    ///
    /// @param deed id of the deed that gives it to a lock
    static Opener opener(String deed) {
        var hash = Sha256.of("key " + deed);
        return hash.charAt(0) < '8'
                ? new Opener.KeyFile(Blob.of(HexFormat.of().parseHex(hash)))
                : new Opener.Passphrase("passphrase " + hash);
    }
}
