package limen.storage.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import limen.storage.keeper.Blob;

/// Where a log stood at a moment, signed.
///
/// @param study in one line
/// @param position how many rows there were
/// @param link of the last of them; of none, the link before the first
/// @param signatures of the study's own key first, then of whoever else signed
public record Checkpoint(String study, int position, Blob link, Instant at, List<Signature> signatures) {
    /// How many rows a log may grow before it writes the next.
    public static final int EVERY = 1_000;

    /// Somebody's signature under a checkpoint.
    ///
    /// @param key Ed25519 public key, as X.509 writes it
    public record Signature(Blob key, Blob bytes) {}

    /// What became of a text that should be a checkpoint.
    public sealed interface Reading {}

    public record Understood(Checkpoint checkpoint) implements Reading {}

    /// It is none, or not whole.
    public record Unreadable(String sentence) implements Reading {}

    public Checkpoint {
        signatures = List.copyOf(signatures);
        if (position < 0 || link.length() != 32) {
            throw new IllegalArgumentException(
                    "A checkpoint at row %d with a link of %d bytes cannot be; expected 0 or more, and 32 bytes"
                            .formatted(position, link.length()));
        }
        if (study.isBlank() || !study.equals(study.strip()) || study.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A checkpoint needs the study in one line without blanks around it; found \"%s\"".formatted(study));
        }
    }

    /// One that nobody has signed yet.
    public static Checkpoint of(String study, int position, Blob link, Instant at) {
        return new Checkpoint(study, position, link, at, List.of());
    }

    /// The same with one signature more; whoever signed it before signs it anew.
    public Checkpoint signed(Signer by) {
        var all = new ArrayList<>(signatures);
        all.removeIf(signature -> signature.key().equals(by.publicKey()));
        all.add(new Signature(by.publicKey(), by.sign(signedBytes())));
        return new Checkpoint(study, position, link, at, all);
    }

    /// Exactly what is signed: the first five lines of [#text()], each with its line feed, in UTF-8.
    public byte[] signedBytes() {
        return CheckpointText.head(this).getBytes(StandardCharsets.UTF_8);
    }

    /// A few lines to print, mail or keep in a drawer.
    public String text() {
        return CheckpointText.of(this);
    }

    /// The same, as a keeper keeps it.
    public Blob blob() {
        return Blob.of(text().getBytes(StandardCharsets.UTF_8));
    }

    /// Reads [#text()]; line ends and blanks that mail programs change do not matter.
    public static Reading read(String text) {
        return CheckpointText.read(text);
    }

    public static Reading read(Blob blob) {
        return CheckpointText.read(new String(blob.bytes(), StandardCharsets.UTF_8));
    }

    /// What each signature is worth, in order.
    ///
    /// @param trusted public keys that came by another way than the checkpoint
    public List<Verification> verify(Set<Blob> trusted) {
        return signatures.stream().map(signature -> verify(signature, trusted)).toList();
    }

    private Verification verify(Signature signature, Set<Blob> trusted) {
        var key = Fingerprint.of(signature.key());
        if (!Ed25519.signed(signature.key(), signedBytes(), signature.bytes())) {
            return new Verification.WrongSignature(key);
        }
        return trusted.contains(signature.key()) ? new Verification.Valid(key) : new Verification.UnknownKey(key);
    }

    public Code code() {
        return Code.of(position, link);
    }

    /// Whether that code was made of this checkpoint.
    public boolean matches(Code code) {
        return code.equals(code());
    }
}
