package limen.storage.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import limen.storage.keeper.Blob;

/// HMAC-SHA-256 under one key (RFC 2104). Many threads may use one.
final class Hmac {
    // One per thread: they cannot be shared, and making one costs more than the tag of a name.
    private final ThreadLocal<Mac> macs;

    Hmac(Blob key) {
        var secret = new SecretKeySpec(key.bytes(), "HmacSHA256");
        macs = ThreadLocal.withInitial(() -> keyed(secret));
    }

    byte[] of(byte[] text) {
        return macs.get().doFinal(text);
    }

    private static Mac keyed(SecretKeySpec secret) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
