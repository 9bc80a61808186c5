package limen.storage.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import limen.storage.keeper.Blob;

/// Signatures by Ed25519 (RFC 8032), as the Java platform makes them.
public final class Ed25519 {
    /// As the platform calls it.
    public static final String NAME = "Ed25519";

    private Ed25519() {}

    /// Signs a text.
    public static Blob sign(PrivateKey key, byte[] text) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(text);
            return Blob.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This key signs nothing; expected a private Ed25519 key", e);
        }
    }

    /// Whether the key made this signature under this text; no for bytes that are no key at all.
    public static boolean signed(Blob key, byte[] text, Blob bytes) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(key));
            signature.update(text);
            return signature.verify(bytes.bytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static PublicKey publicKey(Blob x509) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509.bytes()));
    }

    static PrivateKey privateKey(Blob pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8.bytes()));
    }
}
