package limen.storage.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import limen.storage.keeper.Blob;

/// HMAC-SHA-256 under one key (RFC 2104). Many threads may use one.
final class Hmac {
    // A copy of a keyed one is cheaper than keying one, and no thread that is gone keeps it in memory.
    private final Mac keyed;

    Hmac(Blob key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    byte[] of(byte[] text) {
        try {
            return ((Mac) keyed.clone()).doFinal(text);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("HmacSHA256 of the Java platform can be copied", e);
        }
    }
}
