package limen.storage.key;

import java.security.SecureRandom;
import limen.storage.keeper.Blob;

/// Bytes from the operating system's dice.
final class Drawn {
    private static final SecureRandom DICE = new SecureRandom();

    private Drawn() {}

    static Blob bytes(int count) {
        var bytes = new byte[count];
        DICE.nextBytes(bytes);
        return Blob.of(bytes);
    }
}
