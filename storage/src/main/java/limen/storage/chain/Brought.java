package limen.storage.chain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import limen.storage.keeper.Blob;
import org.jspecify.annotations.Nullable;

/// A checkpoint that was kept elsewhere, and by whom it is signed.
///
/// @param position how many rows there were
public record Brought(int position, List<Signature> signatures) {
    /// A signature that fits.
    public record Signature(Fingerprint key, Whose whose) {
        String words() {
            return "key %s (%s)".formatted(key, whose.words);
        }
    }

    /// What is known of a key.
    public enum Whose {
        OWN("the log's own"),
        TRUSTED("named as known"),
        UNKNOWN("nobody said whose it is");

        private final String words;

        Whose(String words) {
            this.words = words;
        }
    }

    public Brought {
        signatures = List.copyOf(signatures);
    }

    static Brought of(Checkpoint checkpoint, Set<Blob> trusted, @Nullable Blob own) {
        return new Brought(checkpoint.position(), signatures(checkpoint, trusted, own));
    }

    static List<Signature> signatures(Checkpoint checkpoint, Set<Blob> trusted, @Nullable Blob own) {
        return checkpoint.signatures().stream()
                .map(Checkpoint.Signature::key)
                .map(key -> new Signature(Fingerprint.of(key), whose(key, trusted, own)))
                .toList();
    }

    private static Whose whose(Blob key, Set<Blob> trusted, @Nullable Blob own) {
        if (own != null && own.equals(key)) {
            return Whose.OWN;
        }
        return trusted.contains(key) ? Whose.TRUSTED : Whose.UNKNOWN;
    }

    /// Who signed, in one sentence.
    public String sentence() {
        return "The checkpoint of row %,d that you brought is signed by %s."
                .formatted(position, signatures.stream().map(Signature::words).collect(Collectors.joining(" and by ")));
    }
}
