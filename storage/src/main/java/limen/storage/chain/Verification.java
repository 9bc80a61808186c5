package limen.storage.chain;

/// What a signature under a checkpoint is worth.
public sealed interface Verification {
    Fingerprint key();

    /// A key that is trusted made it, under exactly these words.
    record Valid(Fingerprint key) implements Verification {}

    /// It fits these words, but nobody said whose key this is. Anybody can make such a signature.
    record UnknownKey(Fingerprint key) implements Verification {}

    /// It does not fit: the words, the signature or the key is another than it was.
    record WrongSignature(Fingerprint key) implements Verification {}
}
