package limen.storage.chain;

import limen.storage.keeper.Blob;
import limen.storage.key.Vault;

/// Somebody who signs with an Ed25519 key: the log itself, or a monitor whose key is kept off the
/// server.
public interface Signer {
    /// As X.509 writes it.
    Blob publicKey();

    Blob sign(byte[] text);

    /// The log's own key.
    static Signer of(Vault vault) {
        return new Signer() {
            @Override
            public Blob publicKey() {
                return vault.publicKey();
            }

            @Override
            public Blob sign(byte[] text) {
                return vault.sign(text);
            }
        };
    }
}
