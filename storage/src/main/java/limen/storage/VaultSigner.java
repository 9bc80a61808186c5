package limen.storage;

import limen.storage.chain.Signer;
import limen.storage.keeper.Blob;
import limen.storage.key.Vault;

/// The log itself as one who signs, by the key in its vault.
record VaultSigner(Vault vault) implements Signer {
    @Override
    public Blob publicKey() {
        return vault.publicKey();
    }

    @Override
    public Blob sign(byte[] text) {
        return vault.sign(text);
    }
}
