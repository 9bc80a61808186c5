package limen.storage.chain;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Optional;
import limen.storage.keeper.Blob;

/// A key that somebody outside keeps to sign checkpoints too, and never brings to the server.
public final class SigningKey implements Signer {
    private static final String SECRET = "PRIVATE KEY";
    private static final String OPEN = "PUBLIC KEY";

    private final PrivateKey secret;
    private final Blob open;

    private SigningKey(PrivateKey secret, Blob open) {
        this.secret = secret;
        this.open = open;
    }

    /// A new one, from the dice of the platform.
    public static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            return new SigningKey(pair.getPrivate(), Blob.of(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform since 15 has Ed25519", e);
        }
    }

    /// Reads the file that [#text()] made.
    ///
    /// @throws IllegalArgumentException if it holds no such key, or halves of two
    public static SigningKey read(String text) {
        var key = Pem.find(SECRET, text).flatMap(secret -> Pem.find(OPEN, text).map(open -> of(secret, open)));
        return key.orElseThrow(() -> new IllegalArgumentException(
                "This is no key to sign with; expected a block BEGIN PRIVATE KEY and a block BEGIN PUBLIC KEY"));
    }

    /// The public key in a file; none if there is none.
    public static Optional<Blob> readPublic(String text) {
        return Pem.find(OPEN, text).filter(SigningKey::isKey);
    }

    private static SigningKey of(Blob secret, Blob open) {
        try {
            var key = new SigningKey(Ed25519.privateKey(secret), open);
            var probe = open.bytes();
            if (Ed25519.signed(open, probe, key.sign(probe))) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The private key in this file is damaged; expected one of Ed25519", e);
        }
        throw new IllegalArgumentException("The private and the public key in this file do not belong together");
    }

    private static boolean isKey(Blob open) {
        try {
            return Blob.of(Ed25519.publicKey(open).getEncoded()).equals(open);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public Blob publicKey() {
        return open;
    }

    @Override
    public Blob sign(byte[] text) {
        return Ed25519.sign(secret, text);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(open);
    }

    /// The file to keep: both halves.
    public String text() {
        return "Key %s signs checkpoints of Limen. Keep this file off the server, and show it to nobody.\n%s%s"
                .formatted(fingerprint(), Pem.block(SECRET, Blob.of(secret.getEncoded())), Pem.block(OPEN, open));
    }

    /// The file to give away: the half that tells whether a signature is right.
    public String publicText() {
        return "Key %s. It tells whether a checkpoint of Limen was signed by its owner.\n%s"
                .formatted(fingerprint(), Pem.block(OPEN, open));
    }

    /// Nothing of the secret half: text ends in logs.
    @Override
    public String toString() {
        return "SigningKey[%s]".formatted(fingerprint());
    }
}
