package limen.storage.chain;

import limen.storage.keeper.Blob;

/// Somebody who signs with an Ed25519 key: the log itself, or a monitor whose key is kept off the
/// server.
public interface Signer {
    /// As X.509 writes it.
    Blob publicKey();

    Blob sign(byte[] text);
}
