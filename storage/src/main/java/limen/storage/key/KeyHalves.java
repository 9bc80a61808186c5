package limen.storage.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import limen.storage.chain.Ed25519;
import limen.storage.keeper.Blob;

/// A key in two halves, both as bytes.
///
/// @param open the public half, as X.509 writes it
/// @param secret the private half, as PKCS #8 writes it
record KeyHalves(Blob open, Blob secret) {
    static final String SIGNATURE = Ed25519.NAME;

    static KeyHalves drawn(String algorithm) {
        try {
            var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            return new KeyHalves(
                    Blob.of(pair.getPublic().getEncoded()),
                    Blob.of(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    static PublicKey open(String algorithm, Blob x509) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(x509.bytes()));
    }

    static PrivateKey secret(String algorithm, Blob pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8.bytes()));
    }

    /// Signs a text by Ed25519.
    Blob sign(byte[] text) {
        try {
            return Ed25519.sign(secret(SIGNATURE, secret), text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + SIGNATURE, e);
        }
    }

    /// Whether whoever has the other half signed this text; no for bytes that are no key at all.
    static boolean signed(Blob open, byte[] text, Blob bytes) {
        return Ed25519.signed(open, text, bytes);
    }

    /// Nothing of the private half: text ends in logs.
    @Override
    public String toString() {
        return "KeyHalves[%s]".formatted(open);
    }
}
